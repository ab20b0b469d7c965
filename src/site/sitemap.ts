import type { OutputFile } from "../model/output.ts";
import { PlannedFile } from "../model/output.ts";
import { markup, newline } from "./html.ts";

/** A page for search engines, relative to the output's root, with the day of its last change when it is known. */
export interface SitemapEntry {
  readonly path: string;
  readonly updated?: string | undefined;
}

/** The format's own limit for one file. */
const mostEntries = 50_000;

/**
 * `sitemap.xml`; for more pages than fit in one file: an index of several. And `robots.txt` where it can work: at a
 * host's root.
 */
export function* sitemapFiles(baseUrl: string, entries: readonly SitemapEntry[]): Iterable<OutputFile> {
  if (entries.length <= mostEntries)
    yield new PlannedFile("sitemap.xml", undefined, () => urls(baseUrl, entries));
  else {
    const parts = Array.from(
      { length: Math.ceil(entries.length / mostEntries) },
      (_, part) => `sitemap-${part + 1}.xml`,
    );
    yield { path: "sitemap.xml", content: index(baseUrl, parts) };
    for (const [number, path] of parts.entries()) {
      const some = entries.slice(number * mostEntries, (number + 1) * mostEntries);
      yield new PlannedFile(path, undefined, () => urls(baseUrl, some));
    }
  }
  if (new URL(baseUrl).pathname === "/") {
    yield { path: "robots.txt", content: `User-agent: *\nAllow: /\nSitemap: ${baseUrl}sitemap.xml\n` };
  }
}

const declaration = markup`<?xml version="1.0" encoding="UTF-8"?>${newline}`;
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

function urls(baseUrl: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(
    ({ path, updated }) =>
      markup`<url><loc>${baseUrl}${path}</loc>${updated !== undefined && markup`<lastmod>${updated}</lastmod>`}</url>${newline}`,
  );
  return markup`${declaration}<urlset xmlns="${namespace}">${newline}${lines}</urlset>${newline}`.toString();
}

function index(baseUrl: string, parts: readonly string[]): string {
  const lines = parts.map((path) => markup`<sitemap><loc>${baseUrl}${path}</loc></sitemap>${newline}`);
  return markup`${declaration}<sitemapindex xmlns="${namespace}">${newline}${lines}</sitemapindex>${newline}`.toString();
}
