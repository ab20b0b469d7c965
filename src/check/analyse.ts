import { isByProduct } from "./link/by-product.ts";
import { idProblems } from "./link/id-parts.ts";
import type { KindMatch, RecordPaths } from "./link/record-paths.ts";
import type { Linking } from "./link/references.ts";
import { referencesIn } from "./link/references.ts";
import { gather } from "./lint/gather.ts";
import type { LintContext, RecordLinter } from "./lint/linter.ts";
import { problem } from "../messages/problem.ts";
import type { FileAnalysis, RecordAnalysis } from "../model/analysis.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Kind } from "../model/shape.ts";
import type { Sources } from "../model/sources.ts";
import { statusIn } from "../model/status.ts";
import type { CatalogueMarks } from "./translations/catalogue-marks.ts";
import type { Validator } from "../project/validate/validators.ts";
import { isMistake } from "../yaml/doubt.ts";
import { withoutConsequences } from "./consequences.ts";
import { withPastedLists } from "../yaml/pasted-list.ts";
import { readWithRecovery } from "../yaml/read-yaml.ts";
import { sourceText } from "../yaml/source-text.ts";

/** What analysing a file needs: the same for all files. */
export interface AnalysisContext {
  readonly sources: Sources;
  readonly paths: RecordPaths;
  readonly validators: ReadonlyMap<string, Validator>;
  readonly linking: Linking;
  readonly marks: CatalogueMarks;
  /** What the rules ask with. */
  readonly lintContext: LintContext;
  /** Asks the rules that need no other record. */
  readonly lintRecords: RecordLinter;
}

/** A file's analysis, and the records with their data. */
export interface Analysed {
  readonly analysis: FileAnalysis;
  readonly records: readonly CatalogueRecord[];
}

/** Reads a file of records, checks it against the schema of its kind, and asks the rules that need no other record. */
export function analyse(file: string, context: AnalysisContext): Analysed {
  const match = context.paths.match(file);
  if (!match) return { analysis: { ...nothing, problems: [...unmatched(file, context)] }, records: [] };
  const { problems, value, isMarked = false } = readFile(file, match, context.sources);
  const { kind, named } = match;
  if (!isObject(value)) {
    const isMap = kind.files.holds === "map";
    return {
      analysis: {
        problems,
        records: [],
        unread: isMap ? [] : [named["id"] ?? ""],
        isKindUnread: isMap,
        isMarked,
      },
      records: [],
    };
  }
  const { records, unread, faults } = recordsIn(file, value, match, context);
  const linted = context.lintRecords(records);
  const found: Problem[] = [
    ...problems,
    ...gather(faults),
    ...records.flatMap((record) => [...idProblems(record)]),
    ...withoutConsequences(linted.problems, faults),
    ...context.marks.problems(file),
  ];
  const analyses = records.map((record, index): RecordAnalysis => {
    const { id, status } = record;
    const kept = linted.facts[index] ?? {};
    return { id, ...(status !== undefined && { status }), ...referencesIn(record, context.linking), kept };
  });
  return { analysis: { problems: found, records: analyses, unread, isKindUnread: false, isMarked }, records };
}

const nothing: FileAnalysis = { problems: [], records: [], unread: [], isKindUnread: false, isMarked: false };

function readFile(
  file: string,
  { kind }: KindMatch,
  sources: Sources,
): { value?: Json; problems: readonly Problem[]; isMarked?: boolean } {
  const source = sources.read(file);
  return "problem" in source
    ? { problems: [source.problem] }
    : readWithRecovery(file, source.bytes, (doubt) => isMistake(doubt, kind.fields, depthOf(kind)));
}

/** The records of a file by its kind's `x-files`, and what the schema finds wrong with them. */
function recordsIn(
  file: string,
  value: JsonObject,
  match: KindMatch,
  { validators, sources, lintContext }: AnalysisContext,
): { records: CatalogueRecord[]; unread: string[]; faults: readonly Problem[] } {
  const validate = validators.get(match.kind.name);
  const { records, others } = split(file, value, match);
  const ofSchema = [
    ...records.flatMap(({ data, path }) => validate?.(data, file, path) ?? []),
    ...others.flatMap(([id, data]) => validate?.(data, file, [id]) ?? []),
  ];
  const faults =
    ofSchema.length === 0
      ? ofSchema
      : withPastedLists(ofSchema, pasting(file, value, match, sources, lintContext));
  const named = match.named["id"];
  const isRenamed = match.kind.files.holds === "record" && records[0]?.id !== named;
  return { records, unread: [...others.map(([id]) => id), ...(isRenamed ? [named ?? ""] : [])], faults };
}

function pasting(
  file: string,
  data: JsonObject,
  { kind }: KindMatch,
  sources: Sources,
  { catalogue }: LintContext,
): Parameters<typeof withPastedLists>[1] {
  return {
    data,
    text: sourceText(file, sources) ?? "",
    fields: kind.fields,
    depth: depthOf(kind),
    languages: catalogue.languages.map(({ tag }) => tag),
  };
}

/** How many keys lead to a record. */
function depthOf({ files }: Kind): number {
  return files.holds === "map" ? 1 : 0;
}

/** One record, or those of a map; entries of a map that are no records stand apart. */
function split(
  file: string,
  value: JsonObject,
  { kind, named }: KindMatch,
): { records: CatalogueRecord[]; others: [id: string, data: Json][] } {
  if (kind.files.holds === "record") {
    const id = typeof value["id"] === "string" ? value["id"] : (named["id"] ?? "");
    return {
      records: [{ kind, id, file, path: [], status: statusIn(kind, value), data: value }],
      others: [],
    };
  }
  const records: CatalogueRecord[] = [];
  const others: [string, Json][] = [];
  for (const [id, data] of Object.entries(value)) {
    if (isObject(data)) records.push({ kind, id, file, path: [id], status: statusIn(kind, data), data });
    else others.push([id, data]);
  }
  return { records, others };
}

/** The records of a file by its kind's `x-files`, without any check; none when it cannot be read. */
export function recordsOfFile(file: string, match: KindMatch, sources: Sources): CatalogueRecord[] {
  const { value } = readFile(file, match, sources);
  return isObject(value) ? split(file, value, match).records : [];
}

/** A file among the records that is none: data that would be passed over in silence, or a file in a wrong folder. */
function* unmatched(file: string, { sources, paths, lintContext }: AnalysisContext): Iterable<Problem> {
  if (isByProduct(file)) {
    yield problem("file/by-product", { file, range: [0, 0] });
    return;
  }
  const source = sources.read(file);
  if ("problem" in source) yield source.problem;
  const name = file.slice(file.lastIndexOf("/") + 1);
  if ("problem" in source || !lintContext.isComplete || /^readme/i.test(name)) return;
  const place = { file, range: [0, 0] as const };
  if (name.endsWith(".yaml")) yield problem("file/unexpected-place", place, { places: paths.templates });
  else yield problem("file/extension", place, { expected: ".yaml" });
}
