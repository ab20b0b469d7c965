import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Kind } from "../model/shape.ts";
import { fileName } from "./address.ts";

/** All pages of lists stand in this folder of a language's one, so that they share what a page context keeps. */
export const listFolder = "browse/";

// `~` is in no name of a kind and in no encoded name: what stands between them cannot be mistaken.

/** The list of a kind's records, without the ending. */
export function kindListPath({ name }: Kind): string {
  return `${listFolder}all~${name}`;
}

/** The list of a theme's records, without the ending. */
export function themeListPath(theme: string): string {
  return `${listFolder}theme~${fileName(theme)}`;
}

/** The list of those that name a record in one way, without the ending. */
export function wayListPath({ kind, id }: CatalogueRecord, way: number): string {
  return `${listFolder}of~${kind.name}~${fileName(id)}~${way + 1}`;
}

/** The page of all themes. */
export const themesPath: string = `${listFolder}themes.html`;
