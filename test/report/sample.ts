import { readdirSync, readFileSync } from "node:fs";
import { LineStarts } from "../../src/yaml/line-starts.ts";
import { messages } from "../../src/messages/generated.ts";
import type { MessageCode } from "../../src/messages/problem.ts";
import type { MessageLanguage } from "../../src/model/message-language.ts";
import type { Arguments, Diagnostic, Span } from "../../src/model/diagnostic.ts";
import type { Report } from "../../src/report/reporter.ts";

/** A diagnostic of a sample: its place is a span, or the nth occurrence of characters in the source. */
interface SampleDiagnostic {
  readonly code: MessageCode;
  readonly file: string;
  readonly arguments: Arguments;
  readonly span?: readonly [line: number, column: number, endLine: number, endColumn: number];
  readonly mark?: string;
  readonly occurrence?: number;
  readonly repeat?: number;
}

export interface Sample {
  readonly languages?: readonly MessageLanguage[];
  readonly colour?: boolean;
  readonly details?: boolean;
  readonly width?: number;
  readonly files: number;
  readonly records: number;
  readonly sources: Readonly<Record<string, string>>;
  readonly diagnostics: readonly SampleDiagnostic[];
}

export const samplesFolder: string = new URL("../samples/report", import.meta.url).pathname;

/** The samples by name: each is a folder with its input and what each reporter makes of it. */
export function samples(): [name: string, sample: Sample][] {
  return readdirSync(samplesFolder)
    .toSorted()
    .map((name) => [
      name,
      JSON.parse(readFileSync(`${samplesFolder}/${name}/sample.json`, "utf8")) as Sample,
    ]);
}

export function reportOf({ diagnostics, files, records, sources }: Sample): Report {
  return {
    diagnostics: diagnostics.flatMap((one) =>
      Array.from({ length: one.repeat ?? 1 }, (_, index) => diagnosticOf(one, index, sources)),
    ),
    notes: [],
    filesChecked: files,
    recordsChecked: records,
    source: (file) => sources[file],
    version: "0.0.0",
  };
}

function diagnosticOf(one: SampleDiagnostic, index: number, sources: Sample["sources"]): Diagnostic {
  const { code, file, arguments: values } = one;
  const [line, column, endLine, endColumn] = one.span ?? [0, 0, 0, 0];
  const span = { start: 0, end: 0, line: line + index, column, endLine: endLine + index, endColumn };
  const place = one.mark === undefined ? span : spanOf(sources[file] ?? "", one.mark, one.occurrence ?? 0);
  return { code, severity: messages[code].severity, file, arguments: values, ...place };
}

function spanOf(text: string, mark: string, occurrence: number): Span {
  let start = text.indexOf(mark);
  for (let skipped = 0; skipped < occurrence; skipped += 1) start = text.indexOf(mark, start + 1);
  if (start < 0) throw new Error(`the source has no ${JSON.stringify(mark)}`);
  const lines = new LineStarts(text);
  const { line, column } = lines.position(start);
  const end = lines.position(start + mark.length);
  return { start, end: start + mark.length, line, column, endLine: end.line, endColumn: end.column };
}
