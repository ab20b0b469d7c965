import { speaker } from "../messages/phrase.ts";
import type { MessageLanguage } from "../model/message-language.ts";
import type { Report } from "./reporter.ts";
import { countBySeverity } from "./tally.ts";

/** One line: how many problems there are of each severity, and what was checked. Holds nothing from the input. */
export function summaryLine(report: Report, language: MessageLanguage): string {
  const say = speaker(language);
  const bySeverity = countBySeverity(report.diagnostics);
  const counts = { ...bySeverity, info: bySeverity.info + report.notes.length };
  const severities = (["error", "warning", "info"] as const).filter((severity) => counts[severity] > 0);
  const problems = severities.map((severity) => say(`report/count-${severity}`, { count: counts[severity] }));
  const { filesChecked: files, recordsChecked: records } = report;
  return `${problems.length === 0 ? say("report/no-problems") : `${problems.join(", ")}.`} ${say("report/checked", { files, records })}`;
}
