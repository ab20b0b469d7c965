import type { ChangeClass, Comparison } from "../../../diff/change.ts";
import { changeClasses } from "../../../diff/change.ts";
import { compareCatalogues } from "../../../diff/compare.ts";
import { diffReporters } from "../../../diff/report/index.ts";
import type { DiffReporter } from "../../../diff/report/index.ts";
import { loadToolkit } from "../../disk/toolkit.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { failingClass, isFailing } from "../fail-on.ts";
import { openStates } from "../state.ts";
import { statesOf } from "../states.ts";

export const diff: Command = {
  usage: `diff BASE [HEAD] [DIR] [--dir DIR] [--format pretty|markdown|json|html] [--lang en|fr|nl] [--fail-on ${changeClasses.join("|")}]`,
  summary:
    "Show what changed between two states of the catalogue, the worst first: what breaks, meaning, words to be read, what is more than before, wording, translations, form. " +
    "BASE and HEAD (the last commit, when it is left out) are commits, or folders, which start with . or /. " +
    "A...B compares B with the commit from which A and B went on, A..B the two, as Git does. " +
    "DIR is the folder of the catalogue whose commits are meant: the one you are in, when it is left out. " +
    "Exit code 0: nothing as bad as --fail-on (breaking, when it is left out); 1: something is; 2: not everything could be compared.",
  options: { format: { type: "string" }, "fail-on": { type: "string" }, dir: { type: "string" } },
  positionals: [1, 3],
  run({ positionals, options, language, colour, out }) {
    const report = reporterNamed(String(options["format"] ?? "pretty"));
    const failing = failingClass(options["fail-on"] ?? "breaking");
    const states = statesOf(positionals, stringOption(options["dir"]));
    if (!states) throw new UsageError(`usage: varbook ${diff.usage}`);
    const toolkit = loadToolkit();
    const comparison = compareCatalogues(openStates(states), toolkit);
    const styles = new TextDecoder().decode(toolkit.assets.get("styles.css"));
    out(report(comparison, { language, colour, styles }));
    return exitCode(comparison, failing);
  },
};

function exitCode(comparison: Comparison, failing: ChangeClass): number {
  if (comparison.unread.length > 0) return 2;
  return isFailing(comparison, failing) ? 1 : 0;
}

function reporterNamed(name: string): DiffReporter {
  const reporter = Object.hasOwn(diffReporters, name)
    ? diffReporters[name as keyof typeof diffReporters]
    : undefined;
  if (!reporter) throw new UsageError(`--format is one of ${Object.keys(diffReporters).join(", ")}`);
  return reporter;
}

function stringOption(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
