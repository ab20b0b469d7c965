import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { topLevelEntries } from "../../src/yaml/top-level-entries.ts";
import { locator } from "../../src/yaml/locate.ts";
import { subset } from "../../src/yaml/yaml-subset.ts";
import type { Json } from "../../src/model/json.ts";
import type { Path, Place } from "../../src/model/diagnostic.ts";
import { isObject } from "../../src/model/json.ts";
import { repository } from "../catalogue.ts";

// A place is found by parsing only the entry at the top in which it is: just where it is in the whole text.

/** Makes the reader of entries give up, so that the whole text is parsed; all places before it stay as they are. */
const quotedKey = '\n"zz": 1\n';

function pathsIn(value: Json, path: Path = []): Path[] {
  const steps = isObject(value) ? Object.keys(value) : Array.isArray(value) ? [...value.keys()] : [];
  const children = steps.flatMap((step) =>
    pathsIn((value as Record<string, Json>)[step] ?? null, [...path, step]),
  );
  return path.length === 0 ? children : [path, ...children];
}

/** The places that are not found where they are in the whole text. */
function misplaced(text: string): Place[] {
  const value = subset(text);
  if (!isObject(value)) return [];
  const [byEntry, inWhole] = [locator(text), locator(text.trimEnd() + quotedKey)];
  const paths = [...pathsIn(value), ["nothing"], ["nothing", 1], [Object.keys(value)[0] ?? "", "nothing", 0]];
  const places: Omit<Place, "file">[] = [
    { path: [], at: "key" },
    ...paths.flatMap((path) => [{ path }, { path, at: "key" as const }]),
    ...paths.map((path) => ({ path, within: { text: "e", occurrence: 1 } })),
  ];
  return places
    .map((place) => ({ file: "a.yaml", ...place }))
    .filter((place) => JSON.stringify(byEntry(place)) !== JSON.stringify(inWhole(place)));
}

test.each(
  ["variables", "vocabularies"]
    .flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((name) => name.endsWith(".yaml"))
    .filter((_, index) => index % 10 === 0),
)("in %s", (name) => {
  expect(misplaced(readFileSync(join(repository, name), "utf8"))).toEqual([]);
});

test.each([
  "a: 1\nb: x: y\n",
  "a: 1\r\nb:\r\n  - le\r\n  - telle\r\n",
  "# e\n\na:\n- elle\n- e e\n# e\nb: |\n  eté\n\n  ee\n# end e\nc: >-\n  e\n  e\n",
  "---\n-1: e\n1: e e\n0: e\n",
  "a b: 'e e''e'\nc: { e: e, f: [e, e] }\nd:\n  - e: ee\n    f: e\n",
  "a:\n\u00a0b: e\n",
  "é: e\nà:\n\u2028b: e e\n",
  "a: e\u2028b: e\nc: ee\n",
])("in %j", (text) => {
  expect(misplaced(text)).toEqual([]);
});

test("in texts of any entries", () => {
  const key = fc.constantFrom("a", "b c", "-d", "é", "1", "x:y", "z#", "-");
  const value = fc.constantFrom(
    " e e",
    " 'e'",
    "\n- e\n- e: e",
    "\n  e: e\n  # e\n  f: e",
    " |\n  e e\n\n  e",
    " >-\n  # e\n  e: e",
    " [e,\n  e]",
    "",
    " e # e",
    "\n\n\n  - e\n",
  );
  const entry = fc.tuple(key, value).map(([name, own]) => `${name}:${own}\n`);
  const text = fc.tuple(fc.constantFrom("", "---\n", "# e\n"), fc.array(entry, { maxLength: 5 }));
  fc.assert(
    fc.property(text, ([start, entries]) => {
      expect(misplaced(start + entries.join(""))).toEqual([]);
    }),
  );
});

test("each entry goes up to the next one", () => {
  expect([...(topLevelEntries("# e\na: 1\n# f\nb:\n- c: 2\n") ?? [])]).toEqual([
    ["a", [4, 13]],
    ["b", [13, 23]],
  ]);
});

test("what is no such map is parsed as a whole", () => {
  for (const text of [
    "",
    "a",
    "- a\n",
    "a: 1\n\u00a0b: 2\n",
    '"a": 1\nb: 2\n',
    "a: &x 1\n",
    "a: 1\na: 2\n",
    "a: [\n",
  ])
    expect(topLevelEntries(text)).toBeUndefined();
});
