import { afterEach, expect, test, vi } from "vitest";
import { Lexer } from "yaml";
import type { Finding } from "../../src/check/lint/severity.ts";
import { diagnose, diagnoser } from "../../src/check/diagnose.ts";

// Positions cost more than the check of a file: no text is parsed twice for them, and mostly not all of it.

afterEach(() => void vi.restoreAllMocks());

const keys = Array.from({ length: 40 }, (_, index) => `key${index}`);
const text = keys.map((key) => `${key}:\n  fr: un texte\n  nl: een tekst\n`).join("");

function problemIn(file: string, key: string, other: string): Finding {
  return {
    code: "i18n/links",
    severity: "error",
    arguments: {},
    place: { file, path: [key, "nl"] },
    related: [{ file: other, path: [key, "fr"] }],
  };
}

/** How many characters are parsed meanwhile. */
function parsed(work: () => void): number {
  let characters = 0;
  const { lex } = Lexer.prototype;
  vi.spyOn(Lexer.prototype, "lex").mockImplementation(function* (this: Lexer, source, incomplete) {
    characters += source.length;
    return yield* lex.call(this, source, incomplete);
  });
  work();
  return characters;
}

test("many problems in two files that are compared with each other: each text is parsed once", () => {
  const files = ["a.yaml", "b.yaml"];
  const problems = keys.flatMap((key) =>
    files.flatMap((file) => [problemIn(file, key, "a.yaml"), problemIn(file, key, "b.yaml")]),
  );
  let read = 0;
  const characters = parsed(() => {
    const found = diagnose(problems, () => (read++, text));
    expect(found).toHaveLength(problems.length);
    expect(found.every(({ line, related }) => line % 3 === 0 && related?.[0]?.line === line - 1)).toBe(true);
  });
  expect(characters).toBe(2 * text.length);
  expect(read).toBe(2);
});

test("one problem in each of 1,000 files, compared with the same file: only its entry is parsed", () => {
  const entry = text.length / keys.length;
  let others = 0;
  const characters = parsed(() => {
    const ofFile = diagnoser((file) => {
      if (file === "other.yaml") others++;
      return text;
    });
    for (let number = 0; number < 1000; number++)
      ofFile(`${number}.yaml`, [problemIn(`${number}.yaml`, "key5", "other.yaml")]);
  });
  expect(characters).toBeLessThan(1010 * entry);
  expect(others).toBe(1);
});
