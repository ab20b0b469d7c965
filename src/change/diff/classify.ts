import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { ChangeWeight } from "../../model/shape.ts";
import { isWithdrawn } from "../../model/status.ts";
import { normalForm } from "../../check/translations/normal-form.ts";
import type { ChangeClass, TextChange } from "./change.ts";
import { isAtLeast, milder, worstOf } from "./change.ts";
import type { TextChangeDegree } from "./text-meaning.ts";
import { hasOtherSigns } from "./sign-changes.ts";
import { degreeOf } from "./text-meaning.ts";
import type { Usage } from "./vocabulary.ts";

/** Is the record withdrawn by the change? Then those who use it must act. */
export function isWithdrawal(before: CatalogueRecord, after: CatalogueRecord): boolean {
  return isWithdrawn(after) && !isWithdrawn(before);
}

/** Where texts stand, and what bears on how much a change of them matters. */
export interface TextPlace {
  /** What a change of meaning counts as here. */
  readonly weight: ChangeWeight;
  readonly languages: readonly Language[];
  readonly usage?: (() => Usage) | undefined;
  /** Of a text that says what a code stands for: was a text that of another code? */
  readonly wasOfAnother?: ((text: string, language: string) => boolean) | undefined;
}

/**
 * The class of a change of texts. The source is the first language that had the text: when it says the same as
 * before, only translations changed, and they say something else only where people count on the words; when it changed,
 * translations that did not went stale.
 */
export function classifyTexts(
  texts: readonly TextChange[],
  place: TextPlace,
): { class: ChangeClass; texts: readonly TextChange[] } {
  const rewritten = texts.filter(
    (text) => normal(text.before) !== normal(text.after) || hasOtherSign(text, place),
  );
  const source = texts.find(({ before }) => before !== undefined);
  const isSourceKept = source !== undefined && !rewritten.includes(source);
  const marked = isSourceKept
    ? texts
    : texts.map((text) => ({ ...text, isStale: text.after !== undefined && !rewritten.includes(text) }));
  const classes = rewritten.map((text) => [text, classOf(text, place)] as const);
  const isSourceSame = isSourceKept || classes.some(([text, one]) => text === source && one === "editorial");
  const found = classes.map(([text, one]) => {
    if (isTaken(text, place)) return place.weight;
    return isSourceSame && one !== "editorial" ? classOfTranslation(text, one, place.weight) : one;
  });
  return { class: worstOf(found) ?? "editorial", texts: rewritten.length > 0 ? marked : texts };
}

/** Where people count on the words, a sign is no punctuation. */
function hasOtherSign({ before, after }: TextChange, { weight, wasOfAnother }: TextPlace): boolean {
  const isCounted = weight === "breaking" && before !== undefined && after !== undefined;
  return isCounted && hasOtherSigns(before, after, wasOfAnother !== undefined);
}

function normal(text: string | undefined): string | undefined {
  return text === undefined ? undefined : normalForm(text);
}

/** Where people count on the words, those who read the translation have other ones to count on. */
function classOfTranslation(
  { before, after }: TextChange,
  changeClass: ChangeClass,
  weight: ChangeWeight,
): ChangeClass {
  const isRead = changeClass === "breaking" && before !== undefined && after !== undefined;
  return isRead ? "meaning" : milder("translation", weight);
}

/** Has a code the text that another code had? */
function isTaken({ before, after, language }: TextChange, { wasOfAnother }: TextPlace): boolean {
  return before !== undefined && after !== undefined && wasOfAnother?.(after, language) === true;
}

/** A text that comes or goes says something else than none. */
function classOf(text: TextChange, place: TextPlace): ChangeClass {
  const { language, before, after } = text;
  const { weight, languages, usage, wasOfAnother } = place;
  const spoken = languages.find(({ tag }) => tag === language);
  if (before === undefined || after === undefined || !spoken) return weight;
  if (hasOtherSign(text, place)) return weight;
  const degree = degreeOf(before, after, spoken, usage);
  return weight === "breaking"
    ? classIfBreaking(degree, wasOfAnother !== undefined)
    : usualClass(degree, weight);
}

/** Where people count on the words, other words are no longer what they counted on. */
function classIfBreaking(degree: TextChangeDegree, isLabelOfCode: boolean): ChangeClass {
  if (degree === "same") return "editorial";
  return degree === "form" || (degree === "letter" && isLabelOfCode) ? "meaning" : "breaking";
}

function usualClass(degree: TextChangeDegree, weight: ChangeWeight): ChangeClass {
  if (degree === "stated") return weight;
  const textClass = degree === "same" ? "editorial" : degree === "form" ? "wording" : "words";
  return isAtLeast(textClass, weight) ? weight : textClass;
}
