import { hash } from "../../model/hash.ts";

/** How many hexadecimal digits name a wording: 64 bits. */
const digits = 16;

/**
 * The version of the normal form. Another form gives other names: those of the first one, which kept punctuation, stay
 * valid, see `namesOfWording`.
 */
export const normalFormVersion = 2;

/**
 * A text in one typography: kinds of space, spaces beside signs and between thousands, line breaks, quotation marks and
 * apostrophes, dashes, invisible characters, and the ways in which Unicode writes one letter are folded. Case and
 * punctuation are kept. Applied to its own result, it changes nothing. Linear.
 */
export function foldTypography(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .replace(/([«‹“„([]) /g, "$1")
    .replace(/ ([»›”\]])/g, "$1")
    .replace(/["«»“”„‟‹›‘’‚‛´`ʼ]/g, "'")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/ ([:;!?%‰)]|[.,](?![0-9]))/g, "$1")
    .replace(/(?<![0-9])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])/g, (number) => number.replaceAll(" ", ""))
    .trim();
}

/**
 * What of a text must change for its translations to be out of date: its words, letter by letter, and all that makes a
 * number, a code or an address. Typography is folded and punctuation left out. Applied to its own result, it changes
 * nothing. Linear.
 */
export function normalForm(text: string): string {
  return withoutPunctuation(foldTypography(text));
}

function withoutPunctuation(folded: string): string {
  return folded.replace(/ ?[.,:;!?'-][ .,:;!?'-]*/g, (run, at: number) =>
    joint(folded.charAt(at - 1), run, folded.charAt(at + run.length)),
  );
}

/** What is left of the punctuation between two other characters, of which one is missing at either end of the text. */
function joint(before: string, run: string, after: string): string {
  // `l'année`, `non-actif`, `t.e.m`, `1,5`: most of what there is.
  if (run.length === 1 && isWord(before) && isWord(after)) return run;
  // `10 - 19`, `348, 349`: nobody can tell what is punctuation here.
  if (isDigit(before) && isDigit(after)) return run;
  if (/^'+$/.test(run) && isWord(before) && isWord(after)) return "'";
  const isInside = before !== "" && after !== "" && !run.includes(" ");
  // `https://`; not the stop before a bracket, or the quotation mark after it.
  if (isInside && !isEnclosing(before) && !isEnclosing(after)) return run;
  // `huis- en dierenartsen`, `-1`, `− 1`, `.5`.
  const left = isWord(before) && run.startsWith("-") ? "-" : "";
  const rest = run.slice(left.length);
  const right = (isDigit(after) ? /(?:-|- |[.,])$/ : isWord(after) ? /-$/ : /(?!)/).exec(rest)?.[0] ?? "";
  const isApart = run.includes(" ") && before !== "" && after !== "";
  const hasSpace = isApart && !"([".includes(before) && !")]%‰".includes(after);
  return `${left}${hasSpace ? " " : ""}${right}`;
}

function isDigit(character: string): boolean {
  return character < "\u0080" ? character >= "0" && character <= "9" : /\p{N}/u.test(character);
}

function isWord(character: string): boolean {
  return character < "\u0080" ? /[a-z0-9]/i.test(character) : /[\p{L}\p{N}]/u.test(character);
}

function isEnclosing(character: string): boolean {
  return "()[]*_".includes(character);
}

/** A short name for a wording: equal for texts with the same normal form, made to tell texts apart that differ by chance. */
export function wordingOf(text: string): string {
  return hash(normalForm(text)).slice(0, digits);
}

/** Every name that a wording may have in a file of marks: by the normal form of today, and by the first one. */
export function namesOfWording(text: string): readonly string[] {
  const folded = foldTypography(text);
  return [withoutPunctuation(folded), folded].map((form) => hash(form).slice(0, digits));
}
