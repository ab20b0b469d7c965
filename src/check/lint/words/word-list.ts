import { Sign, Sort, pairs, signsOfWord, sortBits, states } from "../signs.ts";
import { character, foldCode, letterMask, signShift, sortShift } from "./letter-codes.ts";

const seed = 0x811c9dc5;
const prime = 0x01000193;
const sortMask = (1 << sortBits) - 1;
const sortFlags = sortMask << sortShift;
const digitFlags = Sort.digit << sortShift;
/** What a word has that is compared as a code or a number. */
const figure = Sign.digit | Sign.underscore;
const joint = Sign.underscore | Sign.odd;

/** The filter has a place for a word by the last bits of its hash. */
const filterSize = 0x10000;

/**
 * The words of a text: where each stands, and a hash of its lower-case form; and the signs of the text. Made to be
 * filled again and again: the arrays only grow. Addresses, code and placeholders have no words.
 */
export class WordList {
  text = "";
  count = 0;
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);
  hashes: Int32Array = new Int32Array(64);
  /** What the text holds: bits of `Sign`. */
  signs = 0;
  /** The bits of those who watch for one of its words. */
  seen = 0;
  /** The words that have a digit or an underscore, by their number. */
  readonly figures: number[] = [];
  /** How many addresses of links were passed over. */
  targets = 0;
  readonly #filter: Uint16Array = new Uint16Array(filterSize);

  /**
   * From the next text on, words with these hashes (and a few others) set a bit of `seen`.
   * @param bit The watcher's own. What it has watched for before stays.
   */
  watch(bit: number, hashes: Iterable<number>): void {
    for (const hash of hashes) this.#filter[hash & (filterSize - 1)]! |= bit;
    this.read("");
  }

  /** Takes the words of another text. */
  read(text: string): this {
    this.#reserve(text.length);
    const { starts, ends, hashes, figures } = this;
    const filter = this.#filter;
    const { length } = text;
    figures.length = 0;
    let count = 0;
    let signs = 0;
    let seen = 0;
    let targets = 0;
    let state: number = Sort.newline;
    // The last sign of what is passed over, and what a figure there means.
    let aside = -1;
    let asideSign = 0;
    for (let at = 0; at < length;) {
      const code = text.charCodeAt(at);
      let info = character(code);
      const pair = (state << sortBits) | ((info >>> sortShift) & sortMask);
      signs |= pairs[pair]! | (info >>> signShift);
      if ((info & letterMask) === 0) {
        state = states[pair]!;
        if (at > aside && (code === 93 || code === 96 || code === 123)) {
          aside = endOfAside(text, at, code);
          asideSign = code === 93 ? Sign.inTarget : Sign.inAside;
          if (code === 93 && aside > at) {
            targets++;
            const inTarget = signsOfTarget(text, at, aside);
            if (inTarget !== -1) {
              signs |= inTarget | Sign.link;
              at = aside;
              state = Sort.other;
              continue;
            }
          }
        }
        if (code === 93) signs |= signAfterBracket(text.charCodeAt(at + 1));
        if (code === 64 && at > aside) {
          aside = endOfMail(text, at);
          if (aside > at) {
            asideSign = Sign.inAside;
            signs |= Sign.inAside;
            // What stands before the @ without a space is part of the address.
            while (isJoined(text, starts[count - 1] ?? NaN, at))
              if (figures.at(-1) === --count) figures.pop();
          }
        }
        at++;
        continue;
      }
      const start = at;
      const startsWithDigit = (info & sortFlags) === digitFlags;
      let hash = seed;
      let all = 0;
      let last: number;
      do {
        hash = Math.imul(hash ^ (info & letterMask), prime);
        all |= info;
        last = info;
        info = ++at < length ? character(text.charCodeAt(at)) : 0;
      } while ((info & letterMask) !== 0);
      state = (last >>> sortShift) & sortMask;
      let own = all >>> signShift;
      if ((own & figure) !== 0) own |= signsOfWord(own, at - start, startsWithDigit);
      if (start > aside && beginsAddress(text, start, at)) {
        aside = endOfAddress(text, at);
        asideSign = Sign.inAside;
      } else if (start > aside) {
        if ((own & figure) !== 0) figures.push(count);
        starts[count] = start;
        ends[count] = at;
        hashes[count++] = hash;
      }
      seen |= filter[hash & (filterSize - 1)]!;
      // Beside these a word may begin for some, and not for others.
      if ((own & joint) !== 0) seen = ~0;
      if (start <= aside && (own & figure) !== 0) own = (own & ~Sign.code) | asideSign;
      signs |= own;
    }
    signs |= pairs[(state << sortBits) | Sort.newline]!;
    this.text = text;
    this.count = count;
    this.signs = signs;
    this.seen = seen;
    this.targets = targets;
    return this;
  }

  /** The word at a position, as written. */
  word(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }

  /** Is the word at a position this one, but for capitals? */
  isWord(index: number, lowerCase: string): boolean {
    const start = this.starts[index] ?? 0;
    if ((this.ends[index] ?? 0) - start !== lowerCase.length)
      return this.word(index).toLowerCase() === lowerCase;
    for (let at = 0; at < lowerCase.length; at++) {
      if (foldCode(this.text.charCodeAt(start + at)) !== lowerCase.charCodeAt(at))
        return this.word(index).toLowerCase() === lowerCase;
    }
    return true;
  }

  /** What stands between a word and the one before it. */
  gapBefore(index: number): string {
    return this.text.slice(index === 0 ? 0 : this.ends[index - 1], this.starts[index]);
  }

  /** Room for as many words as there can be. */
  #reserve(length: number): void {
    const most = (length >> 1) + 1;
    if (most <= this.starts.length) return;
    const size = 2 ** Math.ceil(Math.log2(most));
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.hashes = new Int32Array(size);
  }
}

/** The hash that a word has in a list. */
export function wordHash(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ foldCode(word.charCodeAt(at)), prime);
  return hash;
}

/** After `]`: a link may have been here, or be defined. */
function signAfterBracket(code: number): number {
  return code === 40 || code === 58 ? Sign.link : 0;
}

/**
 * The signs of an address that a link leads to, between its `]` and its `)`; -1 when there is anything in it for which
 * it may not be taken for an address.
 */
function signsOfTarget(text: string, open: number, close: number): number {
  if (text.charCodeAt(open - 1) === 92) return -1;
  let signs = 0;
  for (let at = open + 2; at < close; at++) {
    const code = text.charCodeAt(at);
    if (code > 122) return -1;
    if ((code >= 48 && code <= 57) || code === 95) signs = Sign.inTarget;
    // `-`, `.` and `/` to `:` with the digits, and letters.
    else if (!((code >= 45 && code <= 58) || code === 35 || (code >= 65 && code <= 90) || code >= 97))
      return -1;
  }
  return signs;
}

/** The last sign of an address that a link leads to, of code, or of a placeholder; the sign itself when it opens none. */
function endOfAside(text: string, at: number, code: number): number {
  if (code === 93 && text.charCodeAt(at + 1) !== 40) return at;
  const close = text.slice(at, at + longestAside).indexOf(code === 93 ? ")" : code === 96 ? "`" : "}", 1);
  return close === -1 ? at : at + close;
}

/** What is not closed within so many signs is text; so the search for the end costs little. */
const longestAside = 300;

/** Is a word the beginning of a web address: `https://`, `www.`? */
function beginsAddress(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === 58) return text.startsWith("//", end + 1);
  return (
    code === 46 &&
    end - start === 3 &&
    /^www$/i.test(text.slice(start, end)) &&
    isPart(text.charCodeAt(end + 1))
  );
}

/** The last sign of a mail address, of which the `@` is given; that itself when it is none. */
function endOfMail(text: string, at: number): number {
  let end = at;
  while (
    isPart(text.charCodeAt(end + 1)) ||
    (end > at && text.charCodeAt(end + 1) === 46 && isPart(text.charCodeAt(end + 2)))
  )
    end++;
  return end > at && isPart(text.charCodeAt(at - 1)) && text.slice(at, end).includes(".") ? end : at;
}

/** Is all from one place to another what a mail address may have before its `@`? */
function isJoined(text: string, start: number, end: number): boolean {
  return end - start <= longestAside && /^[\w.+-]*$/.test(text.slice(start, end));
}

/** A letter, a digit, a hyphen or an underscore, as addresses have them. */
function isPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code === 45 ||
    code === 95
  );
}

/** The last sign of an address that stands in the text as it is. */
function endOfAddress(text: string, at: number): number {
  let end = at;
  while (end + 1 < text.length && !isEndOfAddress(text, end + 1)) end++;
  return end;
}

/** White space, or a bracket before it: within an address it is part of it. */
function isEndOfAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 32 || code === 60 || code === 62 || code === 0xa0 || code === 0x202f) return true;
  return (code === 41 || code === 93) && !isPart(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 47;
}
