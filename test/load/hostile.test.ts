// Input made to hang or kill the tool: always a value or a problem, never an exception.
import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/yaml/read-yaml.ts";

const megabyte = 1024 * 1024;
const fill = (piece: string): string => piece.repeat(Math.floor(megabyte / piece.length));

const texts: Readonly<Record<string, string>> = {
  "billion laughs": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
  "circular alias": "a: &a [*a]\n",
  "merge bomb": "a: &a { x: 1 }\nb: { <<: [*a, *a, *a] }\n",
  "500 explicit keys": `${"? ".repeat(500)}a`,
  "a megabyte of explicit keys": fill("? "),
  "20,000 keys": Array.from({ length: 20_000 }, (_, index) => `key${index}: ${index}`).join("\n"),
  "20,000 keys, slowly": `a: "\\x41"\n${Array.from({ length: 20_000 }, (_, index) => `key${index}: ${index}`).join("\n")}`,
  "equal keys": fill("a: 1\n"),
  "deep blocks": Array.from({ length: 700 }, (_, index) => `${" ".repeat(index)}a:\n`).join(""),
  "blank lines and comments": `a: |\n  x\n${"\n".repeat(300_000)}${" #\n".repeat(200_000)}b: "\\x41"`,
  "one long line": `a: ${"x".repeat(megabyte - 10)}`,
  "one long line of faults": `a: ${"b : ".repeat(200_000)}`,
};
const repeated = [
  "[",
  "]",
  "{a: ",
  "- ",
  "-\n",
  "? ",
  ": ",
  ":\n",
  "a: ",
  '"',
  "'",
  "!",
  "&a ",
  "*a ",
  ",",
  "\t",
  " #",
  "> ",
  "- |\n",
  "%\n",
  "---\n",
  "<<<<<<< x\n",
  "\\",
  "a: @\n",
  "a: b: c\n",
  "a: 'b'c\n",
  "a\r\n",
  "\r",
  "\0",
  "\n",
  "a: 1\nstray\n",
  "\tb: 1\n",
];
const prefixes = ["", "a: ", "a: [", 'a: "', "a: |\n  x\n"];

describe("hostile input", { timeout: 60_000 }, () => {
  it.each(Object.keys(texts))("%s", (name) => {
    expect(answer(texts[name] ?? "")).toBe("value or problems");
  });

  it.each(repeated.map((piece) => [JSON.stringify(piece), piece]))("a megabyte of %s", (_, piece) => {
    expect(answer(fill(piece ?? ""))).toBe("value or problems");
  });

  it.each(repeated.map((piece) => [JSON.stringify(piece), piece]))(
    "a lot of %s behind the start of a value",
    (_, piece) => {
      for (const prefix of prefixes)
        expect(answer(prefix + (piece ?? "").repeat(200))).toBe("value or problems");
    },
  );

  it("refuses a file beyond the limit without decoding it", () => {
    const { value, problems } = readYaml("a.yaml", new Uint8Array(megabyte + 1).fill(0x61));
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["file/too-large"]);
  });

  it("refuses more values than it can read in a moment", () => {
    const text = `a: "\\x41"\nb: [${"a,".repeat(300_000)}]\n`;
    const { value, problems } = readYaml("a.yaml", new TextEncoder().encode(text));
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["yaml/too-many-values"]);
  });
});

function answer(text: string): string {
  const { value, problems } = readYaml("a.yaml", new TextEncoder().encode(text));
  if (problems.length > 100) return "too many problems";
  return value !== undefined || problems.length > 0 ? "value or problems" : "nothing";
}
