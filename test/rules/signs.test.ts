import fc from "fast-check";
import { expect, test } from "vitest";
import { LocalizedText } from "../../src/check/lint/localized-text.ts";
import { mask, proseOf } from "../../src/check/lint/mask-prose.ts";
import { rules } from "../../src/check/lint/rules/index.ts";
import type { RuleContext } from "../../src/check/lint/rule.ts";
import type { CatalogueRecord } from "../../src/model/catalogue.ts";
import type { Problem } from "../../src/model/diagnostic.ts";
import { openNotes } from "./notes.ts";
import { codes } from "./typography.cases.ts";

const { catalogue } = openNotes(new Map([["notes/a.yaml", "id: a\ntext: { fr: un, nl: een, de: ein }\n"]]));
const record = catalogue.records.get("note")?.get("a");
const field = record?.kind.fields.find(({ name }) => name === "text");
const typography = rules.filter((rule) => rule.codes.some((code) => codes.has(code)));

/** Looks at every text, whatever its signs. */
class Suspect extends LocalizedText {
  override signs(): number {
    return ~0;
  }
}

function said(Text: typeof LocalizedText, own: string): Problem[] {
  const problems: Problem[] = [];
  if (!record || !field) throw new Error("the note is missing");
  const context = { catalogue, report: (problem) => void problems.push(problem) } as Partial<RuleContext>;
  const data = { fr: own, nl: own, de: own };
  const text = new Text(field, ["text"], "markdown", data);
  const changed: CatalogueRecord = { ...record, data: { ...record.data, text: data } };
  for (const rule of typography) rule.text?.(text, changed, context as RuleContext);
  return problems;
}

const pieces = [
  ..." \u00a0\u202f\n.,:;!?%€()[]«»“”„‘’'\"•–—-+*_|/\\`<>{}@&#0159aàTQL\u0301\u00ad\u200b\u202e\ufffdÃ©Ââ€™",
  "1.000",
  "1 000",
  "12.5",
  "2019",
  "](a:b)",
  "l'",
  "d' ",
  "année civile 2",
  "T4",
  "\u{e0041}",
  "euros",
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

test("no fault is missed because a text seemed to have nothing to look at", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(said(LocalizedText, text)).toEqual(said(Suspect, text));
    }),
    { numRuns: 3000 },
  );
});

test("masked or not, every character stays where it was", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const prose = proseOf(text);
      expect(prose.length).toBe(text.length);
      for (let at = 0; at < text.length; at++) expect([mask, text[at]]).toContain(prose[at]);
    }),
  );
});

test("links are masked alike, alone and beside other things", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "](", ")", "\n", "(", "["), { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      expect(`${proseOf(text)}${mask.repeat(3)}`).toBe(proseOf(`${text}\`x\``));
    }),
  );
});

const length = 60_000;
const hostile = [
  "](",
  "`",
  "&",
  "\\",
  "a@",
  "www.",
  "<",
  "1.",
  "1 ",
  "d' ",
  "( ",
  "• ",
  "« ",
  '"',
  "‘",
  "â€",
  "Ã ",
  "e\u0301",
  "\u0301",
  " ",
  "à ",
  "10 à ",
  "(1, ",
  "\u{e0041}",
  "T4 ",
  "2024 T4 ",
  "code 1.5, ",
  "0.5-",
  "{",
  "a:",
  "2019",
];

test.each(hostile)("a text of nothing but %j is looked at in no time", { timeout: 20_000 }, (piece) => {
  const text = piece.repeat(length / piece.length);
  for (const own of [text, `${text})`])
    expect(said(Suspect, own).length).toBeLessThan(20 * 3 * typography.length);
});
