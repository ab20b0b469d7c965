import type { Json } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Problem } from "../model/diagnostic.ts";
import { problem } from "../messages/problem.ts";
import { controlCharacters, withoutControlCharacters } from "./control-characters.ts";
import { decode } from "./decode.ts";
import type { Doubt } from "./doubt.ts";
import { recover } from "./recover.ts";
import { full } from "./yaml-full.ts";
import { subset } from "./yaml-subset.ts";

/** The word of comments that silence a rule: files without it are not looked at for them. */
export const mark = "varbook-ignore";

/** What came of reading one file. */
export interface ParsedFile {
  /** The file's data: always an object. Absent when the file could not be read. */
  readonly value?: Json;
  readonly problems: readonly Problem[];
  /** What is one more problem if a text is meant there. */
  readonly doubts?: readonly Doubt[];
  /** May it hold a comment that silences a rule? */
  readonly isMarked?: boolean;
}

/**
 * Decode and parse one YAML file. Never throws, whatever the bytes.
 * The value is absent when it could not be read; it may be there together with problems (such as a duplicate key).
 */
export function readYaml(file: string, bytes: Uint8Array): ParsedFile {
  const { text, problems } = decode(file, bytes);
  if (text === undefined) return { problems };
  const hidden = controlCharacters(file, text);
  if (hidden.length > 0)
    return { problems: [...problems, ...hidden, ...full(file, withoutControlCharacters(text)).problems] };
  const value = subset(text);
  const reading = isObject(value) ? { value, problems } : readFully(file, text, problems);
  return text.includes(mark) ? { ...reading, isMarked: true } : reading;
}

/**
 * The same, but a file whose faults of syntax all have a sure repair is read as if they were repaired.
 * @param isMistake Tells which of the doubts are problems.
 */
export function readWithRecovery(
  file: string,
  bytes: Uint8Array,
  isMistake: (doubt: Doubt) => boolean = () => true,
): ParsedFile {
  const { doubts = [], ...reading } = readYaml(file, bytes);
  const mistakes = doubts.filter(isMistake).map((doubt) => doubt.problem);
  if (reading.value !== undefined && mistakes.length === 0) return reading;
  const { text = "" } = decode(file, bytes);
  const problems = [...reading.problems, ...mistakes].toSorted(byStart);
  const value = recover(text, problems)?.value ?? reading.value;
  return value === undefined ? { ...reading, problems } : { ...reading, problems, value };
}

function byStart(a: Problem, b: Problem): number {
  return (a.place.range?.[0] ?? 0) - (b.place.range?.[0] ?? 0);
}

function readFully(file: string, text: string, before: readonly Problem[]): ParsedFile {
  const { value, problems: faults, doubts } = full(file, text);
  const problems = [...before, ...faults].toSorted(byStart);
  if (isObject(value)) return { value, problems, ...(doubts.length > 0 && { doubts }) };
  const content = /^[ \t]*(?!---)[^\s#]/m.exec(text);
  const start = (content?.index ?? 0) + (content?.[0].length ?? 1) - 1;
  if (value === undefined && faults.length > 0) return { problems, doubts };
  const isEmpty = value === undefined;
  const range: [number, number] = isEmpty ? [0, 0] : [start, start + 1];
  const place = { file, range };
  return {
    problems: [...problems, isEmpty ? problem("file/empty", place) : problem("yaml/not-a-map", place)],
  };
}
