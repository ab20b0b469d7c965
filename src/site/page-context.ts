import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { CompileOptions } from "../model/output.ts";
import { toRoot } from "../present/address.ts";
import type { Localization } from "../present/localization.ts";
import type { Typography } from "../present/format/typography.ts";
import { typography } from "../present/format/typography.ts";
import type { Html } from "./html.ts";
import type { ShownKind } from "../present/kinds.ts";
import { shownKinds } from "../present/kinds.ts";

/** What all pages share. */
export interface Site {
  readonly catalogue: Catalogue;
  readonly options: CompileOptions;
  readonly baseUrl: string | undefined;
  /** Where search engines shall find the pages. */
  readonly canonicalUrl: string | undefined;
  /** The kinds that have pages, in the order in which readers look for them. */
  readonly kinds: readonly ShownKind[];
  /** Page contexts that have been made, by language and folder. */
  readonly contexts: Map<string, PageContext>;
}

/** The pages of one language in one folder: what they share is made once and kept here. */
export interface PageContext extends Localization {
  readonly site: Site;
  /** The folder in the language's one: empty, or `variables/`. */
  readonly folder: string;
  /** The way to the language's folder, such as `../`. */
  readonly up: string;
  /** The way to the output's root, such as `../../`. */
  readonly root: string;
  readonly typography: Typography;
  readonly words: Map<string, string>;
  readonly links: Map<CatalogueRecord, Html>;
  /** Of a page that shows other records in their place: see `anchoredPage`. */
  readonly anchored?: Anchored;
}

/** What a page shows of other records. */
export interface Anchored {
  /** The ids of those places in the page. */
  readonly ids: ReadonlyMap<CatalogueRecord, string>;
  /** The context of all pages of the folder. */
  readonly base: PageContext;
}

export function createSite(catalogue: Catalogue, options: CompileOptions): Site {
  const baseUrl = options.baseUrl ?? catalogue.configuration.baseUrl;
  const canonicalUrl = options.canonicalUrl ?? baseUrl;
  const kinds = shownKinds(catalogue);
  return { catalogue, options, baseUrl, canonicalUrl, kinds, contexts: new Map() };
}

/** The context of the pages in a language's folder. */
export function pageContext(site: Site, language: Language, folder: string): PageContext {
  return site.contexts.get(`${language.tag}/${folder}`) ?? makePageContext(site, language, folder, language);
}

/**
 * The same pages, in the words and forms of another language: for a text that is shown in that one, so that its numbers,
 * dates and names are of one piece with it. Links stay within the page's own language.
 */
export function spokenIn(
  { site, language: pageLanguage, folder }: PageContext,
  language: Language,
): PageContext {
  const cached = site.contexts.get(contextKey(pageLanguage, folder, language));
  return cached ?? makePageContext(site, pageLanguage, folder, language);
}

function makePageContext(
  site: Site,
  pageLanguage: Language,
  folder: string,
  language: Language,
): PageContext {
  const up = toRoot(folder);
  const { catalogue } = site;
  const made = { typography: typography(language), words: new Map(), links: new Map() };
  const page = { site, catalogue, language, folder, up, root: `../${up}`, ...made };
  site.contexts.set(contextKey(pageLanguage, folder, language), page);
  return page;
}

function contextKey(pageLanguage: Language, folder: string, spoken: Language): string {
  return pageLanguage === spoken
    ? `${pageLanguage.tag}/${folder}`
    : `${pageLanguage.tag}/${folder} ${spoken.tag}`;
}
