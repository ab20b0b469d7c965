import { expect, test } from "vitest";
import { diffReporters } from "../../src/change/diff/report/index.ts";
import type { Edits } from "./edited.ts";
import { compareFiles, edited, editedFrom, files, replaced } from "./edited.ts";

// For each kind of change the whole comment on it, in French and in Dutch: test/diff/expected/.

const geneticists = "variables/At/stat_020_033_At.yaml";

/** A rename by hand: the file goes, another comes. */
function renamed(from: string, to: string, edit: (text: string) => string): Edits {
  return { [from]: () => undefined, [to]: () => edit(files.get(from) ?? "") };
}

function schemaEdit(change: (schema: any) => void): (text: string) => string {
  return (text) => {
    const data: unknown = JSON.parse(text);
    change(data);
    return JSON.stringify(data);
  };
}

/** Enough variables like one of the catalogue, for what many have in common. */
const many = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => {
    const id = `stat_021_0${String(index + 10)}`;
    const text = (files.get(geneticists) ?? "").replaceAll("stat_020_033", id);
    return [`variables/At/${id}_At.yaml`, () => text] as const;
  }),
);
const manyBefore = edited(many);

function manyEdited(edit: (text: string, index: number) => string): Map<string, string> {
  const after = new Map(manyBefore);
  for (const [index, path] of Object.keys(many).entries())
    after.set(path, edit(after.get(path) ?? "", index));
  return after;
}

const cases: Readonly<Record<string, readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>]>> = {
  "shared-remark": [
    manyBefore,
    editedFrom(manyBefore, {
      "vocabularies/shared-remarks.yaml": replaced("basés sur l'adresse liée", "fondés sur l'adresse liée"),
    }),
  ],
  "term-renamed": [
    manyBefore,
    new Map(
      [...manyBefore].map(([path, text]) => [
        path,
        path.startsWith("schemas/")
          ? text
          : text.replaceAll("(term:fte)", "(term:vte)").replace(/^fte:$/m, "vte:\n  formerIds: [fte]"),
      ]),
    ),
  ],
  term: [
    files,
    edited({ "vocabularies/glossary.yaml": replaced(/^( {2}title:\n {4}fr: .*)$/m, "$1 (bis)") }),
  ],
  "database-renamed": [
    files,
    edited(
      renamed("variables/Gz/PRACTITIONER_CAT_Gz.yaml", "variables/Pp/PRACTITIONER_CAT_Pp.yaml", (text) =>
        text
          .replace("id: PRACTITIONER_CAT_Gz", "id: PRACTITIONER_CAT_Pp")
          .replace("database: Gz", "database: Pp\nformerIds: [PRACTITIONER_CAT_Gz]"),
      ),
    ),
  ],
  schema: [
    files,
    edited({
      "schemas/variable.schema.json": schemaEdit((it) => {
        it.properties.population = {
          title: "Population",
          "x-label": { fr: "Population", nl: "Populatie" },
          type: "string",
        };
        delete it.properties.supersededBy;
        it.properties.update.properties.frequency.enum = ["annual"];
        it.properties.unit["x-label"] = { fr: "Unité", nl: "Eenheid" };
        it.required.push("unit");
        it.properties.code.maxLength = 30;
      }),
    }),
  ],
  configuration: [
    files,
    edited({
      "varbook.config.yaml": (text) =>
        replaced(
          'fr: "IMA_AIM ({updated})',
          'fr: "AIM ({updated})',
        )(text)
          .replace("sourceLanguage: fr", "sourceLanguage: nl")
          .replace("locale: nl-BE, required: true", "locale: nl-BE, required: false")
          .concat("baseUrl: https://example.org/atlas/\ncontact: { email: info@example.org }\n"),
      "languages/nl.yaml": () => "words: { search: Opzoeken }\n",
    }),
  ],
  "new-record-and-note": [
    files,
    edited({
      "variables/At/stat_020_034_At.yaml": () =>
        (files.get(geneticists) ?? "")
          .replaceAll("020_033", "020_034")
          .replaceAll("généticiens", "cardiologues"),
      "notes/2026-cardiologists.yaml": () =>
        "id: 2026-cardiologists\ntext:\n  fr: Les cardiologues sont **comptés** à part.\n  nl: Cardiologen worden **apart** geteld.\nabout: [stat_020_033_At]\n",
    }),
  ],
  "like-changes": [
    manyBefore,
    manyEdited((text, index) =>
      text
        .replace("keywords: [care-providers]", "keywords: [medical-imaging]")
        .replace("metadataUpdated: 2025-11-28", `metadataUpdated: 2026-03-${String(index + 10)}`)
        .replace("quarter: 4", index === 0 ? "quarter: 3" : "quarter: 4"),
    ),
  ],
};

for (const [name, [before, after]] of Object.entries(cases)) {
  test(name, async () => {
    const comparison = compareFiles(before, after);
    for (const language of ["fr", "nl"] as const)
      await expect(
        diffReporters.markdown(comparison, { language, colour: false, styles: "" }),
      ).toMatchFileSnapshot(`expected/${name}.${language}.md`);
    await expect(
      diffReporters.pretty(comparison, { language: "en", colour: false, styles: "" }),
    ).toMatchFileSnapshot(`expected/${name}.en.txt`);
  });
}
