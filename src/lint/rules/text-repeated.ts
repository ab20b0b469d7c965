import { comparedWith, problem } from "../../messages/problem.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { alike } from "../words/alike.ts";
import { Gathered } from "../words/gathered.ts";
import type { Drifted, Group } from "../words/similar.ts";
import { driftedFrom, equalGroups } from "../words/similar.ts";
import { wordsOf } from "../words/words-of.ts";

const [repeated, nearly] = ["text/repeated", "text/near-duplicate"] as const;
const standard = { records: 3, words: 20, alike: 0.9 };
const gathered = new WeakMap<Catalogue, Gathered>();

/**
 * A long paragraph that several records have in common could be kept once and shared; one that is nearly the same as
 * those has drifted, and one of the two is probably out of date.
 */
export const rule: Rule = {
  codes: [repeated, nearly],
  options: {
    [repeated]: { records: standard.records, words: standard.words },
    [nearly]: { alike: standard.alike },
  },
  text(text, record, context) {
    if (text.format === "url") return;
    const own = gatheredIn(context);
    const least = context.option(repeated, "words", standard.words);
    let isFirst = true;
    for (const language of context.catalogue.languages) {
      const content = text.in(language.tag);
      if (content === undefined) continue;
      // A word is at least two signs long, with the space after it.
      if (content.length >= least * 2) {
        own.add(wordsOf(content, language), { record, path: text.path, language: language.tag, isFirst });
      }
      isFirst = false;
    }
  },
  catalogue(context) {
    const own = gatheredIn(context);
    gathered.delete(context.catalogue);
    const groups = equalGroups(
      own.prints,
      Math.max(2, context.option(repeated, "records", standard.records)),
    );
    const drifted = [...driftedFrom(groups, own.prints, comparison(own, context))];
    for (const group of groups) reportGroup(group, own, context);
    for (const each of drifted) reportDrift(each, own, context);
  },
};

function gatheredIn({ catalogue, option }: RuleContext): Gathered {
  let own = gathered.get(catalogue);
  if (!own) gathered.set(catalogue, (own = new Gathered(option(repeated, "words", standard.words))));
  return own;
}

function comparison(own: Gathered, { option }: RuleContext): (one: number, other: number) => boolean {
  const share = option(nearly, "alike", standard.alike);
  return (one, other) => alike(own.wordsOf(one), own.wordsOf(other)) >= share;
}

/** Once for all languages, and only when the paragraph stands in enough records: one record may say a thing twice. */
function reportGroup({ members }: Group, own: Gathered, { option, report }: RuleContext): void {
  const [first = 0] = members;
  if (!own.paragraphs[first]?.isFirst) return;
  const records = [...new Set(members.flatMap((member) => own.paragraphs[member]?.record ?? []))];
  if (records.length < option(repeated, "records", standard.records)) return;
  const shared = records.find(({ kind }) => kind.roles.has("content"))?.id;
  const others = records.slice(1, 4).map(({ id }) => id);
  report(problem(repeated, own.placeOf(first), { count: records.length, others, shared }));
}

function reportDrift({ paragraph, group }: Drifted, own: Gathered, { report }: RuleContext): void {
  const [first = 0] = group.members;
  const words = { other: own.paragraphs[first]?.record.id ?? "", count: group.members.length };
  report(comparedWith(problem(nearly, own.placeOf(paragraph), words), own.placeOf(first)));
}
