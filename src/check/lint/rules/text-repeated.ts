import { comparedWith, problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { wordSimilarity } from "../words/word-similarity.ts";
import { ParagraphStore, paragraphPrints } from "../words/paragraph-store.ts";
import { Occurrences } from "../words/occurrences.ts";
import type { Drifted, ParagraphGroup } from "../words/similar.ts";
import { driftedFrom, equalGroups } from "../words/similar.ts";
import { wordsOf } from "../words/words-of.ts";

const [repeated, nearly] = ["text/repeated", "text/near-duplicate"] as const;
const standard = { records: 3, words: 20, alike: 0.9 };

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
  create() {
    let occurrences: Occurrences | undefined;
    return {
      text: keepPrints,
      catalogue(context) {
        const paragraphs = new ParagraphStore(context.option(repeated, "words", standard.words));
        for (const [record, numbers] of context.kept(repeated)) paragraphs.add(record, numbers);
        const least = Math.max(2, context.option(repeated, "records", standard.records));
        const groups = equalGroups(paragraphs.prints, least);
        occurrences = new Occurrences(paragraphs, groups, least);
        const drifted = [...driftedFrom(groups, paragraphs.prints, comparison(paragraphs, context))];
        for (const group of groups) reportGroup(group, paragraphs, context);
        for (const each of drifted) reportDrift(each, paragraphs, context);
      },
      // Every change must be counted, though the first one decides.
      isAffectedBy: (changes) =>
        changes.map(({ before, after }) => occurrences?.change(before, after) ?? true).includes(true),
    };
  },
};

/** Keeps what tells the long paragraphs of a text. */
function keepPrints(text: LocalizedText, _record: CatalogueRecord, context: RuleContext): void {
  if (text.format === "url") return;
  const least = context.option(repeated, "words", standard.words);
  const written = context.catalogue.languages.filter(({ tag }) => text.in(tag) !== undefined);
  for (const [number, language] of written.entries()) {
    const content = text.in(language.tag) ?? "";
    // A word is at least two signs long, with the space after it.
    if (content.length < least * 2) continue;
    const numbers = paragraphPrints(wordsOf(content, language), number, least);
    if (numbers.length > 0) context.keep(repeated, numbers);
  }
}

function comparison(
  paragraphs: ParagraphStore,
  { catalogue, option }: RuleContext,
): (one: number, other: number) => boolean {
  const share = option(nearly, "alike", standard.alike);
  return (one, other) => {
    const [first, second] = [paragraphs.read(one, catalogue), paragraphs.read(other, catalogue)];
    return (
      first !== undefined && second !== undefined && wordSimilarity(first.hashes, second.hashes) >= share
    );
  };
}

/** Once for all languages, and only when the paragraph stands in enough records: one record may say a thing twice. */
function reportGroup(
  { members: [first = 0, ...more] }: ParagraphGroup,
  paragraphs: ParagraphStore,
  { catalogue, option, report }: RuleContext,
): void {
  if (paragraphs.languages[first] !== 0) return;
  const records = new Set<CatalogueRecord>();
  for (const member of [first, ...more]) records.add(paragraphs.records[member]!);
  if (records.size < option(repeated, "records", standard.records)) return;
  const paragraph = paragraphs.read(first, catalogue);
  const shared = [...records].find(({ kind }) => kind.roles.has("content"))?.id;
  const others = [...records].slice(1, 4).map(({ id }) => id);
  if (paragraph) report(problem(repeated, paragraph.place, { count: records.size, others, shared }));
}

function reportDrift(
  { paragraph, group }: Drifted,
  paragraphs: ParagraphStore,
  { catalogue, report }: RuleContext,
): void {
  const [first = 0] = group.members;
  const [found, original] = [paragraphs.read(paragraph, catalogue), paragraphs.read(first, catalogue)];
  if (!found || !original) return;
  const words = { other: paragraphs.records[first]?.id ?? "", count: group.members.length };
  report(comparedWith(problem(nearly, found.place, words), original.place));
}
