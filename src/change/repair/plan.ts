import { decode } from "../../yaml/decode.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { encode, hasMark } from "../../yaml/bytes.ts";
import { applyWhole } from "../../yaml/edit.ts";
import type { Check, RepairUnit } from "./repair-text.ts";
import { goodUnits } from "./repair-text.ts";
import type { WorkingCopy } from "./working-copy.ts";

/** What is to be done to one file. */
export interface Plan {
  readonly file: string;
  readonly before: Uint8Array;
  readonly text: string;
  readonly units: readonly RepairUnit[];
  /** Does it lose its byte order mark? */
  readonly unmarks: boolean;
}

/** The good repairs of a file's diagnostics; undefined when there are none. */
export function planOf(
  file: string,
  diagnostics: readonly Diagnostic[],
  copy: WorkingCopy,
  check?: Check,
): Plan | undefined {
  const before = copy.bytes(file);
  const text = before && decode(file, before).text;
  if (before === undefined || text === undefined) return undefined;
  const { units } = goodUnits(text, diagnostics, check);
  const unmarks = hasMark(before) && diagnostics.some(({ code }) => code === "file/bom");
  return units.length > 0 || unmarks ? { file, before, text, units, unmarks } : undefined;
}

/** Carries a plan out. */
export function write({ file, before, text, units, unmarks }: Plan, copy: WorkingCopy): void {
  copy.change(file, before, encode(applyWhole(text, units).text, hasMark(before) && !unmarks));
}
