import { createContext, runInContext } from "node:vm";
import type { Names, Texts } from "../../src/export/search/find/read.ts";
import { readNames, readPostings, readWords } from "../../src/export/search/find/read.ts";
import type { Answer } from "../../src/export/search/find/search.ts";
import { search as find } from "../../src/export/search/find/search.ts";
import { searchExporter } from "../../src/export/search/index.ts";
import type { NamesTier, PostingsTier, WordsTier } from "../../src/export/search/tiers.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { OutputFile } from "../../src/model/output.ts";

/** Runs scripts of data as a page does, and gives what each hands over. */
export function dataOf(sources: Iterable<string>): unknown[] {
  const data: string[] = [];
  const context = createContext({
    varbookSearch: { load: (tier: unknown) => data.push(JSON.stringify(tier)) },
  });
  for (const source of sources) runInContext(source, context);
  return data.map((text) => JSON.parse(text) as unknown);
}

/** A search as its page has it when all is loaded. */
export interface Search {
  readonly names: Names;
  /** @param tiers With 1, no words of texts. */
  ask(query: string, choices?: Readonly<Record<string, readonly string[]>>, tiers?: 1 | 2): Answer;
}

/** The search of a language, from the files of its index. */
export function searchIn(files: Iterable<OutputFile>, tag: string): Search {
  const own = new RegExp(`^assets/search/${tag}(?:-words(?:-\\d+)?)?\\.js$`);
  const sources = [...files].flatMap(({ path, content }) => (own.test(path) ? String(content) : []));
  const [first, second, ...parts] = dataOf(sources) as [NamesTier, WordsTier, ...PostingsTier[]];
  const names = readNames(first);
  const texts: Texts = readWords(second, names);
  for (const part of parts) readPostings(part, texts);
  return {
    names,
    ask(query, choices = {}, upTo = 2) {
      const chosen = new Map(Object.entries(choices).map(([name, ids]) => [name, new Set(ids)]));
      return find(query, chosen, names, upTo === 2 ? texts : undefined);
    },
  };
}

/** The search of a catalogue in a language. */
export function searchOf(catalogue: Catalogue, tag: string): Search {
  return searchIn(searchExporter(catalogue, { assets: new Map(), version: "0.0.0" }), tag);
}

/** Finds records as the page of a language does: with all tiers, or with the first alone. */
export function finder(catalogue: Catalogue, tag: string): (query: string, tiers?: 1 | 2) => Answer["found"] {
  const { ask } = searchOf(catalogue, tag);
  return (query, upTo = 2) => ask(query, {}, upTo).found;
}
