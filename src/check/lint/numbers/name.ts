import type { Language } from "../../../model/language.ts";
import { mask } from "../mask-prose.ts";
import { alternatives, perLanguage } from "../text-flaws.ts";

/** So far back a list of names is followed to the word that announces it; in a text of many pages less far, so that it takes no time. */
const reach = 600;
const [manyPages, shortReach] = [8000, 80];
/** No word that announces names is longer. */
const longest = 40;

interface Words {
  /** A word that announces names, at the end: `codes`, `art`. */
  readonly name: RegExp;
  /** The same for one that ends in a sign, with what follows it: `n°`. */
  readonly sign: RegExp;
  /** What may stand between two names of a list: `et`. */
  readonly link: RegExp;
}

/** `n°` ends in a sign; a point is none. */
function isWord(name: string): boolean {
  return /[\p{L}.]$/u.test(name);
}

const wordsOf = perLanguage(({ writing: { names = [], between = [], ranges = [], compounds } }): Words => {
  const words = names.filter(isWord).map((name) => name.replace(/\.$/, ""));
  const joined = compounds === true ? words.filter((word) => /^\p{L}{4,}$/u.test(word)) : [];
  const start = "(?<![\\p{L}\\p{N}])";
  return {
    name: new RegExp(`(?:${start}${alternatives(words)}|${alternatives(joined)})$`, "iu"),
    sign: new RegExp(`${start}${alternatives(names.filter((name) => !isWord(name)))}[^\\p{L}]*$`, "iu"),
    link: new RegExp(`${start}${alternatives([...between, ...ranges])}\\.?$`, "iu"),
  };
});

/** A word in capitals, or a single one, right before the figures: `NACE-BEL 86.210`, `R 4.2`. */
const abbreviation = /(?<![\p{L}\p{N}])(?:\p{Lu}|[\p{L}\p{N}]*\p{Lu}{2}[\p{L}\p{N}]*)$/u;

const bracket = /\([^()]*\)$/;
const letter = /(?<![\p{L}\p{N}])\p{Lu}{1,3}$/u;

/**
 * Do the figures at a place name a thing, and state no quantity? So says a word before them (`version 2.1`), with nothing
 * but figures, signs and the words of a list between: a list of names is one to its end (`codes 101.150, 101.172 et 102.410`).
 */
export function isName(prose: string, start: number, language: Language): boolean {
  const { name, sign, link } = wordsOf(language);
  const floor = Math.max(0, start - (prose.length > manyPages ? shortReach : reach));
  let at = start;
  let isFirst = true;
  for (;;) {
    const end = beforeSigns(prose, at, floor);
    if (sign.test(prose.slice(Math.max(floor, end - 3), at))) return true;
    if (end <= floor || prose[end - 1] === mask || isBroken(prose.slice(end, at))) return false;
    const before = prose.slice(Math.max(floor, end - longest), end);
    if (name.test(before)) return true;
    if (isFirst && /^[ \u00a0\u202f-]*$/.test(prose.slice(end, at))) {
      const [own] = abbreviation.exec(before) ?? [];
      if (own !== undefined && !isUnit(own, language)) return true;
    }
    // A letter of the item itself (`Q86.101`), a bracket after it, or a word between two items.
    const [own = ""] =
      (before.endsWith(")") ? bracket : /^[0-9]/.test(prose.slice(end, end + 1)) ? letter : link).exec(
        before,
      ) ?? [];
    if (own === "") return false;
    at = end - own.length;
    isFirst = false;
  }
}

/** Do some words have one that announces names, at their end or with a few words after it (`codes de profession`)? */
export function announcesNames(words: string, language: Language): boolean {
  const { name } = wordsOf(language);
  const nouns = words.split(/[^\p{L}-]+/u).filter((word) => word !== "");
  return nouns.slice(-4).some((word) => name.test(word));
}

function isUnit(word: string, { writing: { units } }: Language): boolean {
  return units?.includes(word) ?? false;
}

/** Back over all that is no letter, to the end of a word or of a bracket. */
function beforeSigns(prose: string, from: number, floor: number): number {
  let at = from;
  while (at > floor) {
    const sign = prose[at - 1] ?? "";
    if (sign === mask || (sign === ")" && at < from) || isLetter(sign)) break;
    at--;
  }
  return at;
}

function isLetter(sign: string): boolean {
  return sign < "\u0080" ? (sign >= "a" && sign <= "z") || (sign >= "A" && sign <= "Z") : /\p{L}/u.test(sign);
}

/** Does a sentence or a paragraph end there? */
function isBroken(between: string): boolean {
  return /[0-9)][.!?]\s|[^:\s]\s*\n\s*\n|^\s*\n\s*\n/.test(between);
}
