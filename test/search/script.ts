import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { search } from "../../src/compile/search/index.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { repository } from "../catalogue.ts";

/** A record as the script finds it. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly locale?: string;
  readonly notes: readonly string[];
}

/** What `assets/search.js` offers besides the page. */
export interface Script {
  tokens(text: string): string[];
  decode(postings: string, use: (record: number) => void): void;
  rank(query: string, names: unknown, texts?: unknown): Found[];
  readNames(tier: unknown): unknown;
  readWords(tier: unknown): unknown;
  load(tier: object): void;
}

/** The script without a page, and the context it runs in. */
export function loadScript(): { script: Script; run: (source: string) => unknown } {
  const context = createContext({});
  const run = (source: string): unknown => runInContext(source, context);
  run(readFileSync(`${repository}/assets/search.js`, "utf8"));
  return { script: run("varbookSearch") as Script, run };
}

/** Finds records as the page of a language does: with both tiers, or with the first alone. */
export function finder(catalogue: Catalogue, tag: string): (query: string, tiers?: 1 | 2) => Found[] {
  const { script, run } = loadScript();
  const tiers: unknown[] = [];
  script.load = (tier) => void tiers.push(tier);
  for (const { path, content } of search(catalogue, { assets: new Map(), version: "0.0.0" })) {
    if (path === `assets/search/${tag}.js` || path === `assets/search/${tag}-words.js`) run(String(content));
  }
  const names = script.readNames(tiers[0]);
  const texts = script.readWords(tiers[1]);
  return (query, upTo = 2) => [...script.rank(query, names, upTo === 2 ? texts : undefined)];
}
