import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../catalogue.ts";

// What must never import what: ARCHITECTURE.md, enforced.

const source = join(repository, "src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(source, path), "utf8") }));
const core = files.filter(({ path }) => !path.startsWith("shells/") && path !== "index.ts");

test("the core touches no disk, process, clock, environment or network", () => {
  const impure =
    /from "node:|from "(?:fs|path|os|child_process|crypto)"|\bprocess\.|\bDate\.now\(|new Date\(\)|performance\.|\bfetch\(|toLocale|\bIntl\./;
  expect(core.filter(({ text }) => impure.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
});

test("the core imports no shell, and no generated types of this catalogue", () => {
  expect(
    core.filter(({ text }) => /from "[./]*(?:shells|types)\//.test(text)).map(({ path }) => path),
  ).toEqual([]);
});

test("the model imports nothing but itself", () => {
  const model = files.filter(({ path }) => path.startsWith("model/"));
  expect(model.filter(({ text }) => /from "(?!\.\/)/.test(text)).map(({ path }) => path)).toEqual([]);
});

test("no code names a property, a kind or a language of this catalogue", () => {
  const names = new Set<string>();
  for (const file of readdirSync(join(repository, "schemas")).filter((name) => name.endsWith(".json"))) {
    const schema = JSON.parse(readFileSync(join(repository, "schemas", file), "utf8")) as {
      properties: object;
    };
    for (const name of Object.keys(schema.properties)) names.add(name);
  }
  // Words of the schema vocabulary, of the configuration and of code itself that happen to be names of properties too.
  for (const word of [
    "id",
    "code",
    "title",
    "type",
    "text",
    "url",
    "items",
    "label",
    "status",
    "unit",
    "citation",
    "description",
    "method",
    "path",
    "forms",
    "complete",
    "update",
    "keywords",
    "rank",
    "unconfirmed",
    "sources",
    "definition",
    "abbreviation",
    "content",
  ]) {
    names.delete(word);
  }
  const quoted = new RegExp(`["'\`.](?:${[...names].join("|")})["'\`]`);
  expect(names.size).toBeGreaterThan(8);
  expect(core.filter(({ text }) => quoted.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
