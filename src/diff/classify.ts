import type { Language } from "../model/language.ts";
import { isWithdrawn } from "../model/status.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { ChangeWeight, Field, Role, Shape } from "../model/shape.ts";
import { normalForm } from "../translate/normal-form.ts";
import type { ChangeClass, TextChange } from "./change.ts";
import { milder } from "./change.ts";
import { saysOtherwise } from "./text-meaning.ts";

const byRole: Readonly<Partial<Record<Role, ChangeWeight>>> = {
  updated: "editorial",
  "former-ids": "editorial",
  rank: "editorial",
  unconfirmed: "wording",
};

/** What a change of a field counts as, by its schema. Nothing when neither the schema nor its role says it. */
export function weightOf(field: Field): ChangeWeight | undefined {
  return field.change ?? (field.role && byRole[field.role]);
}

/** What a change of a value counts as whose field does not say it. */
export function weightOfShape(shape: Shape): ChangeWeight {
  const isFree = shape.type === "localized" && (shape.format === "url" || shape.format === "words");
  return isFree ? "wording" : "meaning";
}

/** The first value of all takes nothing away: nobody can have relied on it. */
export function weightOfFirst(weight: ChangeWeight): ChangeWeight {
  return weight === "breaking" ? "meaning" : weight;
}

/** Is the record withdrawn by the change? Then those who use it must act. */
export function isWithdrawal(before: CatalogueRecord, after: CatalogueRecord): boolean {
  return isWithdrawn(after) && !isWithdrawn(before);
}

/**
 * The class of a change of texts. The source is the first language that had the text: when it says the same as
 * before, only translations changed; when it changed, translations that did not went stale.
 * @param weight What a change of meaning counts as here.
 */
export function classifyTexts(
  texts: readonly TextChange[],
  languages: readonly Language[],
  weight: ChangeWeight,
): { class: ChangeClass; texts: readonly TextChange[] } {
  const rewritten = texts.filter(({ before, after }) => normal(before) !== normal(after));
  if (rewritten.length === 0) return { class: "editorial", texts };
  const source = texts.find(({ before }) => before !== undefined);
  if (source && !rewritten.includes(source)) return { class: milder("translation", weight), texts };
  const isOther = rewritten.some((text) => isOtherwise(text, languages));
  return {
    class: isOther ? weight : milder("wording", weight),
    texts: texts.map((text) => ({ ...text, isStale: text.after !== undefined && !rewritten.includes(text) })),
  };
}

function normal(text: string | undefined): string | undefined {
  return text === undefined ? undefined : normalForm(text);
}

/** A text that comes or goes says something else than none. */
function isOtherwise({ language, before, after }: TextChange, languages: readonly Language[]): boolean {
  if (before === undefined || after === undefined) return true;
  const known = languages.find(({ tag }) => tag === language);
  return known === undefined || saysOtherwise(before, after, known);
}
