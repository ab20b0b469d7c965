import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { copyCatalogue, open, repository } from "../catalogue.ts";
import { searchOf } from "./script.ts";

/*
 * A case is a folder of test/samples/search/: queries.yaml says for each language what is typed and which ids are found, in
 * their order; after `...` there may be others. With `files/`, its variables stand instead of the catalogue's own.
 */
const samples = `${repository}/test/samples/search`;

function catalogueOf(name: string): Catalogue {
  const files = `${samples}/${name}/files`;
  const copy = copyCatalogue();
  if (existsSync(files)) {
    rmSync(`${copy.folder}/variables`, { recursive: true });
    cpSync(files, copy.folder, { recursive: true });
  }
  const { catalogue } = open(copy.folder);
  copy.remove();
  return catalogue;
}

describe.each(readdirSync(samples))("%s", (name) => {
  const cases = parse(readFileSync(`${samples}/${name}/queries.yaml`, "utf8")) as Record<
    string,
    Record<string, string[]>
  >;
  const catalogue = catalogueOf(name);
  describe.each(Object.keys(cases))("%s", (tag) => {
    const { ask } = searchOf(catalogue, tag);
    test.each(Object.entries(cases[tag] ?? {}))("%s", (query, expected) => {
      const variables = ask(query).found.flatMap(({ id, notes }) => (notes[1] === id ? [id] : []));
      const isOpen = expected.at(-1) === "...";
      const wanted = isOpen ? expected.slice(0, -1) : expected;
      expect(isOpen ? variables.slice(0, wanted.length) : variables).toEqual(wanted);
    });
  });
});
