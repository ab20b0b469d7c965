import type { Place } from "../../model/diagnostic.ts";
import type { Language } from "../../model/language.ts";
import type { LocalizedText } from "./localized-text.ts";
import type { RuleContext } from "./rule.ts";

/** Calls back with the first language that has the text, and each other one that has it. */
export function comparePairs(
  text: LocalizedText,
  { catalogue }: RuleContext,
  compare: (first: Language, second: Language) => void,
): void {
  let first: Language | undefined;
  for (const language of catalogue.languages) {
    if (text.in(language.tag) === undefined) continue;
    if (first) compare(first, language);
    else first = language;
  }
}

/** What stands in one list and not in the other, each as often as it is too many; undefined when nothing does. */
export function surplusOfEach(
  first: readonly string[],
  second: readonly string[],
): { onlyFirst: string[]; onlySecond: string[] } | undefined {
  if (first.length === second.length && first.every((item, index) => item === second[index]))
    return undefined;
  const count = new Map<string, number>();
  for (const item of first) count.set(item, (count.get(item) ?? 0) + 1);
  const onlySecond: string[] = [];
  for (const item of second) {
    const left = count.get(item) ?? 0;
    if (left > 0) count.set(item, left - 1);
    else onlySecond.push(item);
  }
  const onlyFirst = [...count].flatMap(([item, left]) => Array.from({ length: left }, () => item));
  return onlyFirst.length + onlySecond.length > 0 ? { onlyFirst, onlySecond } : undefined;
}

/** Points at the first of what only one text has; when it is written otherwise there, the whole text is shown. */
export function firstOf([found]: readonly string[]): Pick<Place, "within"> {
  return found === undefined ? {} : { within: { text: found, occurrence: 0 } };
}
