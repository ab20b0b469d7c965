import { beforeAll, expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { compile } from "../../src/site/compile.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { browser } from "../browser.ts";
import { toolkit } from "../catalogue.ts";
import type { Report, Site } from "./browse.ts";
import { Reader } from "./browse.ts";
import { Attacks, hostileFiles } from "./hostile-files.ts";
import { vectors } from "./vectors.ts";

// A catalogue of attacks, compiled as it is, though a check would refuse it, and read in a browser. Whatever files a
// build makes are loaded: nothing may run, nothing foreign may be asked for, and no page may hold what could.

function hostileSite(): Site {
  const attacks = new Attacks(vectors);
  const files = hostileFiles(attacks);
  expect(attacks.used).toBeGreaterThanOrEqual(vectors.length);
  const { catalogue } = openWorkspace(memoryTree(files), toolkit, { today: "2026-12-31" });
  const { assets, version } = toolkit;
  return new Map(
    Array.from(compile(catalogue, { assets, version, baseUrl: "http://site.test/" }), ({ path, content }) => [
      path,
      content,
    ]),
  );
}

let site: Site;
beforeAll(async () => {
  site = hostileSite();
  await browser();
});

test("the attacks are on the pages", () => {
  const pages = [...site].filter(([path]) => path.endsWith(".html")).map(([, content]) => String(content));
  expect(pages.length).toBeGreaterThan(200);
  expect(pages.join("").match(/alert|evil\.be/g)?.length).toBeGreaterThan(vectors.length);
});

/** Reads every page, drawing and list of the site, and searches for attacks. */
async function read(title: string, policy: boolean): Promise<Report> {
  const reader = await Reader.open(site, policy);
  for (const path of site.keys()) if (/\.(html|svg|xml)$/.test(path)) await reader.visit(path);
  await reader.search(
    "fr/search.html",
    vectors.filter((_, index) => index % 25 === 0),
  );
  await reader.close();
  const { pages, executed, foreign } = reader.report;
  process.stdout.write(
    `${vectors.length} vectors on ${pages} pages ${title}: ${executed.length} executed, ${foreign.length} foreign requests\n`,
  );
  return reader.report;
}

test(
  "nothing runs and nothing foreign is loaded, with and without the policy",
  { timeout: 300_000 },
  async () => {
    const reports = await Promise.all([
      read("with the Content-Security-Policy", true),
      read("without it", false),
    ]);
    for (const { executed, foreign, dangerous } of reports)
      expect({ executed, foreign, dangerous: dangerous.slice(0, 20) }).toEqual({
        executed: [],
        foreign: [],
        dangerous: [],
      });
  },
);

test("what programs read is sound", () => {
  for (const [path, content] of site) if (path.endsWith(".json")) JSON.parse(Buffer.from(content).toString());
  const scripts = [...site].filter(([path]) => path.endsWith(".js") && !path.endsWith("assets/search.js"));
  for (const [, content] of scripts)
    expect(Buffer.from(content).toString()).not.toMatch(/<\/script|<!--|\u2028|\u2029/i);
});

/** What is noticed of a page that holds an attack. */
async function seen(attack: string): Promise<string[]> {
  const reader = await Reader.open(new Map([["a.html", `<!DOCTYPE html><title>a</title>${attack}`]]), false);
  await reader.visit("a.html");
  await reader.close();
  const { executed, foreign, dangerous } = reader.report;
  return [
    ...(executed.length > 0 ? ["executed"] : []),
    ...(foreign.length > 0 ? ["foreign"] : []),
    ...(dangerous.length > 0 ? ["dangerous"] : []),
  ];
}

test("an attack that works would be seen", async () => {
  expect(await seen("<p>a</p>")).toEqual([]);
  expect(await seen("<script>alert(1)</script>")).toEqual(["executed", "dangerous"]);
  expect(await seen("<img src=x onerror=alert(1)>")).toEqual(["executed", "dangerous"]);
  expect(await seen("<img src=//evil.be/a>")).toEqual(["foreign", "dangerous"]);
  expect(await seen("<style>@import '//evil.be/a'</style>")).toEqual(["foreign", "dangerous"]);
  expect(await seen("<a href='javascript:alert(1)'>a</a>")).toEqual(["dangerous"]);
  expect(await seen("<form action='//evil.be'></form>")).toEqual(["dangerous"]);
});
