import fc from "fast-check";
import { expect, test } from "vitest";
import { details, exclusions, openings, remarks } from "../../scripts/generate/sentences.ts";
import { hostileStrings } from "../../scripts/fuzz/hostile.ts";
import { textAsker } from "../../src/check/lint/ask-texts.ts";
import { LocalizedText } from "../../src/check/lint/localized-text.ts";
import { Sign } from "../../src/check/lint/signs.ts";
import { rules } from "../../src/check/lint/rules/index.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { LocalizedFormat } from "../../src/model/shape.ts";
import { open, repository } from "../catalogue.ts";
import { contextOf } from "./context.ts";

const { catalogue } = open(repository);
const record = [...(catalogue.records.get("variable")?.values() ?? [])].find(
  ({ kind, data }) => data[kind.roles.get("breakdown")?.name ?? ""] !== undefined,
)!;
const field = record.kind.fields.find(({ shape }) => shape.type === "localized")!;
const forTexts = rules.flatMap((rule) => (rule.text ? [{ ...rule, text: rule.text.bind(rule) }] : []));

/** May hold anything. */
class Suspect extends LocalizedText {
  override signs(): number {
    return this.format === "url" ? Sign.odd : ~0;
  }
}

const found: unknown[] = [];
const context = contextOf(catalogue, {
  keep: (code, numbers) => void found.push([code, numbers]),
  report: (problem) => void found.push(problem),
  option: (_code, name, standard) =>
    (name === "pairs" ? ["ménage|famille", "jaar|calendrier"] : standard) as typeof standard,
});
const ask = textAsker(forTexts, context);

/** What the rules say of a text, and what they keep. */
function said(Text: typeof LocalizedText, format: LocalizedFormat, value: JsonObject): unknown[] {
  const text = new Text(field, [field.name], format, value);
  const own = { ...record, data: { ...record.data, [field.name]: value } };
  if (Text === LocalizedText) ask(text, own);
  else for (const rule of forTexts) rule.text(text, own, context);
  for (const rule of forTexts) rule.end?.(own, context);
  return found.splice(0);
}

const formats = ["text", "markdown", "url"] as const;

/** What the rules say of a text in each format. */
function allSaid(Text: typeof LocalizedText, value: JsonObject): unknown[] {
  return formats.map((format) => said(Text, format, value));
}

const sentences = [...openings, ...details, ...exclusions.items, ...remarks].flatMap((each) =>
  Object.values(each).filter((words) => typeof words === "string"),
);
const terms = [...(catalogue.records.get("term")?.values() ?? [])].flatMap(
  ({ data }) => JSON.stringify(data).match(/\p{L}+/gu) ?? [],
);

const pieces = [
  ..." \u00a0\n.,:;!?%€()[]«»’'\"•–-+*_|/\\`<>{}@&#0159aàTé\u0301\u00ad\u202e\ufffdÃ",
  ...[
    "1.000",
    "1 000",
    "12.5",
    "2019",
    "20192020",
    "2018",
    "4",
    "SS00060_Gz",
    "AB12",
    "stat_020",
    "T4",
    "Q4",
  ],
  ...[
    "](a:b)",
    "](variable:SS00060_Gz)",
    "[",
    "](x y 12)",
    "](a\n4)",
    "[12](a:4)",
    "`T4`",
    "{per}",
    "{T4 12.5}",
  ],
  ...[
    "http://a.be/2012?T4",
    "www.a.be/5",
    "a@b12.be",
    "8%a@b.be",
    "<b>",
    "<http://a>",
    "![a](b)",
    "&#49;",
    "[1]: a",
    "\\](T4 ",
  ],
  ...[
    "l'",
    "d' ",
    "année civile 2",
    "kalenderjaar 2",
    "ci-dessous",
    "hieronder",
    "_hieronder_",
    "(1 à 4)",
    "(1 tot 4,",
  ],
  ...[
    "disponible depuis 2015",
    "beschikbaar vanaf 2015",
    "ventilé par",
    "opgesplitst naar",
    "de la",
    "in the",
    "het",
  ],
  ...["ménage", "famille", "jaar", "calendrier", "- a\n", "\n\n", "euros", "](dimension:sex)", "](term:aim)"],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...pieces, ...terms), { maxLength: 12 }).map((parts) => parts.join(" ")),
  fc
    .array(fc.constantFrom(...sentences, ...pieces), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(" ")),
);
const values = fc.oneof(
  text.map((own) => ({ fr: own, nl: own })),
  fc.record({ fr: text, nl: text }, { requiredKeys: [] }),
  fc
    .tuple(text, fc.nat(), fc.constantFrom("", "1", "4", "_", " ", "A", "[12](a:b)"))
    .map(([own, at, more]) => {
      const place = at % (own.length + 1);
      return { fr: own, nl: own.slice(0, place) + more + own.slice(place) };
    }),
);

test("a rule finds the same whether or not it is called for every text", () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(allSaid(LocalizedText, value)).toEqual(allSaid(Suspect, value));
    }),
    { numRuns: 2000 },
  );
});

test.each(hostileStrings.filter(({ length }) => length <= 5000))(
  "a rule finds the same in hostile text %#",
  (own) => {
    for (const value of [
      { fr: own, nl: `${own} 4` },
      { fr: `${own} [a](b:c) T4`, nl: own },
    ])
      expect(allSaid(LocalizedText, value)).toEqual(allSaid(Suspect, value));
  },
);
