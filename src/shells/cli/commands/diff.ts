import type { ChangeClass, Comparison } from "../../../diff/change.ts";
import { changeClasses, isAtLeast } from "../../../diff/change.ts";
import { compareCatalogues } from "../../../diff/compare.ts";
import { diffReporters } from "../../../diff/report/index.ts";
import type { DiffReporter } from "../../../diff/report/index.ts";
import { loadToolkit } from "../../disk/toolkit.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { openPair } from "../state.ts";

export const diff: Command = {
  usage: `diff BASE [HEAD] [--format pretty|markdown|json|html] [--lang en|fr|nl] [--fail-on ${changeClasses.join("|")}]`,
  summary:
    "Show what changed between two states of the catalogue, the worst first: what breaks, meaning, words to be read, what is more than before, wording, translations, form. " +
    "BASE and HEAD (the last commit, when it is left out) are commits of the repository you are in, or folders, which start with . or /. " +
    "Exit code 0: nothing as bad as --fail-on (breaking, when it is left out); 1: something is; 2: not everything could be compared.",
  options: { format: { type: "string" }, "fail-on": { type: "string" } },
  positionals: [1, 2],
  run({ positionals: [base = "", head = "HEAD"], options, language, colour, out }) {
    const report = reporterNamed(String(options["format"] ?? "pretty"));
    const failing = classNamed(String(options["fail-on"] ?? "breaking"));
    const toolkit = loadToolkit();
    const comparison = compareCatalogues(openPair(base, head), toolkit);
    const styles = new TextDecoder().decode(toolkit.assets.get("styles.css"));
    out(report(comparison, { language, colour, styles }));
    return exitCode(comparison, failing);
  },
};

function exitCode({ worst, unread }: Comparison, failing: ChangeClass): number {
  if (unread.length > 0) return 2;
  return worst !== undefined && isAtLeast(worst, failing) ? 1 : 0;
}

function reporterNamed(name: string): DiffReporter {
  const reporter = Object.hasOwn(diffReporters, name)
    ? diffReporters[name as keyof typeof diffReporters]
    : undefined;
  if (!reporter) throw new UsageError(`--format is one of ${Object.keys(diffReporters).join(", ")}`);
  return reporter;
}

function classNamed(name: string): ChangeClass {
  const found = changeClasses.find((one) => one === name);
  if (!found) throw new UsageError(`--fail-on is one of ${changeClasses.join(", ")}`);
  return found;
}
