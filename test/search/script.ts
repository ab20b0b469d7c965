import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { search } from "../../src/export/search/index.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { filesOf } from "../../src/model/output.ts";
import { repository } from "../catalogue.ts";

/** A record as the script finds it. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly locale?: string;
  readonly notes: readonly string[];
}

/** What the script answers. */
export interface Answer {
  readonly found: readonly Found[];
  /** For each facet, how many records each of its values would leave. */
  readonly counts: readonly (readonly number[])[];
  readonly missing: ReadonlySet<number>;
  readonly unknown: readonly string[];
}

/** Where a text has a word of a query. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly which: number;
}

type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** The first tier, made ready. */
export interface Names {
  readonly facets: readonly {
    readonly name: string;
    readonly label: string;
    readonly values: readonly { readonly id: string; readonly title: string }[];
  }[];
}

/** What `assets/search.js` offers. */
export interface Script {
  tokens(text: string): string[];
  stemmer(endings: readonly (readonly [string, string])[]): (word: string) => string;
  decode(postings: string, use: (record: number) => void): void;
  edits(typed: string, word: string, most: number): { whole: number; start: number };
  search(query: string, chosen: Chosen, names: Names, texts?: unknown): Answer;
  readNames(tier: unknown): Names;
  readWords(tier: unknown, names: Names): unknown;
  readPart(tier: unknown, texts: unknown): void;
  wordsOf(query: string, names: Names): (text: string) => Place[];
  extract(
    text: string,
    places: readonly Place[],
    length: number,
  ): { pieces: (string | { found: string })[]; count: number };
  load(tier: object): void;
}

/** The script without a page, and the context it runs in. */
export function loadScript(): { script: Script; run: (source: string) => unknown } {
  const context = createContext({});
  const run = (source: string): unknown => runInContext(source, context);
  run(readFileSync(`${repository}/src/site/assets/search.js`, "utf8"));
  return { script: run("varbookSearch") as Script, run };
}

/** A search as its page has it when all is loaded. */
export interface Search {
  readonly script: Script;
  readonly names: Names;
  /** @param tiers With 1, no words of texts. */
  ask(query: string, choices?: Readonly<Record<string, readonly string[]>>, tiers?: 1 | 2): Answer;
}

/** The search of a language, from the files of its index. */
export function searchIn(files: Iterable<OutputFile>, tag: string): Search {
  const { script, run } = loadScript();
  const tiers: unknown[] = [];
  script.load = (tier) => void tiers.push(tier);
  for (const { path, content } of files) {
    if (new RegExp(`^assets/search/${tag}(?:-words(?:-\\d+)?)?\\.js$`).test(path)) run(String(content));
  }
  const [first, second, ...parts] = tiers;
  const names = script.readNames(first);
  const texts = script.readWords(second, names);
  for (const part of parts) script.readPart(part, texts);
  return {
    script,
    names,
    ask(query, choices = {}, upTo = 2) {
      const chosen = new Map(Object.entries(choices).map(([name, ids]) => [name, new Set(ids)]));
      return script.search(query, chosen, names, upTo === 2 ? texts : undefined);
    },
  };
}

/** The search of a catalogue in a language. */
export function searchOf(catalogue: Catalogue, tag: string): Search {
  return searchIn(filesOf(search(catalogue, { assets: new Map(), version: "0.0.0" })), tag);
}

/** Finds records as the page of a language does: with all tiers, or with the first alone. */
export function finder(catalogue: Catalogue, tag: string): (query: string, tiers?: 1 | 2) => Found[] {
  const { ask } = searchOf(catalogue, tag);
  return (query, upTo = 2) => [...ask(query, {}, upTo).found];
}
