import type { GeneratedFile } from "./catalogue.ts";
import type { Plans } from "./plan.ts";
import { Random } from "./random.ts";
import { details, remarks } from "./sentences.ts";
import { Writer } from "./slots.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Word } from "./words.ts";
import { padded } from "./words.ts";
import { flow, scalar, texts } from "./yaml.ts";

/** The files of all vocabularies that are made; the others are taken from the repository. */
export function vocabularyFiles(vocabulary: Vocabulary, plans: Plans, seed: string): GeneratedFile[] {
  const random = new Random(`${seed} vocabularies`);
  const writer = (): Writer => {
    const plan = plans.variable(random.integer(0, plans.count - 1));
    return new Writer({ plan, plans, vocabulary, random });
  };
  // A term's definition must not name the term itself.
  const definitions = details.filter(({ fr }) => !fr.includes("{term}"));
  const terms = vocabulary.terms.map((word, index) => [
    ...titled(word),
    ...(index === 0
      ? ["  abbreviation: { fr: INAMI, nl: RIZIV }"]
      : ["  definition:", ...texts(writer().fill(random.pick(definitions)), "    ")]),
  ]);
  return [
    file("vocabularies/keywords.yaml", vocabulary.keywords.map(titled)),
    file("vocabularies/glossary.yaml", terms),
    file(
      "vocabularies/dimensions.yaml",
      vocabulary.dimensions.map((word) => [
        ...titled(word),
        `  codeList: ${random.pick(vocabulary.codeLists).id}`,
      ]),
    ),
    file(
      "vocabularies/documents.yaml",
      vocabulary.documents.map((word) => [...titled(word), ...address(word, random)]),
    ),
    file(
      "vocabularies/shared-remarks.yaml",
      vocabulary.remarks.map((id) => [
        `${id}:`,
        "  text:",
        ...texts(writer().fill(random.pick(remarks)), "    "),
      ]),
    ),
    ...vocabulary.codeLists.map((word) => codeList(word, random)),
  ];
}

function titled(word: Word): string[] {
  return [`${word.id}:`, `  title: ${flow(word)}`];
}

function file(path: string, entries: readonly (readonly string[])[]): GeneratedFile {
  return { path, content: entries.map((lines) => `${lines.join("\n")}\n`).join("\n") };
}

function address({ id }: Word, random: Random): string[] {
  if (random.chance(0.2)) return [];
  return ["  url:", `    fr: https://example.org/fr/${id}`, `    nl: https://example.org/nl/${id}`];
}

function codeList(word: Word, random: Random): GeneratedFile {
  const items = Array.from({ length: random.integer(5, 40) }, (_, index) => {
    const code = padded(index + 1, 3);
    const valid = random.chance(0.2) ? ", validFrom: 2010-01-01, validTo: 2019-12-31" : "";
    return `  - { code: "${code}", label: ${flow({ fr: `Groupe ${code}`, nl: `Groep ${code}` })}${valid} }`;
  });
  const lines = [
    `id: ${word.id}`,
    "title:",
    `  fr: ${scalar(word.fr)}`,
    `  nl: ${scalar(word.nl)}`,
    "complete: true",
    "items:",
    ...items,
  ];
  return { path: `vocabularies/code-lists/${word.id}.yaml`, content: `${lines.join("\n")}\n` };
}
