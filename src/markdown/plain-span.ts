import { asciiTable, isDigit, isEdge, isWord, NEWLINE, SPACE } from "./characters.ts";

/** Characters within a line that mean something, or may. An expression finds them faster than a loop. */
const SPECIAL = /[\0-\x1f\x7f!&*<[\\\]_`]/g;

const NOT_IN_TARGET = asciiTable(" &()<>\\`");

/** The end of the link target that begins at `index`, where its `)` is; or -1 if it is empty or less than simple. */
export function targetEnd(text: string, index: number): number {
  for (let at = index; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && NOT_IN_TARGET[code] === 1) return text[at] === ")" && at > index ? at : -1;
  }
  return -1;
}

/** The end of the run of `_` at `index` when it stands within a word and so is only text; or -1. */
export function innerUnderscoreEnd(text: string, index: number): number {
  let end = index;
  while (text[end] === "_") end++;
  return isWord(text.charCodeAt(index - 1)) && isWord(text.charCodeAt(end)) ? end : -1;
}

/**
 * The size (1 or 2) of the `*` that open an emphasis of plain words at `index`, or -1. Such an opener cannot close
 * and its closer cannot open, so they are a pair whatever stands around them.
 */
export function emphasisSize(text: string, index: number): number {
  const size = text[index + 1] === "*" ? 2 : 1;
  const start = index + size;
  const end = nextSpecial(text, start);
  const isPair = text.startsWith("**".slice(0, size), end) && text[end + size] !== "*";
  const isOpener = isEdge(text.charCodeAt(index - 1)) && isWord(text.charCodeAt(start));
  const isCloser = isWord(text.charCodeAt(end - 1)) && isEdge(text.charCodeAt(end + size));
  return isPair && isOpener && isCloser ? size : -1;
}

/** The index of the first character from `index` on that may mean something, or the text's length. */
export function nextSpecial(text: string, index: number): number {
  SPECIAL.lastIndex = index;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length;
}

/** Is the `*` at `index` a mere sign, such as in `a * b`? */
export function isAloneAsterisk(text: string, index: number): boolean {
  const after = text.charCodeAt(index + 1);
  return text.charCodeAt(index - 1) === SPACE && (after === SPACE || after === NEWLINE);
}

/** May the `&` at `index` begin a character reference? */
export function mayBeReference(text: string, index: number): boolean {
  let end = index + 1;
  if (text[end] === "#") end++;
  while (isWord(text.charCodeAt(end))) end++;
  return text[end] === ";";
}

/** May the `<` at `index` begin an autolink or HTML? Not when a space stands after it, or digits and a space. */
export function mayBeAngle(text: string, index: number): boolean {
  let end = index + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  return code !== SPACE && code !== 0xa0 && code !== 0x202f;
}
