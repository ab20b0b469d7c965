import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtex } from "../../src/export/citation/bibtex.ts";
import type { CitedPart } from "../../src/export/citation/cited.ts";
import type { Cited } from "../../src/present/cited.ts";
import { oneLine } from "../../src/export/citation/cited.ts";
import { cslJson } from "../../src/export/citation/csl-json.ts";
import { ris } from "../../src/export/citation/ris.ts";

const plain: Cited = {
  id: "cube_013_008_At",
  code: "cube_013_008",
  title: "Volume imagerie médicale, 5 % des cas",
  publisher: "Agence InterMutualiste",
  collection: "Atlas IMA_AIM",
  date: "2025-11-17",
  url: "https://example.org/a_b/fr/variables/cube_013_008_At.html",
  language: "fr-BE",
};

/** The whole text as a reader has it, on a day or without one. */
function text(parts: readonly CitedPart[], day?: readonly [string, string, string]): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      if (!day) return "";
      return part.today.replace("yyyy", day[0]).replace("mm", day[1]).replace("dd", day[2]);
    })
    .join("");
}
const day = ["2026", "05", "09"] as const;

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."{}\\%$&#_~^\"'@,=\n\r\t ERTY-é".split("")) }),
);
const any: fc.Arbitrary<Cited> = fc.record(
  {
    id: hostile,
    code: hostile,
    title: hostile,
    publisher: hostile,
    collection: hostile,
    date: fc.oneof(fc.constant("2025-11-17"), hostile),
    url: fc.webUrl(),
    language: fc.constantFrom("fr-BE", "nl-BE"),
  },
  { requiredKeys: ["id", "code", "title", "publisher", "date", "language"] },
);

/** The fields of the only entry of a file, as BibTeX counts braces; their values as TeX prints them. */
function readBibtex(file: string): Map<string, string> {
  const [, key = "", body = ""] = /^@misc\{([^,{}]*),\n([\s\S]*)\n\}\n$/.exec(file) ?? [];
  const fields = new Map([["key", key]]);
  let at = 0;
  while (at < body.length) {
    const [head, name = ""] = /^[\s,]*(\w+) = (?=\{)/.exec(body.slice(at)) ?? [""];
    if (head === "") throw new Error(`no field at ${body.slice(at)}`);
    at += head.length;
    const start = at;
    let depth = 0;
    do {
      if (body[at] === "{") depth++;
      else if (body[at] === "}") depth--;
      at++;
    } while (depth > 0 && at < body.length);
    expect(depth).toBe(0);
    fields.set(name, name === "url" ? body.slice(start + 1, at - 1) : printed(body.slice(start, at)));
  }
  return fields;
}

const commands: Record<string, string> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciitilde: "~",
  textasciicircum: "^",
};

function printed(value: string): string {
  return value.replace(/\\([a-z]+)\{\}|\\([$&#_%])|[{}]/g, (_, command: string, sign: string) =>
    command ? (commands[command] ?? "?") : (sign ?? ""),
  );
}

describe("BibTeX", () => {
  test("an entry", () => {
    expect(text(bibtex(plain), day)).toBe(`@misc{cube_013_008_At,
  author = {{Agence InterMutualiste}},
  title = {{Volume imagerie médicale, 5 \\% des cas}},
  howpublished = {cube\\_013\\_008, Atlas IMA\\_AIM},
  year = {2025},
  date = {2025-11-17},
  url = {https://example.org/a_b/fr/variables/cube_013_008_At.html},
  urldate = {2026-05-09},
  language = {fr-BE}
}
`);
  });
  test("what is escaped reads back", () => {
    fc.assert(
      fc.property(any, (cited) => {
        const fields = readBibtex(text(bibtex(cited), day));
        expect(fields.get("title")).toBe(oneLine(cited.title));
        expect(fields.get("author")).toBe(oneLine(cited.publisher));
        expect(fields.get("date")).toBe(oneLine(cited.date));
        expect(fields.get("urldate")).toBe("2026-05-09");
        expect(fields.get("key")).toMatch(/^[A-Za-z0-9_.:-]*$/);
        expect(readBibtex(text(bibtex(cited))).has("urldate")).toBe(false);
      }),
    );
  });
});

describe("RIS", () => {
  test("a reference", () => {
    expect(text(ris(plain), day).split("\n")).toEqual([
      "TY  - DATA",
      "ID  - cube_013_008_At",
      "AU  - Agence InterMutualiste",
      "TI  - Volume imagerie médicale, 5 % des cas",
      "T2  - Atlas IMA_AIM",
      "AN  - cube_013_008",
      "PY  - 2025",
      "DA  - 2025/11/17",
      "PB  - Agence InterMutualiste",
      "UR  - https://example.org/a_b/fr/variables/cube_013_008_At.html",
      "Y2  - 2026/05/09",
      "LA  - fr-BE",
      "ER  - ",
      "",
    ]);
  });
  test("one tag a line, whatever the values: they read back", () => {
    fc.assert(
      fc.property(any, (cited) => {
        const lines = text(ris(cited)).split("\n");
        expect(lines.pop()).toBe("");
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
        const fields = new Map(lines.map((line) => [line.slice(0, 2), line.slice(6)]));
        expect(fields.size).toBe(lines.length);
        expect([...fields.keys()].at(-1)).toBe("ER");
        expect(fields.get("TI")).toBe(oneLine(cited.title));
        expect(fields.get("UR")).toBe(cited.url);
      }),
    );
  });
});

describe("CSL-JSON", () => {
  test("an item, with and without a day", () => {
    const item = {
      id: "cube_013_008_At",
      type: "dataset",
      title: plain.title,
      author: [{ literal: "Agence InterMutualiste" }],
      issued: { "date-parts": [[2025, 11, 17]] },
      number: "cube_013_008",
      "container-title": "Atlas IMA_AIM",
      publisher: "Agence InterMutualiste",
      URL: plain.url,
      language: "fr-BE",
    };
    expect(JSON.parse(text(cslJson(plain)))).toEqual([item]);
    const accessed = { "date-parts": [["2026", "05", "09"]] };
    expect(JSON.parse(text(cslJson(plain), day))).toEqual([{ ...item, accessed }]);
  });
  test("what is escaped reads back", () => {
    fc.assert(
      fc.property(any, (cited) => {
        const [item] = JSON.parse(text(cslJson(cited), day)) as [Record<string, unknown>];
        expect(item["title"]).toBe(cited.title);
        expect(item["id"]).toBe(cited.id);
        expect(item["URL"]).toBe(cited.url);
      }),
    );
  });
});
