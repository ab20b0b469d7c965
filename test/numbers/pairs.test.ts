import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { markdownFacts } from "../../src/markdown/facts.ts";
import { checkNotes } from "../rules/notes.ts";
import { rootFiles } from "./root-files.ts";
import type { NumberPair, Verdict } from "./pairs.ts";
import { pairsOf, verdictOf } from "./pairs.ts";

const shown = ({ first, second }: NumberPair): string => `${first.text} | ${second.text}`;

test.each(["silent", "found"])("what is said of each pair: %s", (name) => {
  const pairs = pairsOf(name);
  expect(pairs.map((pair) => [shown(pair), verdictOf(pair).verdict])).toEqual(
    pairs.map((pair) => [shown(pair), pair.expected]),
  );
});

test("in whichever order the languages stand", () => {
  for (const pair of [...pairsOf("silent"), ...pairsOf("found")]) {
    const turned = { ...pair, first: pair.second, second: pair.first };
    expect([shown(pair), verdictOf(turned).verdict]).toEqual([shown(pair), pair.expected]);
  }
});

test("the check says the same, with the severity of each", () => {
  const pairs = [...pairsOf("silent"), ...pairsOf("found")];
  const notes = new Map(
    pairs.map(({ first, second }, index) => [
      `notes/n${index}.yaml`,
      JSON.stringify({ id: `n${index}`, text: { [first.tag]: first.text, [second.tag]: second.text } }),
    ]),
  );
  const found = checkNotes(notes);
  const order: readonly Verdict[] = ["silent", "info", "warning", "error"];
  const said = pairs.map((pair, index) => {
    const own = (found.get(`notes/n${index}.yaml`) ?? []).filter(({ code }) =>
      /^i18n\/(?:numbers|codes)$/.test(code),
    );
    const worst = Math.max(0, ...own.map(({ severity }) => order.indexOf(severity)));
    return [shown(pair), order[worst]];
  });
  expect(said).toEqual(pairs.map((pair) => [shown(pair), pair.expected]));
});

/** Texts of this repository's own catalogue that exist in French and Dutch, without markup. */
function ownPairs(): NumberPair[] {
  const pairs: NumberPair[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { fr, nl } = value as Record<string, unknown>;
    if (typeof fr === "string" && typeof nl === "string") {
      pairs.push({
        expected: "silent",
        first: { tag: "fr", text: markdownFacts(fr).plain },
        second: { tag: "nl", text: markdownFacts(nl).plain },
      });
    } else for (const own of Object.values(value)) look(own);
  };
  for (const file of rootFiles()) look(parse(readFileSync(file, "utf8")));
  return pairs;
}

test("this catalogue's own texts state the same numbers", () => {
  const pairs = ownPairs();
  expect(pairs.length).toBeGreaterThan(80);
  expect(pairs.filter((pair) => verdictOf(pair).verdict !== "silent").map(shown)).toEqual([]);
});

/** The pair with each digit of its second text changed, one after the other. */
function* planted({
  first,
  second,
  expected,
}: NumberPair): Generator<NumberPair & { readonly number: string }> {
  for (const { index, 0: digit } of second.text.matchAll(/[0-9]/g)) {
    const other = String((Number(digit) + 3) % 10);
    const text = second.text.slice(0, index) + other + second.text.slice(index + 1);
    const number = /[0-9]+$/.exec(text.slice(0, index + 1))?.[0] ?? "";
    yield { first, second: { tag: second.tag, text }, expected, number };
  }
}

test("every digit that is changed is found, in this catalogue's texts as an error", () => {
  let count = 0;
  for (const pair of ownPairs()) {
    for (const wrong of planted(pair)) {
      count++;
      const { verdict, named } = verdictOf(wrong);
      expect([shown(wrong), verdict]).toEqual([shown(wrong), "error"]);
      expect(named.some((own) => own.includes(wrong.number))).toBe(true);
    }
  }
  expect(count).toBeGreaterThan(60);
});

test("every digit that is changed in the pairs is found", () => {
  const missed: string[] = [];
  let count = 0;
  for (const pair of pairsOf("silent")) {
    for (const wrong of planted(pair)) {
      if (/https?:/.test(wrong.second.text)) continue;
      count++;
      if (verdictOf(wrong).verdict === "silent") missed.push(shown(wrong));
    }
  }
  // Now and then a word of the other language stands for the wrong number (“un” for 1).
  expect(count).toBeGreaterThan(200);
  expect(missed.length / count).toBeLessThan(0.01);
});

test("on pairs kept apart, errors are right in 95 of 100, reports in 90, and no fault is missed", () => {
  const said = pairsOf("held-out").map((pair) => ({ ...pair, ...verdictOf(pair) }));
  const reports = said.filter(({ verdict }) => verdict !== "silent");
  const errors = said.filter(({ verdict }) => verdict === "error");
  const right = (own: typeof said): number => own.filter(({ expected }) => expected !== "silent").length;
  expect(right(errors) / errors.length).toBeGreaterThanOrEqual(0.95);
  expect(right(reports) / reports.length).toBeGreaterThanOrEqual(0.9);
  const faults = said.filter(({ expected }) => expected !== "silent");
  expect(faults.map((pair) => [shown(pair), pair.verdict])).toEqual(
    faults.map((pair) => [shown(pair), pair.expected]),
  );
});
