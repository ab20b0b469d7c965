import { labelText } from "../present/format/localized.ts";
import { kindTitle } from "../present/kinds.ts";
import { say } from "../site/page-text.ts";
import type { PageContext } from "../site/page-context.ts";
import type { FieldChange, SettingChange } from "../change/diff/change.ts";
import type { Field } from "../model/shape.ts";
import { labelOf } from "../model/shape-parts.ts";
import { excerpts } from "./excerpt.ts";

/** So many parts of a setting are said; the others are counted. */
const most = 20;

/** What changed for readers in a schema, the configuration or a language; what is form alone does not. */
export function describeSettingChange(page: PageContext, setting: SettingChange): string[] {
  const { kind, how, fields, example } = setting;
  const name = kind ? [kindTitle(kind, page)] : [];
  if (how !== "changed" && kind)
    return [
      say(page, how === "added" ? "changedNew" : "changedGone", {
        label: say(page, "changes-settings"),
        value: name.join(""),
      }),
    ];
  const concerning = fields.filter((field) => field.class !== "editorial" && concerns(page, field));
  const said = concerning.map((field) => partInWords(page, name, field));
  const [before, after] = ["before", "after"].map(
    (state) =>
      example?.texts.find(({ language }) => language === page.language.tag)?.[state as "before" | "after"],
  );
  const cited =
    example && before !== undefined && after !== undefined && before !== after
      ? [say(page, "changedFromTo", { label: example.record.id, before, after })]
      : [];
  const more = said.length - most;
  return [
    ...said.slice(0, most),
    ...(more > 0 ? [say(page, "changesMore", { count: String(more) })] : []),
    ...cited,
  ];
}

/** A text that only another language has, or says otherwise, is not for this one's readers. */
function concerns({ language }: PageContext, { texts }: FieldChange): boolean {
  const text = texts?.find(({ language: tag }) => tag === language.tag);
  return !texts || (text !== undefined && text.before !== text.after);
}

function partInWords(
  page: PageContext,
  name: readonly string[],
  { way, how, texts, before, after }: FieldChange,
): string {
  const label = [...name, ...way.map((step) => stepOf(page, step))].join(" › ");
  const text = texts?.find(({ language }) => language === page.language.tag);
  const [old, now] = texts
    ? [text?.before, text?.after]
    : [wordOf(page, way, before), wordOf(page, way, after)];
  if (how === "added" && now !== undefined) return say(page, "changedNew", { label, value: now });
  if (how === "removed" && old !== undefined) return say(page, "changedGone", { label, value: old });
  const shown = old !== undefined && now !== undefined && old !== now ? excerpts(old, now) : undefined;
  return shown ? say(page, "changedFromTo", { label, before: shown[0], after: shown[1] }) : label;
}

function stepOf({ language, site }: PageContext, step: Field | string): string {
  if (typeof step === "string") return step;
  return step.label ? labelText(step.label, language, site.catalogue.languages) : step.title;
}

/** Values of a closed list by their names, truth in words; anything else is no word for readers. */
function wordOf(
  page: PageContext,
  way: FieldChange["way"],
  value: FieldChange["before"],
): string | undefined {
  if (typeof value === "boolean") return say(page, value ? "yes" : "no");
  if (typeof value === "number") return String(value);
  const last = way.at(-1);
  const named = (text: string): string => {
    const label = typeof last === "object" ? labelOf(last.shape, text) : undefined;
    return label ? labelText(label, page.language, page.site.catalogue.languages) : text;
  };
  if (typeof value === "string") return named(value);
  const isTexts = Array.isArray(value) && value.every((one): one is string => typeof one === "string");
  return isTexts ? (value as readonly string[]).map(named).join(", ") : undefined;
}
