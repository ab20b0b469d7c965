import type { Bilingual } from "./words.ts";

const width = 118;

/** A one-line text as a scalar, quoted where YAML needs it. */
export function scalar(text: string): string {
  return /^[\p{L}0-9][^:#[\]{},"\n]*$/u.test(text) ? text : JSON.stringify(text);
}

/** The same, always in quotes: single ones unless the text has one itself. */
export function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** A text over several lines that reads as one: `>-`. */
export function folded(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

/** Both languages of a text with one paragraph, folded; of one with several, line by line. */
export function texts(text: Bilingual, indent: string): string[] {
  return [...block("fr", text.fr, indent), ...block("nl", text.nl, indent)];
}

/** Both languages on one line: `{ fr: …, nl: … }`. */
export function flow({ fr, nl }: Bilingual): string {
  return `{ fr: ${scalar(fr)}, nl: ${scalar(nl)} }`;
}

function block(language: string, text: string, indent: string): string[] {
  const inner = `${indent}  `;
  if (!text.includes("\n")) return [`${indent}${language}: >-`, ...folded(text, inner)];
  return [`${indent}${language}: |`, ...text.split("\n").map((line) => (line === "" ? "" : inner + line))];
}
