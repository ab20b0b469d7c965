import type { MessageLanguage } from "../messages/words.ts";
import { counted, interfaceWords } from "./interface-words.ts";
import type { Report } from "./reporter.ts";
import { countBySeverity } from "./tally.ts";

/** One line: how many problems there are of each severity, and what was checked. Holds nothing from the input. */
export function summaryLine(report: Report, language: MessageLanguage): string {
  const own = interfaceWords[language];
  const found = countBySeverity(report.diagnostics);
  const counts = { ...found, info: found.info + report.notes.length };
  const severities = (["error", "warning", "info"] as const).filter((severity) => counts[severity] > 0);
  const problems = severities.map((severity) => counted(counts[severity], severity, language)).join(", ");
  const files = counted(report.filesChecked, "file", language);
  const records = counted(report.recordsChecked, "record", language);
  return `${problems === "" ? own.noProblems : `${problems}.`} ${own.checked(files, records)}`;
}
