import type { Diagnostic } from "../model/diagnostic.ts";
import { hash } from "../model/hash.ts";
import type { Report } from "./reporter.ts";

/** The longest part of a source that tells two problems apart, in UTF-16 units. */
const longest = 500;

/**
 * A name for each diagnostic, by which a CI system knows it again after other lines moved: made of its code, its file
 * and the characters it is about, without line numbers. Equal ones are numbered in their order.
 */
export function fingerprints(report: Report): string[] {
  const counts = new Map<string, number>();
  let file: string | undefined;
  let source = "";
  return report.diagnostics.map((one) => {
    if (one.file !== file) source = report.source(one.file) ?? "";
    file = one.file;
    const name = hash(JSON.stringify([one.code, one.file, about(one, source)]));
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}:${count}`;
  });
}

/** The characters a diagnostic is about, however they are folded over lines. */
function about({ start, end }: Diagnostic, source: string): string {
  return source
    .slice(start, Math.min(end, start + longest))
    .replace(/\s+/g, " ")
    .trim();
}
