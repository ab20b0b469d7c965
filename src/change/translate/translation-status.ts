import { themeOf } from "../../present/theme.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Localized } from "../../model/diagnostic.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";
import type { TranslationSuggestion } from "./suggest-translation.ts";
import { Memory } from "./suggest-translation.ts";
import type { Count, Coverage, TranslationTask } from "./work.ts";
import { coverage, percent, workList } from "./work.ts";
import { fieldName, labelIn } from "./field-name.ts";

/** One row of a table of the status. */
export interface StatusRow extends Count {
  readonly name: string;
  readonly language: string;
  readonly percent: number;
}

/** One thing to do. */
export interface StatusWork {
  readonly task: TranslationTask;
  /** `<id>#<path>`. */
  readonly text: string;
  readonly kind: string;
  readonly file: string;
  /** The names of the rows of the other tables in which it is counted. */
  readonly collection: string;
  readonly theme?: string;
  readonly field: string;
  readonly source: { readonly language: string; readonly text: string };
  readonly target: { readonly language: string; readonly text?: string };
  /** What the changed text said when the two were accepted, where it is known. */
  readonly earlier?: string;
  readonly suggestion?: TranslationSuggestion;
}

/** How far the translations of a catalogue are, and what is left to do. Plain JSON. */
export interface Status {
  readonly languages: readonly StatusRow[];
  /** By the record that the property with the role `collection` names; by kind for records without one. */
  readonly collections: readonly StatusRow[];
  /** By the theme that the record's code names; records without one are in the other tables only. */
  readonly themes: readonly StatusRow[];
  /** By kind and field. */
  readonly fields: readonly StatusRow[];
  readonly work: readonly StatusWork[];
}

/**
 * @param language Of the names in the tables, where the catalogue has them in it.
 * @param earlier What a changed text said before: see `earlierTexts`.
 */
export function statusOf(
  pairs: readonly Pair[],
  catalogue: Catalogue,
  language: string,
  earlier: ReadonlyMap<Pair, string>,
): Status {
  const memory = new Memory(pairs, catalogue);
  const work = workList(pairs).map(({ pair, task }): StatusWork => {
    const { text, name, source, target } = pair;
    const [current, before] = [text.in(target), earlier.get(pair)];
    const theme = themeOf(text.record, catalogue.configuration);
    const suggestion = task === "stale" || task === "missing" ? memory.for(pair) : undefined;
    return {
      task,
      text: name,
      kind: text.record.kind.name,
      file: text.record.file,
      collection: collectionName(pair, catalogue, language),
      ...(theme !== undefined && { theme: themeName(theme, catalogue, language) }),
      field: placeName(pair, language),
      source: { language: source, text: text.in(source) ?? "" },
      target: { language: target, ...(current !== undefined && { text: current }) },
      ...(before !== undefined && { earlier: before }),
      ...(suggestion && { suggestion }),
    };
  });
  return {
    languages: coverage(pairs, () => "").map((row) => rowOf(row, languageName(row.language, catalogue))),
    collections: coverage(pairs, (pair) => collectionName(pair, catalogue, language)).map((row) =>
      rowOf(row),
    ),
    themes: themeRows(pairs, catalogue, language),
    fields: coverage(pairs, (pair) => placeName(pair, language)).map((row) => rowOf(row)),
    work,
  };
}

function rowOf({ key, ...row }: Coverage, name: string = key): StatusRow {
  return { name, ...row, percent: percent(row) };
}

function languageName(tag: string, { languages }: Catalogue): string {
  return languages.find((language) => language.tag === tag)?.name ?? tag;
}

function collectionName({ text: { record } }: Pair, catalogue: Catalogue, language: string): string {
  const { kind, data } = record;
  const field = kind.roles.get("collection");
  const id = field && data[field.name];
  const label = labelIn(kind.label.other, kind.title, language);
  if (field?.shape.type !== "reference" || typeof id !== "string") return label;
  const named = catalogue.records.get(field.shape.kind)?.get(id);
  const title = named && named.kind.roles.get("title");
  const texts = title && (named.data[title.name] as Localized | undefined);
  return `${label}: ${labelIn(texts, Object.values(texts ?? {})[0] ?? id, language)}`;
}

function themeRows(pairs: readonly Pair[], catalogue: Catalogue, language: string): StatusRow[] {
  const themes = new Map<Pair, string>();
  for (const pair of pairs) {
    const theme = themeOf(pair.text.record, catalogue.configuration);
    if (theme !== undefined) themes.set(pair, theme);
  }
  const rows = coverage(themes.keys(), (pair) => themes.get(pair) ?? "");
  const sorted = rows.toSorted(({ key: a }, { key: b }) => (a < b ? -1 : Number(a > b)));
  return sorted.map((row) => rowOf(row, themeName(row.key, catalogue, language)));
}

/** What readers call a theme; the theme as the code has it for want of a name. */
function themeName(theme: string, { configuration }: Catalogue, language: string): string {
  const named = configuration.themes?.labels ?? {};
  const labels = Object.hasOwn(named, theme) ? named[theme] : undefined;
  return labelIn(labels, Object.values(labels ?? {})[0] ?? theme, language);
}

/** The kind and the field, as readers know them. */
function placeName({ text: { record, top } }: Pair, language: string): string {
  return `${labelIn(record.kind.label.one, record.kind.title, language)}: ${fieldName(top, language)}`;
}
