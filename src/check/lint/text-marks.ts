import type { Place, Problem } from "../../model/diagnostic.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import { gather, isGathered } from "./gather.ts";
import type { LocalizedText } from "./localized-text.ts";
import { partOf } from "./part.ts";
import { mask } from "./prose.ts";
import type { RuleContext } from "./rule.ts";
import { placeOf } from "./rule.ts";

/** A text in one language, as the rules on typography see it. */
export interface Reading {
  readonly text: string;
  /** The text with all that is not prose masked, character by character. */
  readonly prose: string;
  readonly language: Language;
  readonly isMarkdown: boolean;
  /** Does it stand in a list of the record? */
  readonly isItem?: boolean;
  /** What it holds: bits of `Sign`. */
  readonly signs: number;
}

/**
 * Characters of a text with something wrong. Where spaces are taken away they have their neighbours with them: the
 * space may be the end of a line in the source.
 */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** What the characters become. */
  readonly fix?: string;
}

/** What messages say of a mark: the words in which it is, and as they should be. */
export interface Shown {
  readonly found: string;
  readonly better?: string;
}

/** A text with more of the same than this is shown by its first ones. */
const most = 20;
/** A text with more than this is repaired in several rounds. */
const mostAtAll = 500;

/**
 * Looks at each language of a text that has one of the signs, and reports what is found there. A text of which only
 * some can be repaired, or of which a repair would touch what is not prose, is left to its author.
 * @param needs Bits of `Sign`, which may depend on the language.
 * @param find The marks, in their order.
 * @param make The problem for what was found.
 */
export function reportMarks(
  text: LocalizedText,
  record: CatalogueRecord,
  { catalogue, report }: RuleContext,
  needs: number | ((language: Language) => number),
  find: (reading: Reading) => Iterable<Mark>,
  make: (place: Place, shown: Shown, reading: Reading) => Problem,
): void {
  for (const language of catalogue.languages) {
    const own = text.in(language.tag);
    const signs = text.signs(language);
    if (own === undefined || (signs & (typeof needs === "number" ? needs : needs(language))) === 0) continue;
    const reading = {
      text: own,
      get prose(): string {
        return text.prose(language.tag);
      },
      language,
      isMarkdown: text.format === "markdown",
      isItem: text.path.some((step) => typeof step === "number"),
      signs,
    };
    const marks = firstOf(find(reading), mostAtAll);
    const parts = marks.map(({ start, end }) => partOf(own, start, end));
    const isRepaired = marks.every((mark, index) => parts[index] && isProse(mark, reading));
    const problems: Problem[] = [];
    for (const [index, { start, end, fix }] of marks.entries()) {
      const within = parts[index];
      const place = { ...placeOf(record, text.path, [language.tag]), ...(within && { within }) };
      const found = make(place, shownAt(own, start, end, fix), reading);
      if (index >= most && !isGathered(found.code)) break;
      problems.push(isRepaired && fix !== undefined ? { ...found, fix } : found);
    }
    for (const one of gather(problems)) report(one);
  }
}

function firstOf(all: Iterable<Mark>, count: number): readonly Mark[] {
  const marks: Mark[] = [];
  for (const one of all) if (marks.push(one) === count) break;
  return marks;
}

/** Has a mark a repair that leaves alone what is not prose? */
function isProse({ start, end, fix }: Mark, { text, prose }: Reading): boolean {
  if (fix === undefined) return false;
  let at = 0;
  for (const { index, 0: run } of prose.slice(start, end).matchAll(new RegExp(`${mask}+`, "g"))) {
    const found = fix.indexOf(text.slice(start + index, start + index + run.length), at);
    if (found === -1) return false;
    at = found + run.length;
  }
  return true;
}

/** How far a mark is made longer to be shown with its words. */
const reach = 24;

function shownAt(text: string, start: number, end: number, fix: string | undefined): Shown {
  const [before = ""] = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - reach), start)) ?? [];
  const [after = ""] = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + reach)) ?? [];
  const shown = (middle: string): string => (before + middle + after).replace(/\s/g, " ");
  return { found: shown(text.slice(start, end)), ...(fix !== undefined && { better: shown(fix) }) };
}

/** Each match of a pattern (with the flag g), as long as they are wanted. */
export function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray, undefined> {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const next = found[0] === "" ? found.index + 1 : pattern.lastIndex;
    yield found;
    pattern.lastIndex = next;
  }
}

/** A value worked out once for each language. */
export function perLanguage<Value>(make: (language: Language) => Value): (language: Language) => Value {
  const known = new WeakMap<Language, Value>();
  return (language) => {
    const found = known.get(language);
    if (found !== undefined) return found;
    const made = make(language);
    known.set(language, made);
    return made;
  };
}

/** Words as alternatives of a pattern, the longest first; a pattern that never matches when there are none. */
export function alternatives(words: readonly string[] | undefined): string {
  if (!words || words.length === 0) return "(?!)";
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/ /g, "[ \\u00a0]")).join("|")})`;
}

/** May a text have one of these words, be it with a capital? A quick look, before a pattern is tried. */
export function mentions(words: readonly string[] | undefined): (text: string) => boolean {
  const ends = (words ?? []).map((word) => word.slice(1));
  const shortest = ends.filter((end) => !ends.some((other) => other !== end && end.includes(other)));
  return (text) => shortest.some((end) => text.includes(end));
}
