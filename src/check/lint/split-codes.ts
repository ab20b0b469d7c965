/** What a text says in codes and figures. */
export interface SplitCodes {
  /** Words with an underscore, or of three or more signs with a capital and a digit (SS00060). Quarters (T4) and ordinals (1er, 31ste) are none. */
  readonly codes: readonly string[];
  /** The text with the codes taken out. */
  readonly rest: string;
}

/** Finds the codes of a text. */
export function splitCodes(text: string): SplitCodes {
  const codes: string[] = [];
  let rest = "";
  let done = 0;
  for (const { word, start, end } of codesIn(text)) {
    codes.push(word);
    rest += `${text.slice(done, start)} `;
    done = end;
  }
  return { codes, rest: done === 0 ? text : rest + text.slice(done) };
}

/** A code, and where it stands. */
export interface Code {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The codes of a text, in their order. Only words with a digit or an underscore are looked at: most texts have none. */
export function codesIn(text: string): Code[] {
  const codes: Code[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isMark(text.charCodeAt(at))) continue;
    let start = at;
    while (start > done && isWord(text, start - 1)) start--;
    let end = at + 1;
    while (end < text.length && isWord(text, end)) end++;
    const word = text.slice(start, end);
    if (isCode(word)) codes.push({ word, start, end });
    done = end;
    at = end;
  }
  return codes;
}

/** Each run of digits, as written. */
export function digitRuns(text: string): string[] {
  return text.match(/[0-9]+/g) ?? [];
}

function isMark(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 95;
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isMark(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /[\p{L}\p{N}]/u.test(text[at] ?? "");
}

/** Is a word a code? It consists of letters, digits and underscores. */
export function isCode(word: string): boolean {
  if (word.includes("_")) return /[\p{L}\p{N}]/u.test(word);
  return word.length >= 3 && /\p{Lu}/u.test(word) && /[0-9]/.test(word);
}
