import type { CatalogueRecord, Configuration } from "../model/catalogue.ts";
import { roleText } from "./html/record-text.ts";

/** What tells the theme of a record by its code, as the configuration says; nothing for a record whose code has none. */
export function themeReader({
  themes,
}: Pick<Configuration, "themes">): (record: CatalogueRecord) => string | undefined {
  if (!themes) return () => undefined;
  const pattern = new RegExp(themes.pattern, "u");
  return (record) => pattern.exec(roleText(record, "code") ?? "")?.groups?.["theme"];
}
