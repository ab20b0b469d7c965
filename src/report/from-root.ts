import type { Report } from "./reporter.ts";

/**
 * A report whose files are named from the root of their repository, as servers look for them.
 * @param prefix The catalogue's folder in it, with `/` at its end; nothing when it is the root.
 */
export function fromRoot(report: Report, prefix: string): Report {
  if (prefix === "") return report;
  const placed = <Place extends { readonly file: string }>(place: Place): Place => ({
    ...place,
    file: prefix + place.file,
  });
  return {
    ...report,
    source: (file) => report.source(file.slice(prefix.length)),
    diagnostics: report.diagnostics.map((one) => ({
      ...placed(one),
      ...(one.related && { related: one.related.map(placed) }),
    })),
  };
}
