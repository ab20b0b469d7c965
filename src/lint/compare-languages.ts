import type { Language } from "../model/language.ts";
import type { LocalizedText, RuleContext } from "./rule.ts";

/** The same text in two languages, to be compared. */
export interface Pair {
  readonly first: Language;
  readonly second: Language;
  readonly firstText: string;
  readonly secondText: string;
}

/** The first language that has the text, with each other one that has it. */
export function* pairs({ texts }: LocalizedText, { catalogue }: RuleContext): Iterable<Pair> {
  const present = catalogue.languages.filter(({ tag }) => texts.has(tag));
  const [first, ...others] = present;
  if (!first) return;
  for (const second of others) {
    yield { first, second, firstText: texts.get(first.tag) ?? "", secondText: texts.get(second.tag) ?? "" };
  }
}

/** What stands in one list and not in the other, each as often as it is too many. */
export function difference(first: readonly string[], second: readonly string[]): { onlyFirst: string[]; onlySecond: string[] } {
  const count = new Map<string, number>();
  for (const item of first) count.set(item, (count.get(item) ?? 0) + 1);
  const onlySecond: string[] = [];
  for (const item of second) {
    const left = count.get(item) ?? 0;
    if (left > 0) count.set(item, left - 1);
    else onlySecond.push(item);
  }
  const onlyFirst = [...count].flatMap(([item, left]) => Array.from({ length: left }, () => item));
  return { onlyFirst, onlySecond };
}
