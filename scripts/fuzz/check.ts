import { compile } from "../../src/site/compile.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { messages } from "../../src/messages/generated.ts";
import { placeholders } from "../../src/messages/placeholder.ts";
import { words } from "../../src/messages/words.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { Diagnostic, Location } from "../../src/model/diagnostic.ts";
import type { OutputFile } from "../../src/model/output.ts";
import type { Toolkit } from "../../src/model/toolkit.ts";
import type { Workspace } from "../../src/check/workspace.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { memoryTree } from "../memory-tree.ts";
import type { Files, Round } from "./round.ts";
import { isOwn } from "./round.ts";

export interface Judge {
  readonly toolkit: Toolkit;
  /** Milliseconds, to measure with; without it nothing is measured. */
  readonly now?: () => number;
  /** The most memory that was ever taken, in MiB. */
  readonly memory?: () => number;
  /** Publishes a site on a disk, and says what is then wrong with the folder. */
  readonly publish?: (files: Iterable<OutputFile>) => Iterable<string>;
}

/** Whether a round came as far as pages, and what is wrong with what the toolkit made of it. */
export interface Verdict {
  readonly failures: readonly string[];
  readonly isCompiled: boolean;
}

const limit = 2000;
const maximumMemory = 512;

/** Checks a round's catalogue and judges the toolkit's answer. Throws nothing. */
export function judge({ original, touched, ruined }: Round, judging: Judge): Verdict {
  const { toolkit, now = () => 0, memory = () => 0 } = judging;
  const files = new Map([...original, ...touched]);
  const failures: string[] = [];
  const started = now();
  let workspace: Workspace;
  let diagnostics: readonly Diagnostic[];
  try {
    workspace = opened(files, toolkit);
    diagnostics = workspace.allDiagnostics();
  } catch (error) {
    return { failures: [`the check throws: ${described(error)}`], isCompiled: false };
  }
  const taken = now() - started;
  // The touched files are what differs from a catalogue that takes far less.
  if (taken > limit * Math.max(1, touched.size)) failures.push(`the check takes ${Math.round(taken)} ms`);
  // Names that a faulty schema requires may be no texts: they are still said as the validator shows them.
  for (const diagnostic of diagnostics) failures.push(...faultsOf(diagnostic, files));
  failures.push(...unnamed(touched, ruined, diagnostics, now));
  if (![...touched.keys()].some(isOwn)) failures.push(...missing(original, touched, workspace, toolkit));
  const isSound = diagnostics.every(({ severity }) => severity !== "error");
  if (isSound) failures.push(...pageFaults(workspace.catalogue, judging));
  if (memory() > maximumMemory)
    failures.push(`more than ${maximumMemory} MiB were taken: ${Math.round(memory())}`);
  return { failures: [...new Set(failures)], isCompiled: isSound };
}

function opened(files: Files, toolkit: Toolkit): Workspace {
  return openWorkspace(memoryTree(files), toolkit, { today: "2026-01-01" });
}

/** What every diagnostic must have: a place in the catalogue, and words. */
function* faultsOf(diagnostic: Diagnostic, files: Files): Iterable<string> {
  const { code, arguments: values, fix, related = [] } = diagnostic;
  for (const place of [diagnostic, ...related]) {
    if (!files.has(place.file)) yield `${code} names a file that is not there: ${JSON.stringify(place.file)}`;
    if (!isPlace(place))
      yield `${code} has no place: ${place.line}:${place.column} to ${place.endLine}:${place.endColumn}`;
  }
  if (fix && !(fix.start >= 0 && fix.start <= fix.end))
    yield `${code} has a repair of ${fix.start} to ${fix.end}`;
  for (const language of ["en", "fr", "nl"] as const) {
    try {
      const { message, help } = words(code, values, language);
      if (message.trim() === "") yield `${code} has no words in ${language}`;
      if (saysNothing(message + help, values))
        yield `${code} says in ${language}: ${`${message} ${help}`.slice(0, 300)}`;
      const { text } = messages[code as keyof typeof messages].words[language];
      for (const name of placeholders(text))
        if (values[name] === undefined) yield `${code} leaves {${name}} open in ${language}`;
    } catch (error) {
      yield `${code} cannot be said in ${language}: ${described(error)}`;
    }
  }
}

/** Does a value stand in the words as only a program shows it? “NaN” may be what the file says. */
function saysNothing(said: string, values: Diagnostic["arguments"]): boolean {
  if (said.includes("[object ")) return true;
  const found = /\bundefined\b|\bNaN\b/.exec(said);
  return found !== null && !JSON.stringify(values).includes(found[0]);
}

function isPlace({ start, end, line, column, endLine, endColumn }: Location): boolean {
  const isOrdered = endLine > line || (endLine === line && endColumn >= column);
  return (
    [start, end, line, column].every(Number.isInteger) &&
    line >= 1 &&
    column >= 1 &&
    start <= end &&
    isOrdered
  );
}

/** Files that cannot be read or that are none, and that no error names. */
function* unnamed(
  touched: Files,
  ruined: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
  now: () => number,
): Iterable<string> {
  const named = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const isSchemaTouched = [...touched.keys()].some((path) => path.startsWith("schemas/"));
  for (const [path, bytes] of touched) {
    const started = now();
    const isRead = path.endsWith(".json") ? isJson(bytes) : readYaml(path, bytes).value !== undefined;
    const taken = now() - started;
    if (taken > limit) yield `reading ${path} takes ${Math.round(taken)} ms`;
    // Where another schema says where records are, a file may be none of them.
    const isAsked = isOwn(path) || !isSchemaTouched;
    if (!(isRead && !ruined.has(path)) && isAsked && !named.has(path))
      yield `${JSON.stringify(path)} cannot be read, and no error says so`;
  }
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

const known = new WeakMap<Files, Catalogue>();

/** Records of files that nobody touched, and that are gone. */
function* missing(
  original: Files,
  touched: Files,
  { catalogue }: Workspace,
  toolkit: Toolkit,
): Iterable<string> {
  const before = known.get(original) ?? opened(original, toolkit).catalogue;
  known.set(original, before);
  for (const [kind, records] of before.records) {
    for (const { id, file } of records.values()) {
      if (!touched.has(file) && !catalogue.records.get(kind)?.has(id))
        yield `${kind} ${id} of ${file} is gone, and nobody touched it`;
    }
  }
}

function pageFaults(catalogue: Catalogue, { toolkit, publish = () => [] }: Judge): string[] {
  const { assets, version } = toolkit;
  const failures: string[] = [];
  const paths = new Set<string>();
  try {
    for (const { path, content } of compile(catalogue, { assets, version })) {
      if (!isInside(path)) failures.push(`an unsafe path: ${JSON.stringify(path)}`);
      if (paths.has(path.toLowerCase())) failures.push(`a path twice: ${JSON.stringify(path)}`);
      paths.add(path.toLowerCase());
      if (content.length === 0) failures.push(`an empty file: ${JSON.stringify(path)}`);
    }
    failures.push(...publish(compile(catalogue, { assets, version })));
  } catch (error) {
    failures.push(`compiling throws: ${described(error)}`);
  }
  return failures;
}

function isInside(path: string): boolean {
  return path
    .split("/")
    .every(
      (part) =>
        /^[\w.~-]+$/.test(part) &&
        part.length <= 200 &&
        !/^\.|\.$/.test(part) &&
        !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part),
    );
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return `${error.name}: ${error.message.slice(0, 300)} (${frames
    .slice(0, 3)
    .map((frame) => frame.trim().replace(/\(.*\/(?=src|dist|node_modules)/, "("))
    .join(" < ")})`;
}
