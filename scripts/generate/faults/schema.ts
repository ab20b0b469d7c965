import type { FaultKind } from "./fault.ts";
import { caret, replacing } from "./fault.ts";

/** A property taken away; reported at the record's first key. */
function without(code: string, ground: "indicator" | "codelist", property: string): FaultKind {
  const line = new RegExp(`^${property}: .*\n`, "m");
  return {
    code,
    ground,
    plant: ({ text }) => (line.test(text) ? { text: caret + text.replace(line, "") } : undefined),
  };
}

/** Faults that the schemas find, dates included. */
export const schemaFaults: readonly FaultKind[] = [
  without("schema/missing", "indicator", "geographicLevel"),
  without("schema/missing", "codelist", "complete"),
  replacing("schema/missing", "indicator", /^update:\n  frequency: .*$/m, `${caret}update:`),
  replacing("schema/unknown-property", "indicator", /^codeLists:/m, `${caret}codeList:`),
  replacing("schema/unknown-property", "variable", /^remarks:/m, `${caret}remark:`),
  replacing("schema/unknown-property", "codelist", /validFrom:/, `${caret}validForm:`),
  replacing("schema/type", "indicator", /^(  lagYears: ).*$/m, `$1${caret}deux`),
  replacing("schema/type", "indicator", /^(availability: ).*$/m, `$1${caret}2019`),
  replacing("schema/value", "variable", /^(status: ).*$/m, `$1${caret}publie`),
  replacing("schema/value", "indicator", /relation: (same-measure-other-prod)uct/, `relation: ${caret}$1ct`),
  replacing("schema/pattern", "variable", /^(  - id: )selection$/m, `$1${caret}Selection`),
  replacing("schema/too-small", "indicator", /^(  lagYears: ).*$/m, `$1${caret}-1`),
  replacing("schema/too-large", "indicator", /^(  quarter: ).*$/m, `$1${caret}5`),
  replacing("schema/too-long", "codelist", /^(  - \{ code: )"\d+"/m, `$1${caret}"${"9".repeat(65)}"`),
  replacing("schema/empty-text", "variable", /^(title:\n.*\n  nl: ).*$/m, `$1${caret}""`),
  replacing("schema/choice", "variable", /^  - use: /m, `  - ${caret}id: `),
  replacing("schema/derived", "variable", /^metadataUpdated: /m, `${caret}citation: IMA_AIM\n$&`),
  replacing("code/unquoted-number", "codelist", /^(  - \{ code: )"(\d+)"/m, `$1${caret}$2`),
  replacing("date/not-iso", "variable", /^(metadataUpdated: )(\d+)-(\d+)-(\d+)$/m, `$1${caret}$4/$3/$2`),
  replacing(
    "date/not-real",
    "variable",
    /^(metadataUpdated: \d+).*$/m,
    `metadataUpdated: ${caret}2024-02-30`,
  ),
];
