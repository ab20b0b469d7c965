import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LocalizedText } from "../../src/check/lint/localized-text.ts";
import { rule } from "../../src/check/lint/rules/lang-foreign-words.ts";
import { rule as whole } from "../../src/check/lint/rules/lang-wrong-language.ts";
import { messages } from "../../src/messages/generated.ts";
import type { Problem } from "../../src/model/diagnostic.ts";
import type { Field } from "../../src/model/shape.ts";
import { visitRecord } from "../../src/model/visit.ts";
import { details, exclusions, openings, remarks } from "../../scripts/generate/sentences.ts";
import { open, repository } from "../catalogue.ts";
import { contextOf } from "./context.ts";

const { catalogue } = open(repository);
const record = [...(catalogue.records.get("variable")?.values() ?? [])][0]!;
const samples = join(repository, "test/samples/languages");
const lines = (name: string): string[] => readFileSync(join(samples, name), "utf8").trim().split("\n");

/** What the rule says of one text, and whether the rule on texts as a whole suspects it. */
function problemsOf(language: string, text: string): (Problem | "as a whole")[] {
  const found: (Problem | "as a whole")[] = [];
  const field = { name: "text" } as Field;
  const localized = new LocalizedText(field, ["text"], "markdown", { [language]: text });
  const context = contextOf(catalogue, {
    report: (problem) => void found.push(problem),
    keep: (_, [, another = -1]) => void (another >= 0 && found.push("as a whole")),
  });
  for (const { text: ask } of [rule.create?.() ?? rule, whole]) ask?.(localized, record, context);
  return found;
}

/** Sentences in a language: those written for this test, the catalogue's, the generator's and the tool's own. */
function sentencesIn(language: "fr" | "nl"): string[] {
  const generated = [...openings, ...details, ...remarks, exclusions.opening, ...exclusions.items];
  const own = Object.values(messages).flatMap(({ words }) => [
    words[language].text,
    ...words[language].help,
    words[language].why,
  ]);
  const texts = [...catalogue.records.values()].flatMap((ofKind) =>
    [...ofKind.values()].flatMap((each) => textsOf(each, language)),
  );
  return [...lines(`${language}.txt`), ...texts, ...generated.map((each) => each[language]), ...own];
}

function textsOf(each: typeof record, language: string): string[] {
  const found: string[] = [];
  visitRecord(each, {
    localized(value, { format }) {
      const text = value[language];
      if (format !== "url" && format !== "words" && typeof text === "string") found.push(text);
    },
  });
  return found;
}

test.each(["fr", "nl"] as const)("no sentence in %s is taken for another language", (language) => {
  const sentences = sentencesIn(language);
  expect(sentences.length).toBeGreaterThan(200);
  expect(sentences.filter((sentence) => problemsOf(language, sentence).length > 0)).toEqual([]);
});

test("each sentence in the wrong language is found", () => {
  const mixed = lines("mixed.txt").map((line) => [line.slice(0, 2), line.slice(4)] as const);
  expect(mixed.length).toBeGreaterThanOrEqual(40);
  expect(mixed.filter(([language, text]) => problemsOf(language, text).length !== 1)).toEqual([]);
});

test("every list of sentences is used", () => {
  expect(readdirSync(samples).toSorted()).toEqual(["fr.txt", "mixed.txt", "nl.txt"]);
});
