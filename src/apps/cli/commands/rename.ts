import type { Said } from "../../../messages/phrase.ts";
import { said } from "../../../messages/phrase.ts";
import type { Refused, Renaming, Wanted } from "../../../change/rename/rename-record.ts";
import { renameRecord } from "../../../change/rename/rename-record.ts";
import { printable } from "../../../model/printable.ts";
import { reporters } from "../../../report/index.ts";
import { tidyCatalogue } from "../../../host/disk/change-catalogue.ts";
import { replaceFiles } from "../../../host/disk/replace-files.ts";
import type { Command, Invocation } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { printDiff } from "../diff-states.ts";
import { reportOf } from "../checked.ts";
import { folderTree } from "../../../host/open-folder.ts";
import { skippedFile } from "../skipped-file.ts";

export const rename: Command = {
  name: "rename",
  arguments: [{ name: "old" }, { name: "new" }, { name: "dir", isOptional: true }],
  options: { "dry-run": { type: "boolean" } },
  async run(invocation) {
    const { positionals, options, say, out, note } = invocation;
    const [from = "", to = "", directory = "."] = positionals;
    const { folder, tree, toolkit, today } = folderTree(directory);
    // A renaming that was killed at its very end is refused: it is done.
    if (options["dry-run"] !== true) tidyCatalogue(folder);
    const renaming = renameRecord(tree, toolkit, { today }, { from, to });
    if ("reason" in renaming) return refuse(renaming, { from, to }, invocation);
    const isDry = options["dry-run"] === true;
    if (isDry) show(renaming, invocation);
    else {
      const failed = replaceFiles(folder, renaming.files, renaming.roots);
      if (failed) {
        note(`${skippedFile(failed.path, failed.reason, say)}\n${say("rename/nothing")}\n`);
        return 1;
      }
    }
    const { references, files, isUndone, isKept } = renaming;
    const done = { from: printable(from), to: printable(to), references, files: files.length };
    out(`${say(isDry ? "rename/would" : "rename/renamed", done)}\n`);
    if (isUndone || isKept)
      out(`${say(isUndone ? "rename/undone" : "rename/kept", { from: printable(from) })}\n`);
    return 0;
  },
};

function show({ files }: Renaming, invocation: Invocation): void {
  for (const { path, to, ...change } of files) printDiff(path, change, invocation, to);
}

/** What would be wrong is shown as a check shows it; anything else is a wrong call. */
async function refuse(refused: Refused, wanted: Wanted, invocation: Invocation): Promise<number> {
  if (refused.reason !== "errors") throw new UsageError(why(refused, wanted));
  const { errors, workspace } = refused;
  const { language, colour, say, out, note } = invocation;
  const report = { ...(await reportOf(workspace)), diagnostics: errors, notes: [] };
  out(reporters.pretty(report, { language, colour, width: process.stdout.columns || 100 }));
  note(`${say("rename/nothing")}\n`);
  return 1;
}

function why(
  { reason, kinds = [], file = "" }: Exclude<Refused, { readonly reason: "errors" }>,
  { from, to }: Wanted,
): Said {
  const ids = kinds.map((kind) => `${kind}:${from}`);
  return said(`rename/${reason}`, { from, to, ids, file });
}
