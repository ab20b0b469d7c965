import type { Lookalike, Typed } from "./lookalike.ts";

/**
 * Signs of emphasis and of code that have no partner. Each paragraph has one at most, since what follows from one missing
 * sign is not to be said again. A star after a word or a figure is a mark for a note (`12,5*`), and so is the one that
 * answers it.
 */
export function* unclosed({ words }: Typed): Generator<Lookalike> {
  const hasMarks = /[\p{L}\p{N})%.»]\*{1,3}(?![*\p{L}\p{N}])/u.test(words);
  for (const { index, 0: paragraph } of words.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)) {
    const found =
      spacedPair(paragraph) ??
      (hasMarks ? undefined : star(paragraph)) ??
      underscores(paragraph) ??
      backtick(paragraph);
    if (found) yield { ...found, start: index + found.start, end: index + found.end };
  }
}

/** `** mot **` and `**mot **`: the signs stand beside a space, and so mean nothing. */
function spacedPair(paragraph: string): Lookalike | undefined {
  const match = /(?<=^|[\s(«])\*\*( ?)(\p{L}[^*\0\n]{0,200}?)( ?)\*\*(?=[\s.,;:!?)»]|$)/u.exec(paragraph);
  if (!match) return undefined;
  const { index, 0: all, 2: inner = "" } = match;
  const isSure = paragraph.split("**").length === 3 && /[\p{L}\p{N}]$/u.test(inner);
  return { start: index, end: index + all.length, kind: "spaced", better: `**${inner}**`, isSure };
}

function star(paragraph: string): Lookalike | undefined {
  const match =
    /(?<![\p{L}\p{N}*\0])\*\*(?=[\p{L}\p{N}«"“([\0])/u.exec(paragraph) ??
    /(?<![\p{L}\p{N}*\0])\*(?=\p{L})/u.exec(paragraph);
  return match ? signAndWord(paragraph, match, "star") : undefined;
}

function underscores(paragraph: string): Lookalike | undefined {
  const match = /(?<![\p{L}\p{N}_\0])__(?=\p{L})/u.exec(paragraph);
  return match ? signAndWord(paragraph, match, "star") : undefined;
}

function backtick(paragraph: string): Lookalike | undefined {
  const at = paragraph.indexOf("`");
  if (at < 0) return undefined;
  const isApostrophe = /\p{L}$/u.test(paragraph.slice(0, at)) && /^`\p{L}/u.test(paragraph.slice(at));
  if (isApostrophe) return { start: at, end: at + 1, kind: "apostrophe", better: "'", isSure: true };
  return { start: at, end: at + 1, kind: "code" };
}

/** A sign is shown with the word that it stands before. */
function signAndWord(paragraph: string, { index, 0: sign }: RegExpExecArray, kind: string): Lookalike {
  const [word = ""] = /^[\p{L}\p{N}]+/u.exec(paragraph.slice(index + sign.length)) ?? [];
  const escaped = sign.replace(/./g, "\\$&") + word;
  return { start: index, end: index + sign.length + word.length, kind, better: escaped };
}
