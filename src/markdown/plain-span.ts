import { asciiTable, isDigit, isEdge, isWord, NEWLINE, SPACE } from "./markdown-characters.ts";

/** Characters within a line that mean something, or may. An expression finds them faster than a loop. */
const SPECIAL = /[\0-\x1f\x7f!&*<@[\\\]_`]/g;
/** The same, and where an address may begin: slower, and only for texts that may have one. */
const SPECIAL_OR_ADDRESS = /[\0-\x1f\x7f!&*<@[\\\]_`]|[hH][tT][tT][pP][sS]?:\/\/|[wW]{3}\./g;

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
  const special = specialOf(text);
  special.lastIndex = index;
  if (special === SPECIAL_OR_ADDRESS) return special.exec(text)?.index ?? text.length;
  return special.test(text) ? special.lastIndex - 1 : text.length;
}

/** Which expression does a text need? It is asked again and again of one text. */
function specialOf(text: string): RegExp {
  if (text === last.text) return last.special;
  const mayHaveAddress = text.includes("://") || text.includes("w.") || text.includes("W.");
  last = { text, special: mayHaveAddress ? SPECIAL_OR_ADDRESS : SPECIAL };
  return last.special;
}

let last = { text: "", special: SPECIAL };

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

/** Up to where no character has a meaning in an address, and what then may stand before a space or the line's end. */
const SIMPLE_ADDRESS =
  /https?:\/\/[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+(?:[/?#][\w\-./?#=%+~:,;$]*|[,:;.]+)?(?:[)!'"][)!'".,:;?_~]*)?(?=[ \n\u00a0\u202f]|$)/iy;

/** The end of the simple web address that begins at `index`, without the punctuation after it; or -1. */
export function addressEnd(text: string, index: number): number {
  if (!isEdge(text.charCodeAt(index - 1))) return -1;
  SIMPLE_ADDRESS.lastIndex = index;
  if (!SIMPLE_ADDRESS.test(text)) return -1;
  let end = SIMPLE_ADDRESS.lastIndex;
  while (TRAIL.includes(text.charAt(end - 1))) end--;
  return end;
}

const TRAIL = "!\"'),.:;?_~";
