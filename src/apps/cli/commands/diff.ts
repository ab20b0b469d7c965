import type { ChangeClass, Comparison } from "../../../change/diff/change.ts";
import { changeClasses } from "../../../change/diff/change.ts";
import { compareCatalogues } from "../../../change/diff/compare-catalogues.ts";
import { diffReporters } from "../../../change/diff/report/index.ts";
import { said } from "../../../messages/phrase.ts";
import { loadToolkit } from "../../../host/disk/load-toolkit.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { isFailing } from "../fail-on.ts";
import { openStates } from "../state.ts";
import { statesOf } from "../states.ts";

export const diff: Command = {
  name: "diff",
  arguments: [{ name: "base" }, { name: "head", isOptional: true }, { name: "dir", isOptional: true }],
  options: {
    dir: { type: "string", value: "dir" },
    format: { type: "string", choices: Object.keys(diffReporters) },
    "fail-on": { type: "string", choices: changeClasses },
  },
  run({ positionals, options, language, colour, out }) {
    const report = diffReporters[String(options["format"] ?? "pretty") as keyof typeof diffReporters];
    const failing = String(options["fail-on"] ?? "breaking") as ChangeClass;
    const { dir } = options;
    const states = statesOf(positionals, typeof dir === "string" ? dir : undefined);
    if (!states) throw new UsageError(said("diff/too-many"));
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
