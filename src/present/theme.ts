import type { Catalogue, CatalogueRecord, Configuration } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Choice } from "./format/localized.ts";
import { choose } from "./format/localized.ts";
import { roleText } from "./role.ts";

/** Longer codes have no theme: what is matched stays short. */
const longest = 200;

const patterns = new WeakMap<object, RegExp>();

/**
 * The theme that a record's code names, as the configuration's `themes.pattern` says: its group `theme`.
 * @returns Nothing for a record without a code, and for a code that does not match. Upper and lower case are one.
 */
export function themeOf(record: CatalogueRecord, { themes }: Configuration): string | undefined {
  const code = themes && roleText(record, "code");
  if (!themes || code === undefined || code.length > longest) return undefined;
  let pattern = patterns.get(themes);
  if (!pattern) patterns.set(themes, (pattern = new RegExp(themes.pattern, "u")));
  const theme = pattern.exec(code)?.groups?.["theme"];
  return theme === undefined || theme === "" ? undefined : theme.toLowerCase();
}

/** What readers call a theme: its label, else the group of the code itself. */
export function themeLabel(theme: string, catalogue: Catalogue, language: Language): string {
  return themeName(theme, catalogue, language)?.value ?? theme;
}

/** The label of a theme, when it has one. */
export function themeName(
  theme: string,
  { configuration, languages }: Catalogue,
  language: Language,
): Choice | undefined {
  const labels = configuration.themes?.labels ?? {};
  return choose(Object.hasOwn(labels, theme) ? labels[theme] : undefined, language, languages);
}

const byTheme = new WeakMap<Catalogue, ReadonlyMap<string, readonly CatalogueRecord[]>>();

/** The themes of a catalogue, sorted, each with its records; none when the configuration says nothing of themes. */
export function themesOf(catalogue: Catalogue): ReadonlyMap<string, readonly CatalogueRecord[]> {
  let themes = byTheme.get(catalogue);
  if (!themes) byTheme.set(catalogue, (themes = gather(catalogue)));
  return themes;
}

function gather({
  configuration,
  kinds,
  records,
}: Catalogue): ReadonlyMap<string, readonly CatalogueRecord[]> {
  const themes = new Map<string, CatalogueRecord[]>();
  for (const { name, page, roles } of kinds.values()) {
    if (!configuration.themes || page.mode === "none" || !roles.has("code")) continue;
    for (const record of records.get(name)?.values() ?? []) {
      const theme = themeOf(record, configuration);
      const group = theme === undefined ? undefined : themes.get(theme);
      if (group) group.push(record);
      else if (theme !== undefined) themes.set(theme, [record]);
    }
  }
  return new Map([...themes].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
