import type { Plan } from "./plan.ts";
import type { Subject } from "./slots.ts";
import { Writer } from "./slots.ts";
import { details, exclusions, openings, reasons, remarks } from "./sentences.ts";
import type { Bilingual } from "./words.ts";
import { padded } from "./words.ts";
import { flow, quoted, scalar, texts } from "./yaml.ts";

const levels = ["region", "province", "arrondissement", "municipality", "statistical-sector"];

const remarkIds = ["selection", "more-information", "note"];

/** The path of a variable's file. */
export function variablePath({ id, database }: Plan): string {
  return `variables/${database}/${id}.yaml`;
}

/** One variable's file, as rich as the catalogue's own ones. */
export function variableText(subject: Subject): string {
  const { plan } = subject;
  const lines = plan.status === "stub" ? [...head(subject), ...unconfirmed(subject, 1)] : rich(subject);
  return `${lines.join("\n").trimEnd()}\n`;
}

function rich(subject: Subject): string[] {
  const writer = new Writer(subject);
  const isIndicator = subject.plan.database === "At";
  return [
    ...head(subject),
    ...description(subject, writer),
    ...unit(subject),
    ...ownRemarks(subject, writer),
    ...(isIndicator ? figures(subject, writer) : []),
    ...relations(subject),
    "",
    ...unconfirmed(subject, 0.15),
  ];
}

function head({ plan, random }: Subject): string[] {
  const write = random.pick([scalar, scalar, quoted]);
  return [
    `id: ${plan.id}`,
    `code: ${plan.code}`,
    `database: ${plan.database}`,
    `type: ${plan.database === "At" ? "indicator" : "field"}`,
    `status: ${plan.status}`,
    "title:",
    `  fr: ${write(plan.title.fr)}`,
    `  nl: ${write(plan.title.nl)}`,
    "",
  ];
}

function description({ plan, random }: Subject, writer: Writer): string[] {
  // Only what has dimensions can be broken down.
  const own = plan.code.startsWith("cube")
    ? details
    : details.filter(({ fr }) => !fr.includes("{dimension}"));
  const paragraphs = [random.pick(openings), ...random.sample(own, random.integer(0, 2))].map((each) =>
    writer.fill(each),
  );
  const list = random.chance(0.2)
    ? exclusionList(random.sample(exclusions.items, 3).map((each) => writer.fill(each)))
    : [];
  const whole = [...paragraphs, ...list];
  const text = { fr: whole.map(({ fr }) => fr).join("\n\n"), nl: whole.map(({ nl }) => nl).join("\n\n") };
  return ["description:", ...texts(text, "  "), ""];
}

function exclusionList(items: readonly Bilingual[]): Bilingual[] {
  const list = (language: keyof Bilingual): string => items.map((item) => `- ${item[language]}`).join("\n");
  return [exclusions.opening, { fr: list("fr"), nl: list("nl") }];
}

function unit({ plan: { measure }, vocabulary, random }: Subject): string[] {
  const isRate = measure.type === "rate";
  const label =
    isRate || random.chance(0.5)
      ? ["  label:", `    fr: ${measure.label.fr}`, `    nl: ${measure.label.nl}`]
      : [`  label: ${flow(measure.label)}`];
  const of = vocabulary.terms.at(random.integer(1, vocabulary.terms.length - 1))?.id ?? "nihdi";
  return [
    "unit:",
    `  type: ${measure.type}`,
    ...(isRate ? ["  per: 1000", `  of: ${of}`] : []),
    ...label,
    "",
  ];
}

function ownRemarks({ vocabulary, random }: Subject, writer: Writer): string[] {
  const own = random.sample(remarks, random.integer(1, 3)).map((each) => writer.fill(each));
  const shared = random.sample(vocabulary.remarks, random.integer(0, 2));
  return [
    "remarks:",
    ...own.flatMap((text, index) =>
      [`  - id: ${remarkIds[index]}`, "    text:"].concat(texts(text, "      ")),
    ),
    ...shared.map((id) => `  - use: ${id}`),
    "",
  ];
}

function figures(subject: Subject, writer: Writer): string[] {
  const { plan, vocabulary, random } = subject;
  const from = random.integer(2006, 2021);
  const isEnded = plan.status !== "published" || random.chance(0.1);
  const years = isEnded ? `{ from: ${from}, to: ${random.integer(from, 2023)} }` : `{ from: ${from} }`;
  const isCube = plan.code.startsWith("cube");
  return [
    "update:",
    `  frequency: ${random.pick(["annual", "annual", "biennial"])}`,
    ...(random.chance(0.9) ? [`  quarter: ${random.integer(1, 4)}`] : []),
    `  lagYears: ${random.integer(1, 3)}`,
    `geographicLevel: ${random.pick(levels)}`,
    "",
    ...(plan.measure.type === "rate" ? method(subject, writer) : []),
    `availability: ${years}`,
    ...(isCube
      ? [
          `dimensions: [${random
            .sample(vocabulary.dimensions, random.integer(1, 3))
            .map(({ id }) => id)
            .join(", ")}]`,
        ]
      : []),
    ...(isCube || random.chance(0.3) ? [`codeLists: [${random.pick(vocabulary.codeLists).id}]`] : []),
  ];
}

function method({ plan, plans }: Subject, writer: Writer): string[] {
  const [above = 0, below = above] = plans.sources(plan.index);
  const [numerator, denominator] = [plans.variable(above), plans.variable(below)];
  const one = writer.link("variable", { id: numerator.id, ...numerator.title });
  const other = writer.link("variable", { id: denominator.id, ...denominator.title });
  const text = { fr: `${one.fr} / (${other.fr} / {per})`, nl: `${one.nl} / (${other.nl} / {per})` };
  return [
    "method:",
    `  numerator: ${numerator.id}`,
    `  denominator: ${denominator.id}`,
    "  per: 1000",
    "  text:",
    ...texts(text, "    "),
    "",
  ];
}

function relations({ plan, plans, vocabulary, random }: Subject): string[] {
  const sources = plans.sources(plan.index).map((index) => plans.variable(index).id);
  const equivalents = plans.equivalents(plan.index);
  const keywords = random.sample(vocabulary.keywords, random.integer(1, 3)).map(({ id }) => id);
  const isPast = plan.status === "withdrawn" || plan.status === "deprecated";
  return [
    ...(sources.length === 0
      ? []
      : sources.length < 2
        ? [`sources: [${sources.join(", ")}]`]
        : ["sources:", ...sources.map((id) => `  - ${id}`)]),
    ...(equivalents.length === 0 ? [] : ["equivalents:"]),
    ...equivalents.map(
      ({ index, relation }) => `  - { variable: ${plans.variable(index).id}, relation: ${relation} }`,
    ),
    `keywords: [${keywords.join(", ")}]`,
    `metadataUpdated: ${day(random.integer(0, 2499))}`,
    ...(isPast ? [`supersededBy: ${plans.variable(plans.successor(plan.index)).id}`] : []),
  ];
}

function unconfirmed({ random }: Subject, share: number): string[] {
  if (!random.chance(share)) return [];
  const reason = random.pick(reasons);
  return [
    "unconfirmed:",
    "  - path: title",
    "    language: nl",
    "    reason:",
    `      fr: ${scalar(reason.fr)}`,
    `      nl: ${scalar(reason.nl)}`,
  ];
}

/** A day of the years from 2018 to 2025, counted by days that every month has. */
function day(number: number): string {
  const month = 1 + (Math.floor(number / 8) % 12);
  const dayOfMonth = 1 + (Math.floor(number / 96) % 28);
  return `${2018 + (number % 8)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}
