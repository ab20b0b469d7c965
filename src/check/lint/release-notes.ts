import { problem } from "../../messages/problem.ts";
import type { Allowance } from "../../model/catalogue.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Problem } from "../../model/diagnostic.ts";

/** Information on what the configuration lets a release contain: why, and how often it was found. */
export function releaseNotes(problems: readonly Problem[], allowed: readonly Allowance[]): Problem[] {
  const counts = new Map(allowed.map(({ code }) => [code, 0]));
  for (const { code } of problems) if (counts.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return allowed.flatMap(({ code, reason, index }) => {
    const count = counts.get(code) ?? 0;
    const place = { file: configurationFile, path: ["release", "allow", index, "code"] };
    return count === 0 ? [] : [problem("release/allowed", place, { code, count, reason })];
  });
}
