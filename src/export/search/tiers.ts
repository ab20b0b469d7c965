/**
 * The first tier of an index: what is needed to find records by code, title and facet, and to show any of them. Records are
 * numbered from 0 through all kinds.
 */
export interface NamesTier {
  readonly kinds: readonly KindNames[];
  /** What collections and statuses are called: each once, named by its number from 1. */
  readonly notes: readonly string[];
  /** Language tags of titles in another language, named by their number from 1. */
  readonly locales: readonly string[];
  /** The numbers of those notes that say that nothing but the title is known. */
  readonly stubs: readonly number[];
  /** With spaces, folded. */
  readonly stopWords: string;
  readonly endings: readonly (readonly [string, string])[];
  readonly facets: readonly FacetNames[];
}

/** The records of a kind. */
export interface KindNames {
  readonly label: string;
  /** Are they known by a code? */
  readonly coded: boolean;
  /** The usual address, with `{id}`. */
  readonly page: string;
  readonly records: readonly RecordRow[];
}

/**
 * `[id, title, short name, collection, status, language of the title, address]`: zeros and empty texts at its end are left
 * out, and an address that is the usual one.
 */
export type RecordRow = readonly [
  id: string,
  title?: string,
  short?: string,
  collection?: number,
  status?: number,
  locale?: number,
  href?: string,
];

/** A choice by which readers narrow a search. */
export interface FacetNames {
  readonly name: string;
  readonly label: string;
  /** Are its values in the order of their counts? */
  readonly byCount: boolean;
  readonly values: readonly FacetRow[];
}

/** `[id, the records that have it, name, language of the name]`. */
export type FacetRow = readonly [id: string, postings: string, title?: string, locale?: number];

/**
 * The second tier: every word of the texts, its forms with commas, the words with spaces, in their order; and for each part
 * of the third tier how many of them it is about.
 */
export interface WordsTier {
  readonly words: string;
  readonly parts: readonly number[];
}

/** A part of the third tier: for the words that it is about the lists of the records that have them, with spaces. */
export interface PostingsTier {
  readonly part: number;
  readonly records: string;
}
