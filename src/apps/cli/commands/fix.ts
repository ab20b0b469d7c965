import type { Diagnostic } from "../../../model/diagnostic.ts";
import { repairCatalogue } from "../../../change/repair/repair-catalogue.ts";
import type { Repair } from "../../../change/repair/repair-catalogue.ts";
import { changeCatalogue } from "../../../host/disk/change-catalogue.ts";
import { watchMemory } from "../../../host/disk/memory.ts";
import { diskSources } from "../../../host/disk/disk-sources.ts";
import { loadPlugins } from "../../../host/plugins/load.ts";
import type { Command, Invocation } from "../command.ts";
import { printDiff } from "../diff-states.ts";
import { hasErrors } from "../checked.ts";
import { checkTarget } from "../../../host/catalogue-folder.ts";
import { folderTree } from "../../../host/open-folder.ts";
import { skippedFile } from "../skipped-file.ts";
import { tellStrangers } from "../strangers.ts";

export const fix: Command = {
  name: "fix",
  arguments: [{ name: "dir-or-files", isOptional: true, isRepeated: true }],
  options: { "dry-run": { type: "boolean" }, "allow-plugins": { type: "boolean" } },
  async run(invocation) {
    const { positionals, options, say, out } = invocation;
    const target = checkTarget(positionals);
    const { folder, tree, toolkit, today } = folderTree(target.folder);
    const plugins = options["allow-plugins"] === true && (await loadPlugins(folder, tree));
    const how = { today, watch: watchMemory, ...(plugins && { plugins }) };
    const repair = repairCatalogue(tree, toolkit, how, target.files);
    const { changes, repaired, workspace } = repair;
    const isDry = options["dry-run"] === true;
    if (isDry) for (const [file, change] of changes) printDiff(file, change, invocation);
    const skipped = isDry ? 0 : write(folder, repair, invocation);
    const counts = { problems: repaired, files: changes.size - skipped };
    if (changes.size === 0) out(`${say("fix/nothing")}\n`);
    else out(`${isDry ? say("fix/would-repair", counts) : say("fix/repaired", counts)}\n`);
    const diagnostics = workspace.diagnostics.filter(({ file }) => target.files?.has(file) ?? true);
    const count = (wanted: Diagnostic["severity"]): number =>
      diagnostics.filter(({ severity }) => severity === wanted).length;
    const left = { errors: count("error"), warnings: count("warning") };
    out(`${diagnostics.length === 0 ? say("fix/clean") : say("fix/left", left)}\n`);
    if (tellStrangers(target, diskSources(folder, workspace.roots).paths, invocation)) return 2;
    return hasErrors({ diagnostics }) || skipped > 0 ? 1 : 0;
  },
};

/** @returns How many files could not be written. */
function write(folder: string, { changes, workspace }: Repair, { say, note }: Invocation): number {
  return changeCatalogue(folder, workspace.roots, (files) => {
    let skipped = 0;
    for (const [path, change] of changes) {
      const refusal = files.replace({ path, ...change });
      if (refusal === undefined) continue;
      skipped++;
      note(`${skippedFile(path, refusal, say)}\n`);
    }
    return skipped;
  });
}
