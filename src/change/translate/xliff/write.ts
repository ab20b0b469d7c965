import { fieldName } from "../field-name.ts";
import type { Outgoing } from "../exchange.ts";
import { baseOf } from "../exchange.ts";
import type { InlineElement } from "../inline-elements.ts";
import { inlineElements, withIdsOf } from "../inline-elements.ts";
import { idWithBase } from "./unit-id.ts";
import { version1 } from "./write-1.ts";
import { version2 } from "./write-2.ts";

/** The versions that can be written. */
export type XliffVersion = "1.2" | "2.1";
export const versions: Readonly<Record<XliffVersion, Writer>> = { "1.2": version1, "2.1": version2 };

/** What an XLIFF file says besides its texts. */
export interface XliffHead {
  /** Values of `xml:lang`. */
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** The language in which properties are named. */
  readonly language: string;
  /** The words of notes. */
  readonly notes: {
    readonly field: string;
    readonly earlier: string;
    readonly suggestion: (texts: NonNullable<Outgoing["suggestion"]>) => string;
  };
  readonly taskName: (task: NonNullable<Outgoing["task"]>) => string;
}

/** A text as a unit says it, whichever the version. */
export interface OutgoingUnit {
  readonly id: string;
  readonly name: string;
  readonly task: Outgoing["task"];
  readonly source: readonly InlineElement[];
  readonly target: readonly InlineElement[] | undefined;
  /** How many characters the words may have at most, besides the codes. */
  readonly most: number | undefined;
  /** For people: what each is about, and its words. */
  readonly notes: readonly (readonly [category: string, words: string])[];
}

/** How one version is written: each part joins what is in it. */
export interface Writer {
  readonly unit: (unit: OutgoingUnit) => string;
  readonly file: (file: {
    readonly number: number;
    readonly original: string;
    readonly head: XliffHead;
    readonly hasLimits: boolean;
    readonly units: readonly string[];
  }) => string;
  readonly whole: (files: readonly string[], head: XliffHead, hasLimits: boolean) => string;
}

/** Texts as XLIFF (OASIS standards 1.2 and 2.1), one `<file>` for each file of the catalogue. */
export function writeXliff(
  texts: readonly Outgoing[],
  head: XliffHead,
  version: XliffVersion = "2.1",
): string {
  const { unit, file, whole } = versions[version];
  const byFile = new Map<string, OutgoingUnit[]>();
  for (const text of texts) {
    const known = byFile.get(text.pair.text.record.file);
    if (known) known.push(unitOf(text, head));
    else byFile.set(text.pair.text.record.file, [unitOf(text, head)]);
  }
  const limited = ({ most }: OutgoingUnit): boolean => most !== undefined;
  const files = [...byFile].map(([original, ofFile], index) =>
    file({ number: index + 1, original, head, hasLimits: ofFile.some(limited), units: ofFile.map(unit) }),
  );
  const hasLimits = [...byFile.values()].some((ofFile) => ofFile.some(limited));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole(files, head, hasLimits)}\n`;
}

function unitOf(outgoing: Outgoing, head: XliffHead): OutgoingUnit {
  const { pair, task } = outgoing;
  const { format } = pair.text;
  const source = inlineElements(pair.text.in(pair.source) ?? "", format);
  const translation = pair.text.in(pair.target);
  const elements = translation === undefined ? undefined : inlineElements(translation, format);
  return {
    id: idWithBase(pair.name, baseOf(pair)),
    name: pair.name,
    task,
    source,
    // A translation whose codes are not the source's goes as it is written.
    target: elements && (withIdsOf(source, elements) ?? [{ type: "words" as const, raw: translation ?? "" }]),
    most: room(pair.text.maxLength, source),
    notes: notes(outgoing, head),
  };
}

/** The codes of a translation are those of its source: what they take is not left for its words. */
function room(most: number | undefined, source: readonly InlineElement[]): number | undefined {
  if (most === undefined) return undefined;
  const codes = source.filter(({ type }) => type !== "words").map(({ raw }) => [...raw].length);
  return Math.max(
    0,
    codes.reduce((left, length) => left - length, most),
  );
}

function notes(
  { pair, task, earlier, suggestion }: Outgoing,
  { notes: words, taskName, language }: XliffHead,
): [string, string][] {
  const { top, field } = pair.text;
  return [
    [
      "varbook:field",
      `${words.field}: ${[...new Set([top, field])].map((one) => fieldName(one, language)).join(", ")}`,
    ],
    ...(task === undefined ? [] : [["varbook:task", taskName(task)] as [string, string]]),
    ...(earlier === undefined
      ? []
      : [["varbook:earlier", `${words.earlier}: ${earlier}`] as [string, string]]),
    ...(suggestion ? [["varbook:suggestion", words.suggestion(suggestion)] as [string, string]] : []),
  ];
}
