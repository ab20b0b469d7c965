import { hash } from "../report/hash.ts";

/** How many hexadecimal digits name a wording: 64 bits. */
const digits = 16;

/** The version of the normal form. Another form gives other names: all marks would have to be made anew. */
export const normalFormVersion = 1;

/**
 * What of a text must change for its translations to be out of date: its words, letter by letter. White space and
 * typography are folded: kinds of space, spaces beside signs and between thousands, line breaks, quotation marks and
 * apostrophes, dashes, invisible characters, and the ways in which Unicode writes one letter. Case is kept. Applied to
 * its own result, it changes nothing. Linear.
 */
export function normalForm(text: string): string {
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

/** A short name for a wording: equal for texts with the same normal form, made to tell texts apart that differ by chance. */
export function wordingOf(text: string): string {
  return hash(normalForm(text)).slice(0, digits);
}
