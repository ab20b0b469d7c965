import type { Place, Problem } from "../../model/diagnostic.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import { gather, isGathered } from "./gather.ts";
import type { LocalizedText } from "./localized-text.ts";
import { partOf } from "./text-part.ts";
import { mask } from "./mask-prose.ts";
import type { RuleContext } from "./rule.ts";
import { placeOf } from "./rule.ts";

/** A text in one language, as the rules on typography see it. */
export interface TextReading {
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
export interface TextFlaw {
  readonly start: number;
  readonly end: number;
  /** What the characters become. */
  readonly fix?: string;
}

/** What messages say of a mark: the words in which it is, and as they should be. */
export interface FlawExcerpt {
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
export function reportFlaws(
  text: LocalizedText,
  record: CatalogueRecord,
  { catalogue, report }: RuleContext,
  needs: number | ((language: Language) => number),
  find: (reading: TextReading) => Iterable<TextFlaw>,
  make: (place: Place, shown: FlawExcerpt, reading: TextReading) => Problem,
): void {
  for (const language of catalogue.languages) {
    const typed = text.in(language.tag);
    const signs = text.signs(language);
    if (typed === undefined || (signs & (typeof needs === "number" ? needs : needs(language))) === 0)
      continue;
    const reading = {
      text: typed,
      get prose(): string {
        return text.prose(language.tag);
      },
      language,
      isMarkdown: text.format === "markdown",
      isItem: text.path.some((step) => typeof step === "number"),
      signs,
    };
    const marks = firstOf(find(reading), mostAtAll);
    const parts = marks.map(({ start, end }) => partOf(typed, start, end));
    const isRepaired = marks.every((mark, index) => parts[index] && isProse(mark, reading));
    const problems: Problem[] = [];
    for (const [index, { start, end, fix }] of marks.entries()) {
      const within = parts[index];
      const place = { ...placeOf(record, text.path, [language.tag]), ...(within && { within }) };
      const problem = make(place, shownAt(typed, start, end, fix), reading);
      if (index >= most && !isGathered(problem.code)) break;
      problems.push(isRepaired && fix !== undefined ? { ...problem, fix } : problem);
    }
    for (const one of gather(problems)) report(one);
  }
}

function firstOf(all: Iterable<TextFlaw>, count: number): readonly TextFlaw[] {
  const marks: TextFlaw[] = [];
  for (const one of all) if (marks.push(one) === count) break;
  return marks;
}

/** Has a mark a repair that leaves alone what is not prose? */
function isProse({ start, end, fix }: TextFlaw, { text, prose }: TextReading): boolean {
  if (fix === undefined) return false;
  let at = 0;
  for (const { index, 0: run } of prose.slice(start, end).matchAll(new RegExp(`${mask}+`, "g"))) {
    const place = fix.indexOf(text.slice(start + index, start + index + run.length), at);
    if (place === -1) return false;
    at = place + run.length;
  }
  return true;
}

/** How far a mark is made longer to be shown with its words. */
const reach = 24;

function shownAt(text: string, start: number, end: number, fix: string | undefined): FlawExcerpt {
  const [before = ""] = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - reach), start)) ?? [];
  const [after = ""] = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + reach)) ?? [];
  const shown = (middle: string): string => (before + middle + after).replace(/\s/g, " ");
  return { found: shown(text.slice(start, end)), ...(fix !== undefined && { better: shown(fix) }) };
}

/** Each match of a pattern (with the flag g), as long as they are wanted. */
export function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray, undefined> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const next = match[0] === "" ? match.index + 1 : pattern.lastIndex;
    yield match;
    pattern.lastIndex = next;
  }
}

/** A value worked out once for each language. */
export function perLanguage<Value>(make: (language: Language) => Value): (language: Language) => Value {
  const values = new WeakMap<Language, Value>();
  return (language) => {
    const cached = values.get(language);
    if (cached !== undefined) return cached;
    const made = make(language);
    values.set(language, made);
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
