import fc from "fast-check";
import { expect, test } from "vitest";
import { recordPaths } from "../../src/check/link/record-paths.ts";
import { matchTemplate } from "../../src/check/link/path-template.ts";
import type { Kind } from "../../src/model/shape.ts";

// Templates of ids and paths (x-id, x-files) are patterns too: a pull request chooses them and the names they meet.

/** The same as a regular expression, which needs ever longer the more names there are. */
function byPattern(template: string, text: string): object | undefined {
  const escaped = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  const source = escaped.replace(/\{([a-zA-Z]+)\}/g, "(?<$1>.+)");
  const groups = new RegExp(`^${source}$`, "s").exec(text)?.groups;
  return /\{/.test(template) ? groups && { ...groups } : text === template ? {} : undefined;
}

test("a template is matched as its regular expression would be", () => {
  const fixed = fc.constantFrom("", "_", "-", "__", "a", ".");
  const templates = fc
    .tuple(fixed, fixed, fixed, fixed, fc.integer({ min: 0, max: 3 }))
    .map(([one, two, three, four, names]) =>
      [one, "{a}", two, "{b}", three, "{c}", four].slice(0, names * 2 + 1).join(""),
    );
  const texts = fc
    .array(fc.constantFrom("_", "-", "a", "b", "."), { maxLength: 9 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(templates, texts, (template, text) => {
      expect(matchTemplate(template, text)).toEqual(byPattern(template, text));
    }),
    { numRuns: 3000 },
  );
});

test("a name that stands twice is one thing; twelve names and a long text come to an end", () => {
  expect(matchTemplate("{a}_{a}", "x_x")).toEqual({ a: "x" });
  expect(matchTemplate("{a}_{a}", "x_y")).toBe(undefined);
  const many = `${Array.from("abcdefghijkl", (name) => `{${name}}`).join("-")}.`;
  expect(matchTemplate(many, "-".repeat(100_000))).toBe(undefined);
  expect(matchTemplate(many, `${"-".repeat(100_000)}.`)).toMatchObject({ b: "-", l: "-" });
});

test("a path is matched folder by folder", () => {
  const kind = { name: "x", files: { path: "variables/{database}/{id}_{database}.yaml", holds: "record" } };
  const { match } = recordPaths([kind as unknown as Kind]);
  expect(match("variables/At/a_b_At.yaml")?.named).toEqual({ database: "At", id: "a_b" });
  for (const file of [
    "variables/At/a_Gz.yaml",
    "variables/At/_At.yaml",
    "variables/x/At/a_At.yaml",
    "variables//a_.yaml",
  ])
    expect(match(file), file).toBe(undefined);
});
