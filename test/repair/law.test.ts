// The law of `varbook fix`: a repair never makes anything worse. Every other problem is still there, only what is marked
// differs, and the meaning stays. Over all rules: on texts that are made up, and on all samples.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { filesIn } from "../../scripts/rules/ground.ts";
import { messages } from "../../src/messages/generated.ts";
import { effects } from "../../src/change/repair/effects.ts";
import { repository } from "../catalogue.ts";
import { configuration, schema, styles } from "../rules/notes.ts";
import { cases } from "../rules/typography.cases.ts";
import { tryRepair } from "./laws.ts";

/** What no repair may touch, be it full of what the rules look for. */
const untouched = [
  '<img src="http://x.be/a.png">',
  "<b>",
  "<!-- a  ;b -->",
  "`a ;b  c 1.000 d' e`",
  "``x ` y  ;z``",
  "\n\n```\nSELECT a  ;\n  FROM b :c  \n```\n\n",
  "\n\nmot\n\n    code  ;set in 0.5\n\n",
  '[lien](https://a.be/x_(y);z:1 "t  u")',
  "[mot](variable:SS00060_Gz)",
  "https://a.be/x?y=1;z=0.5:2",
  "www.a.be/a,b;c",
  "a;b.c@d-e.be",
  "C:\\dossier\\a;b",
  "\n\n[1]: https://a.be/x;y\n\n",
  "⚠️",
  "👩‍👩‍👧",
  "1️⃣",
  "10:30",
  "1:100",
  "rdf:type",
  "n.v.t.",
] as const;

const loose = [
  ..."aé1«»“”\"'’()[]:;!?%.,•–—*_<>|#$€/{}&",
  ..." \u00a0\u202f\n",
  ...["  ", "\n\n", " \n", "\n• ", "\n– ", "\n- ", "- • ", " • ", "\u200b", "\u00ad", "\u202e", "\u2028"],
  ...["e\u0301", "i\u0308", "Ã©", "â€™", "\ufffd", "Ã "],
  ...["1.000", "1 000", "12.5 %", "0.5", "1,234,567", "25000 euros", "1 000 euros", '5"', "5' 3\"", "30′"],
  ...[
    "l'année",
    "d' ",
    "qu’ il",
    "foto’s",
    "auto's",
    "T4",
    "Q4",
    "Q3 2024",
    "2019",
    "20192020",
    "année civile 2",
  ],
  ...[
    "Attention:danger",
    "12%de",
    "3 € ;",
    "mot ",
    "de la ",
    "het ",
    "suivants:les ",
    "Le nombre. ",
    "(10 à 19)",
  ],
  ...[
    "![a](b)",
    "](",
    "[perdu](a:b",
    "**gras",
    "ci-dessous",
    "| a  | b |\n|---|---|\n",
    '"mot"',
    "“mot”",
    "« mot »",
  ],
];

const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...loose) },
      fc.constantFrom(...untouched).map((part) => ` ${part} `),
    ),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((parts) => `a ${parts.join("")}`);

const base = new Map([
  ["varbook.config.yaml", configuration],
  ["schemas/note.schema.json", JSON.stringify(schema)],
]);

/** A note in French and Dutch, in one of the ways in which YAML can hold them. */
function note(id: string, fr: string, nl: string, style: string): string | undefined {
  const write = styles[style];
  const [first, second] = [write?.(id, "fr", fr), write?.(id, "nl", nl)];
  if (first === undefined || second === undefined) return undefined;
  const source = first + second.slice(second.indexOf("  nl: "));
  try {
    const { text: own } = parse(source) as { text: { fr: unknown; nl: unknown } };
    return own.fr === fr && own.nl === nl ? source : undefined;
  } catch {
    return undefined;
  }
}

function textOf(source: string | Uint8Array, language: string): string {
  const content = typeof source === "string" ? source : new TextDecoder().decode(source);
  return (parse(content) as { text: Record<string, string> }).text[language] ?? "";
}

describe("a repair never makes anything worse", { timeout: 240_000 }, () => {
  const all = new Set<string>();

  test.each([1, 2])("in texts that are made up (%i)", (seed) => {
    const drawn = fc.sample(fc.tuple(text, text, fc.constantFrom(...Object.keys(styles))), {
      seed,
      numRuns: 400,
    });
    const files = new Map<string, string>(base);
    for (const [index, [fr, nl, style]] of drawn.entries()) {
      const source = note(`n${index}`, fr, nl, style);
      if (source !== undefined) files.set(`notes/n${index}.yaml`, source);
    }
    expect(files.size).toBeGreaterThan(200);
    const { repair, repaired, breaches } = tryRepair(memoryTree(files));
    expect(breaches).toEqual([]);
    expect(repair.changes.size).toBeGreaterThan(80);
    for (const [file, { before, after }] of repair.changes) {
      for (const language of ["fr", "nl"]) {
        const [old, now] = [textOf(before, language), textOf(after, language)];
        for (const part of untouched)
          expect([file, part, old, now, now.split(part).length]).toEqual([
            file,
            part,
            old,
            now,
            old.split(part).length,
          ]);
      }
    }
    for (const code of repaired) all.add(code);
  });

  test("in the sentences of the rules on typography, together with what it may not touch", () => {
    const files = new Map<string, string>(base);
    for (const [index, { language, text: own }] of cases.entries()) {
      const other = language === "nl" ? "fr" : "nl";
      for (const number of [0, 1 + (index % untouched.length), 1 + ((index * 5 + 3) % untouched.length)]) {
        const part = ["", ...untouched][number] ?? "";
        const id = `n${index}-${number}`;
        const texts = { [language]: `${own} ${part}`, [other]: "a" };
        files.set(`notes/${id}.yaml`, `id: ${id}\ntext: ${JSON.stringify(texts)}\n`);
      }
    }
    const { repair, repaired, breaches } = tryRepair(memoryTree(files));
    expect(breaches).toEqual([]);
    for (const [file, { after }] of repair.changes) {
      const part = ["", ...untouched][Number(/-(\d+)\.yaml$/.exec(file)?.[1])] ?? "";
      expect([file, JSON.stringify(parse(new TextDecoder().decode(after)))]).toEqual([
        file,
        expect.stringContaining(JSON.stringify(part.trim()).slice(1, -1)),
      ]);
    }
    for (const code of repaired) all.add(code);
  });

  test("in the samples", () => {
    const ground = new Map(
      ["varbook.config.yaml", "schemas", "variables", "vocabularies"].flatMap((part) => [
        ...filesIn(repository, part),
      ]),
    );
    for (const folder of sampleFolders()) {
      const files = new Map([
        ...ground,
        ...filesIn(join(folder, existsSync(join(folder, "files")) ? "files" : "found")),
      ]);
      const removed = join(folder, "remove.txt");
      if (existsSync(removed))
        for (const path of readFileSync(removed, "utf8").trim().split("\n")) files.delete(path);
      const { repaired, breaches } = tryRepair(memoryTree(files));
      expect([folder, breaches]).toEqual([folder, []]);
      for (const code of repaired) all.add(code);
    }
  });

  test("in files that YAML cannot read, or not as they are meant", () => {
    const folder = join(repository, "test/samples/load");
    const files = new Map<string, string | Uint8Array>(base);
    for (const name of readdirSync(folder)) {
      const input = readdirSync(join(folder, name)).find((file) => file.endsWith(".yaml"));
      if (input !== undefined) files.set(`notes/${name}.yaml`, readFileSync(join(folder, name, input)));
    }
    expect(files.size).toBeGreaterThan(40);
    const { repair, breaches } = tryRepair(memoryTree(files));
    expect(breaches).toEqual([]);
    expect(repair.changes.size).toBeGreaterThan(5);
  });

  test("and each rule that repairs was seen to do so", () => {
    const structural = [
      ...["schema/unknown-property", "schema/value", "date/not-iso", "code/unquoted-number"],
      ...["code/look-alike", "i18n/unknown-language"],
      ...["yaml/cut-text", "yaml/folded-list", "yaml/comma-in-text", "yaml/odd-space"],
    ];
    const others = [...structural, "suppress/unused", "file/bom"].map((code) => [code]);
    const missing = [...codesWithFix(), ...others].filter((codes) => !codes.some((code) => all.has(code)));
    expect(missing).toEqual([]);
  });
});

function* sampleFolders(): Iterable<string> {
  for (const suite of ["check", "terminal", "rules"]) {
    const folder = join(repository, "test/samples", suite);
    for (const name of readdirSync(folder))
      if (["files", "found"].some((part) => existsSync(join(folder, name, part)))) yield join(folder, name);
  }
}

/** The codes of each rule whose file speaks of a fix. */
function codesWithFix(): string[][] {
  const folder = join(repository, "src/check/lint/rules");
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  return sources
    .filter((source) => /\bfix\b/.test(source))
    .map((source) => (/codes: \[([^\]]*)\]/.exec(source)?.[1] ?? "").match(/[a-z0-9]+\/[a-z0-9-]+/g) ?? []);
}

test("the table names codes and groups that there are, each with a reason", () => {
  const known = new Set(Object.keys(messages).flatMap((code) => [code, code.replace(/\/.*/, "/*")]));
  for (const [code, { clears = [], brings = [], neverBrings = [], because }] of Object.entries(effects)) {
    const unknown = [code, ...clears, ...brings, ...neverBrings].filter(
      (name) => name !== "*" && !known.has(name),
    );
    expect([code, unknown]).toEqual([code, []]);
    expect(because.length).toBeGreaterThan(10);
  }
});
