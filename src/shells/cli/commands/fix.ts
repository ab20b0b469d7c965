import type { Diagnostic } from "../../../model/diagnostic.ts";
import { repairCatalogue } from "../../../repair/repair-catalogue.ts";
import type { Repair } from "../../../repair/repair-catalogue.ts";
import { inert } from "../../../report/inert.ts";
import { changeCatalogue } from "../../disk/change-catalogue.ts";
import { watchMemory } from "../../disk/memory.ts";
import { loadPlugins } from "../../plugins/load.ts";
import type { Command, Invocation } from "../command.ts";
import { printDiff } from "../diff.ts";
import { hasErrors } from "../checked.ts";
import { folderTree } from "../open.ts";
import { repairWords } from "../words-of-repair.ts";

export const fix: Command = {
  usage: "fix [DIR] [--dry-run] [--allow-plugins]",
  summary: "Repair what can be repaired safely; comments and layout stay. --dry-run only shows the changes.",
  options: { "dry-run": { type: "boolean" }, "allow-plugins": { type: "boolean" } },
  positionals: [0, 1],
  async run(invocation) {
    const { positionals, options, language, out } = invocation;
    const words = repairWords[language];
    const { folder, tree, toolkit, today } = folderTree(positionals[0] ?? ".");
    const plugins = options["allow-plugins"] === true && (await loadPlugins(folder, tree));
    const repair = repairCatalogue(tree, toolkit, { today, watch: watchMemory, ...(plugins && { plugins }) });
    const { changes, repaired, workspace } = repair;
    const isDry = options["dry-run"] === true;
    if (isDry) for (const [file, change] of changes) printDiff(file, change, invocation);
    const skipped = isDry ? 0 : write(folder, repair, invocation);
    if (changes.size === 0) out(`${words.nothing}\n`);
    else
      out(
        `${isDry ? words.wouldRepair(repaired, changes.size) : words.repaired(repaired, changes.size - skipped)}\n`,
      );
    const count = (wanted: Diagnostic["severity"]): number =>
      workspace.diagnostics.filter(({ severity }) => severity === wanted).length;
    out(
      `${workspace.diagnostics.length === 0 ? words.clean : words.left(count("error"), count("warning"))}\n`,
    );
    return hasErrors(workspace) || skipped > 0 ? 1 : 0;
  },
};

/** @returns How many files could not be written. */
function write(folder: string, { changes, workspace }: Repair, { language, note }: Invocation): number {
  return changeCatalogue(folder, workspace.roots, (files) => {
    let skipped = 0;
    for (const [path, change] of changes) {
      const refusal = files.replace({ path, ...change });
      if (refusal === undefined) continue;
      skipped++;
      note(`${repairWords[language].skipped(inert(path), refusal)}\n`);
    }
    return skipped;
  });
}
