// A case is a folder in test/samples/load: input.yaml and, in expected.json, its value and its problems with their positions.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locator } from "../../src/load/locate.ts";
import { readYaml } from "../../src/load/read.ts";

const folder = new URL("../samples/load/", import.meta.url);

interface Expected {
  readonly value?: unknown;
  readonly problems: readonly unknown[];
}

describe("reading a file", () => {
  it.each(readdirSync(folder).toSorted())("%s", (name) => {
    const bytes = readFileSync(new URL(`${name}/input.yaml`, folder));
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), "utf8")) as Expected;
    const locate = locator(new TextDecoder().decode(bytes));
    const { value, problems } = readYaml("input.yaml", bytes);
    const found = problems.map(({ code, arguments: values, place }) => {
      const { line, column } = locate(place);
      return { code, line, column, arguments: values };
    });
    expect({ ...(value === undefined ? {} : { value }), problems: found }).toEqual(expected);
  });
});
