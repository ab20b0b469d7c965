import type { ChangeClass, Impact } from "../change/diff/change.ts";
import type { Localized } from "../model/diagnostic.ts";
import type { Release } from "../model/release.ts";
import type { NotesPart } from "./notes.ts";

/** What a release says of itself in its `release.json`: lists, feeds and later releases are made from it alone. */
export interface PublishedRelease extends Release {
  /** Of this format. */
  readonly format: 1;
  /** When its commit was made, as YYYY-MM-DDThh:mm:ssZ. */
  readonly time: string;
  /** The commit's id. */
  readonly commit: string;
  /** The version before it. */
  readonly previous?: string;
  readonly impact: Impact;
  /** Where the folder of all versions is published. */
  readonly baseUrl?: string;
  /** Tags of the languages that have pages. */
  readonly languages: readonly string[];
  /** The pages that each language has: names of files, and folders in which every record of a kind has its page. */
  readonly pages: readonly string[];
  readonly kinds: Readonly<Record<string, PublishedKind>>;
  /** What editors left to be said of it, as plain text. */
  readonly notes: readonly Localized[];
  /** What readers subscribe to: the whole, then each collection. */
  readonly feeds: readonly PublishedFeed[];
}

/** The ids of a kind. */
export interface PublishedKind {
  /** Have its records an address that readers may have kept? */
  readonly hasPages: boolean;
  readonly ids: readonly string[];
  /** Former ids, with the id of the record that had them. */
  readonly former: Readonly<Record<string, string>>;
}

/** What changed for the readers of the whole catalogue, or of one collection. */
export interface PublishedFeed {
  /** The collection's page, relative to a language's folder; absent for the whole. */
  readonly page?: string;
  /** Of the collection. */
  readonly title?: Localized;
  /** How many records each part of the release notes has. */
  readonly counts: Readonly<Partial<Record<NotesPart, number>>>;
  /** The worst of them; the others are only counted. */
  readonly changes: readonly PublishedChange[];
}

/** One record that changed. */
export interface PublishedChange {
  readonly id: string;
  readonly title: Localized;
  /** Relative to a language's folder; absent when it has none. */
  readonly page?: string;
  /** The part of the release notes in which it stands. */
  readonly part: NotesPart;
  readonly class: ChangeClass;
  /** The id that it had. */
  readonly former?: string;
  /** What changed, in words. */
  readonly says?: Localized;
}
