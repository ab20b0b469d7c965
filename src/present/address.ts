import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Kind } from "../model/shape.ts";

/** Folder of the files that programs read. */
export const dataFolder = "api/v1/";

/**
 * The page of a record, relative to a language's folder: `variables/x.html`, or `glossary.html` with the fragment `x`.
 * A kind without pages has none.
 */
export function recordPage({
  kind,
  id,
}: Pick<CatalogueRecord, "kind" | "id">): { readonly path: string; readonly fragment?: string } | undefined {
  const { page } = kind;
  if (page.mode === "none") return undefined;
  if (page.mode === "one") return { path: page.path, fragment: id };
  return { path: page.path.replace("{id}", () => fileName(id)) };
}

/** Where a record's own page points, relative to a language's folder, as it stands in `href`. */
export function recordHref(record: Pick<CatalogueRecord, "kind" | "id">): string | undefined {
  const page = recordPage(record);
  if (!page) return undefined;
  return encodeURI(page.path) + (page.fragment === undefined ? "" : `#${encodeURIComponent(page.fragment)}`);
}

/**
 * Where the JSON of a kind's records is in the output, with `{id}` where the id stands: as their pages, or, for those that
 * have none of their own, in a folder with the kind's name.
 */
export function kindData({ name, page }: Kind): string {
  const path = page.mode === "each" ? page.path.replace(/\.html$/, ".json") : `records/${name}/{id}.json`;
  return dataFolder + path;
}

/** The path of a record's JSON in the output. */
export function recordData({ kind, id }: Pick<CatalogueRecord, "kind" | "id">): string {
  return kindData(kind).replace("{id}", () => fileName(id));
}

/** The path of the whole catalogue's JSON in the output: in all languages, or in one. */
export function catalogueData(language?: Language): string {
  return `${dataFolder}catalogue${language ? `.${language.tag}` : ""}.json`;
}

/** Where the index of the search is in the output, in a language: `<path>.js`, `<path>-words.js`. */
export function searchIndex({ tag }: Language): string {
  return `assets/search/${tag}`;
}

/** The pages of a kind's records, relative to a language's folder, without the file name. */
export function kindFolder({ page }: Kind): string {
  return page.mode === "none" ? "" : folder(page.path);
}

/** The folder of a path, with its final `/`; empty at the root. */
export function folder(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/**
 * The relative link from a file to another one, both relative to the same root.
 * @param to May end in a fragment or a query.
 */
export function relative(from: string, to: string): string {
  const here = folder(from).split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return "../".repeat(here.length - shared) + there.slice(shared).join("/");
}

/** The way from a folder up to the root: `../../` for `fr/variables/`. */
export function toRoot(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/**
 * An id as the name of a file. Ids are checked when they are loaded; whatever else comes here
 * still cannot leave its folder.
 */
export function fileName(id: string): string {
  return id.replace(
    /[^A-Za-z0-9._-]|^\.+/g,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`,
  );
}
