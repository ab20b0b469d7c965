import { comparedWith, problem } from "../../../messages/problem.ts";
import { isRenewed, pairsOf } from "../../translations/translation-pairs.ts";
import type { Pair } from "../../translations/translation-pairs.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";

const [stale, changed, unmarked, renewed] = [
  "i18n/stale",
  "i18n/both-changed",
  "i18n/unmarked",
  "i18n/mark-renewed",
] as const;

/**
 * A text and its translation are as they were when they were accepted as saying the same. Nothing is said before the
 * first translation of the catalogue was accepted, and a missing text is another rule's matter.
 */
export const rule: Rule = {
  codes: [stale, changed, unmarked, renewed, "i18n/mark-moved", "i18n/mark-orphan"],
  notInRelease: [stale, changed, unmarked],
  record(record, context) {
    const marks = context.marks(record.file);
    if (!marks) return;
    for (const pair of pairsOf(record, marks, context.catalogue)) reportPair(pair, context);
  },
};

function reportPair(pair: Pair, { catalogue, report }: RuleContext): void {
  const { state, source, target } = pair;
  if (state === "missing" || (state === "current" && !isRenewed(pair))) return;
  const nameOf = (tag: string): string =>
    catalogue.languages.find((language) => language.tag === tag)?.name ?? tag;
  const at = (tag: string) => placeOf(pair.text.record, pair.text.path, [tag]);
  const { field } = pair.text;
  // Whichever language was changed, the other one has to follow.
  const [behind, leading] = state === "ahead" ? [source, target] : [target, source];
  const values = { field: field.name, language: nameOf(behind), changed: nameOf(leading), text: pair.name };
  const code =
    state === "current" ? renewed : state === "changed" ? changed : state === "unmarked" ? unmarked : stale;
  report(comparedWith(problem(code, at(behind), values), at(leading)));
}
