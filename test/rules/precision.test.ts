// An error stops a build, so it must be right: pairs of texts as real metadata has them, in which nothing is wrong, are
// checked by all rules at once. What is found here is right, and listed.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../catalogue.ts";
import { pairsOf } from "../numbers/pairs.ts";
import { checkNotes } from "./notes.ts";

interface Texts {
  readonly [language: string]: string;
}

/** Pairs whose numbers and codes say the same. */
function ofNumbers(): Texts[] {
  return ["silent", "held-out"]
    .flatMap(pairsOf)
    .filter(({ expected }) => expected === "silent")
    .map(({ first, second }) => ({ [first.tag]: first.text, [second.tag]: second.text }));
}

/** Titles and labels in both languages. */
function ofTitles(): Texts[] {
  const folder = join(repository, "test/samples/pairs");
  return readdirSync(folder)
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .flatMap((line) => {
      const [, fr, nl] = /^(?:fr: )?(.+?) (?:\||\t) (?:nl: )?(.+)$/.exec(line) ?? [];
      return fr === undefined || nl === undefined || line.startsWith("#") ? [] : [{ fr, nl }];
    });
}

test("no rule finds an error in pairs that are right", () => {
  const all = [...ofNumbers(), ...ofTitles()];
  const notes = new Map(
    all.map((texts, index) => [`notes/n${index}.yaml`, `id: n${index}\ntext: ${JSON.stringify(texts)}\n`]),
  );
  const found = [...checkNotes(notes)].flatMap(([, diagnostics]) =>
    diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ code, arguments: values }) => `${code}: ${JSON.stringify(values["found"])}`),
  );
  expect(all.length).toBeGreaterThan(800);
  // What these pairs do have: numbers that group their figures as the other language does, and a table that is not there.
  expect(found.toSorted()).toEqual([
    'number/thousands: "10 000"',
    'number/thousands: "10.000"',
    'number/thousands: "11 600 000"',
    'section/dangling: "ci-dessous"',
    'section/dangling: "hieronder"',
  ]);
});
