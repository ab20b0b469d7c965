import type { WordList } from "./word-list.ts";

/** Words that follow one another, as numbers in the list of words. */
export type Sentence = readonly number[];

const opening = "«“„‹";
const closing = "»”›";

/**
 * The sentences of a text, without what is quoted, emphasised or a link: titles and names, which keep their language.
 * What stands in brackets is a sentence of its own. A quotation ends with its paragraph at the latest.
 */
export function sentences(list: WordList): Sentence[] {
  const all: Sentence[] = [];
  let current: number[] = [];
  let quote = "";
  let isLink = false;
  for (let at = 0; at < list.count; at++) {
    const gap = list.gapBefore(at);
    if (gap !== " ") {
      if (isBreak(gap)) {
        if (current.length > 0) all.push(current);
        current = [];
      }
      for (const sign of gap) {
        if (sign === "[") isLink = true;
        else if (sign === "]") isLink = false;
        else if (quote === "") quote = quoteOf(sign);
        else if (sign === quote || (quote === "»" && closing.includes(sign))) quote = "";
      }
      if (/\n\s*\n/.test(gap)) [quote, isLink] = ["", false];
    }
    if (quote === "" && !isLink) current.push(at);
  }
  if (current.length > 0) all.push(current);
  return all;
}

/** Up to so many small words stand within a name: `Gazet van Antwerpen`, `Office de la Naissance`. */
const mostWithin = 2;

/**
 * A sentence without its names: words that begin with a capital where no sentence does, and the small words between two
 * words with a capital.
 */
export function withoutNames(sentence: Sentence, list: WordList): Sentence {
  const inName = new Set<number>();
  let capital: number | undefined;
  for (const [index, word] of sentence.entries()) {
    if (!isCapital(list, word)) continue;
    const isFirst = index === 0;
    if (!isFirst) inName.add(index);
    if (capital !== undefined && index - capital - 1 <= (capital === 0 ? 1 : mostWithin))
      for (let within = capital; within < index; within++) inName.add(within);
    capital = index;
  }
  return inName.size === 0 ? sentence : sentence.filter((_, index) => !inName.has(index));
}

function isCapital(list: WordList, word: number): boolean {
  const sign = list.text.charAt(list.starts[word] ?? 0);
  return sign !== sign.toLowerCase();
}

/** The sign that ends what a sign begins; nothing for one that begins nothing. */
function quoteOf(sign: string): string {
  if (opening.includes(sign)) return "»";
  return sign === '"' || sign === "*" ? sign : "";
}

/** A sign that ends a sentence stands before a space; so `t.e.m.` and a link's address break nothing that matters. */
function isBreak(gap: string): boolean {
  return /[.!?;:](?:[\s"*»”)]|$)|[()]|\n/.test(gap);
}
