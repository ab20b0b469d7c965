import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countCases, examples, pairs, run } from "../../scripts/rules/cases.ts";
import type { Run } from "../../scripts/rules/cases.ts";
import { Ground } from "../../scripts/rules/ground.ts";
import { ruleCodes } from "../../src/check/lint/linter.ts";
import { messages } from "../../src/messages/generated.ts";
import { repository } from "../catalogue.ts";

// test/samples/rules/<group>-<name>: files in which a code is reported (found/), and such in which it is not (quiet/).
// docs/rules.md counts these and all other cases.

const ground = new Ground(repository);

function wrong(all: readonly Run[]): string[] {
  return all.flatMap(({ code, found, isQuiet }) => [
    ...(found.some((each) => each.code === code) ? [] : [`${code} is not found`]),
    ...(isQuiet ? [] : [`${code} is not quiet`]),
  ]);
}

test("the bad example of a rule's message is found, the good one is not", () => {
  // An id that was renamed is known by another record, which no example of a few lines holds: it has a pair of files.
  const ofRules = [...examples(ground)].filter(({ code }) => ruleCodes.has(code) && code !== "ref/renamed");
  expect(ofRules.length).toBeGreaterThan(40);
  expect(wrong(run(ofRules, ground))).toEqual([]);
});

test("pairs of files: one is found, the other is not", () => {
  expect(wrong(run(pairs(repository), ground))).toEqual([]);
});

const counts = countCases(repository, ground);

/** Seen only when a change is compared with what was there before: test/translate, test/git. */
const compared = new Set(["i18n/mark-moved", "date/older-than-change"]);

test("each rule has a case in which it is found and one in which it is quiet", () => {
  const few = [...ruleCodes].filter((code) => {
    if (compared.has(code)) return false;
    const { found = 0, quiet = 0 } = counts.get(code) ?? {};
    return found < 1 || quiet < 1;
  });
  expect(few).toEqual([]);
});

test("each other code is found in a case, or named by a test", () => {
  const tests = readdirSync(join(repository, "test"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => readFileSync(join(repository, "test", path), "utf8"))
    .join("");
  const unseen = Object.keys(messages).filter(
    (code) => (counts.get(code)?.found ?? 0) === 0 && !tests.includes(code),
  );
  expect(unseen).toEqual([]);
});
