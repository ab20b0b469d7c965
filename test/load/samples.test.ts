// A case is a folder in test/samples/load: input.yaml and, in expected.json, its value and its problems with their positions;
// doubts are what is one more problem where a text is meant.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locator } from "../../src/yaml/locate.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import type { Problem } from "../../src/model/diagnostic.ts";

const folder = new URL("../samples/load/", import.meta.url);

interface Expected {
  readonly value?: unknown;
  readonly problems: readonly unknown[];
  readonly doubts?: readonly unknown[];
}

describe("reading a file", () => {
  it.each(readdirSync(folder).toSorted())("%s", (name) => {
    const bytes = readFileSync(new URL(`${name}/input.yaml`, folder));
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), "utf8")) as Expected;
    const locate = locator(new TextDecoder().decode(bytes));
    const { value, problems, doubts = [] } = readYaml("input.yaml", bytes);
    const shown = ({ code, arguments: values, place }: Problem): unknown => {
      const { line, column } = locate(place);
      return { code, line, column, arguments: values };
    };
    expect({
      ...(value === undefined ? {} : { value }),
      problems: problems.map(shown),
      ...(doubts.length > 0 && { doubts: doubts.map(({ problem }) => shown(problem)) }),
    }).toEqual(expected);
  });
});
