import { diffArrays } from "diff";
import { perLanguage } from "../../check/lint/text-flaws.ts";
import { markdownFacts } from "../../markdown/facts.ts";
import type { Language } from "../../model/language.ts";
import { leadsElsewhere, statesOtherwise } from "./stated.ts";
import type { TextToken } from "./text-tokens.ts";
import { textTokens } from "./text-tokens.ts";
import type { Usage } from "./vocabulary.ts";
import type { WordChange } from "./word-forms.ts";
import { compareWords } from "./word-forms.ts";

/**
 * What a machine sees of the change of a text, the worst first. stated: other numbers, codes or negations, or a link that
 * leads elsewhere. words: other words, which may say anything. letter: another letter in one word. form: a word in another
 * form, or more or fewer words without content. same: at most punctuation, markup and corrected letters.
 */
export type TextChangeDegree = "stated" | WordChange;
const degrees: readonly TextChangeDegree[] = ["stated", "words", "letter", "form", "same"];

/** More changed words than this are not worth aligning. It also bounds the time. */
const most = 600;

const functionWords = perLanguage(({ writing }) => new Set(writing.functionWords));

/** How much two texts in one language differ. */
export function degreeOf(
  before: string,
  after: string,
  language: Language,
  usage?: () => Usage,
): TextChangeDegree {
  const [one, other] = [markdownFacts(before), markdownFacts(after)];
  const [old, now] = [textTokens(one.plain), textTokens(other.plain)];
  if (leadsElsewhere(one.links, other.links) || statesOtherwise(old, now, language)) return "stated";
  const runs = diffArrays(old, now, { comparator: isSameWord, maxEditLength: most });
  if (!runs) return "words";
  const found = new Set<TextChangeDegree>();
  let removed: readonly TextToken[] = [];
  for (const [index, run] of runs.entries()) {
    if (run.removed) removed = run.value;
    if (run.removed && runs[index + 1]?.added) continue;
    if (run.removed || run.added)
      found.add(degreeOfRun(removed, run.added ? run.value : [], language, usage));
    removed = [];
  }
  if (found.size === 0 && !isSameText(old, now)) return "form";
  return degrees.find((degree) => found.has(degree)) ?? "same";
}

/** Capitals make no other word. */
function isSameWord(one: TextToken, other: TextToken): boolean {
  if (one.type !== "word" || other.type !== "word") return one.text === other.text;
  return one.text.toLowerCase() === other.text.toLowerCase();
}

function isSameText(one: readonly TextToken[], other: readonly TextToken[]): boolean {
  return one.every(({ text }, index) => text === other[index]?.text);
}

function degreeOfRun(
  removed: readonly TextToken[],
  added: readonly TextToken[],
  language: Language,
  usage: (() => Usage) | undefined,
): TextChangeDegree {
  const isEmpty = ({ text, type }: TextToken): boolean =>
    type === "bracket" || functionWords(language).has(text.toLowerCase());
  const [old, now] = [removed, added].map((run) => run.filter((token) => !isEmpty(token))) as [
    TextToken[],
    TextToken[],
  ];
  if (old.length !== now.length) return "words";
  const found = old.map((token, index) => compareTokens(token, now[index] ?? token, language, usage));
  if (old.length < Math.max(removed.length, added.length)) found.push("form");
  return degrees.find((degree) => found.includes(degree as WordChange)) ?? "same";
}

function compareTokens(
  one: TextToken,
  other: TextToken,
  language: Language,
  usage: (() => Usage) | undefined,
): WordChange {
  if (one.type !== "word" || other.type !== "word") return one.text === other.text ? "same" : "words";
  return compareWords(one.text.toLowerCase(), other.text.toLowerCase(), language, usage);
}
