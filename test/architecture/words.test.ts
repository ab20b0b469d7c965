import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { messageLanguages } from "../../src/model/message-language.ts";
import { repository } from "../catalogue.ts";

// What the tool says to people stands in messages/, where a translator finds it: no code has words in other languages.

const source = join(repository, "src");
const code = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !/messages[\\/]generated/.test(path))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(source, path), "utf8")) }));

/** Schemas and code are in English. */
const others = messageLanguages.slice(1);

test("no code has a table with a text for each language of the tool", () => {
  const key = new RegExp(`(?:\\b(?:${others.join("|")})|"(?:${others.join("|")})")\\s*:`);
  expect(code.filter(({ text }) => key.test(text)).map(({ path }) => path)).toEqual([]);
});

test("no code has a word with an accent", () => {
  const accented = /(?<!\\u[0-9a-f]{3})[a-zA-Z][à-öø-ÿœ]|[à-öø-ÿœ][a-z]/;
  expect(code.filter(({ text }) => accented.test(text)).map(({ path }) => path)).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(?<=^|\s)\/\/.*$/gm, "");
}
