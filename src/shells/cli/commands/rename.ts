import type { Refused, Renaming, Wanted } from "../../../rename/rename.ts";
import { renameRecord } from "../../../rename/rename.ts";
import { inert } from "../../../report/inert.ts";
import { reporters } from "../../../report/index.ts";
import { tidyCatalogue } from "../../disk/change-catalogue.ts";
import { replaceFiles } from "../../disk/replace-files.ts";
import type { Command, Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { printDiff } from "../diff.ts";
import { reportOf } from "../checked.ts";
import { folderTree } from "../open.ts";
import { renameWords, repairWords } from "../words-of-repair.ts";

export const rename: Command = {
  usage: "rename OLD NEW [DIR] [--dry-run]",
  summary:
    "Give a record another id: its file, the id, and every reference and link follow; the old id is kept as a former one. " +
    "OLD may be written KIND:ID. Renaming back to the last former id undoes it. All or nothing; --dry-run only shows the changes.",
  options: { "dry-run": { type: "boolean" } },
  positionals: [2, 3],
  async run(invocation) {
    const { positionals, options, language, out, note } = invocation;
    const [from = "", to = "", directory = "."] = positionals;
    const { folder, tree, toolkit, today } = folderTree(directory);
    // A renaming that was killed at its very end is refused: it is done.
    if (options["dry-run"] !== true) tidyCatalogue(folder);
    const renaming = renameRecord(tree, toolkit, { today }, { from, to });
    if ("reason" in renaming) return refuse(renaming, { from, to }, invocation);
    const words = renameWords[language];
    const isDry = options["dry-run"] === true;
    if (isDry) show(renaming, invocation);
    else {
      const failed = replaceFiles(folder, renaming.files, renaming.roots);
      if (failed) {
        note(`${repairWords[language].skipped(inert(failed.path), failed.reason)}\n${words.nothing}\n`);
        return 1;
      }
    }
    const { references, files, isUndone, isKept } = renaming;
    out(`${(isDry ? words.would : words.renamed)(inert(from), inert(to), references, files.length)}\n`);
    if (isUndone || isKept) out(`${(isUndone ? words.undone : words.kept)(inert(from))}\n`);
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
  const { language, colour, out, note } = invocation;
  const found = { ...(await reportOf(workspace)), diagnostics: errors, notes: [] };
  out(reporters.pretty(found, { language, colour, width: process.stdout.columns || 100 }));
  note(`${renameWords[language].nothing}\n`);
  return 1;
}

function why(
  { reason, kinds = [], file = "" }: Exclude<Refused, { readonly reason: "errors" }>,
  { from, to }: Wanted,
): string {
  const reasons = {
    unknown: `there is no record “${from}”`,
    ambiguous: `“${from}” is the id of several records: write ${kinds.map((kind) => `${kind}:${from}`).join(" or ")}`,
    same: `“${to}” is its id already`,
    case:
      `“${to}” differs from “${from}” only in capitals and small letters: the address of the former id must lead to the new one, ` +
      "and on many computers and in many addresses both are the same; choose an id that differs in more than that",
    unsafe: `“${to}” cannot be an id: use letters, digits, _ and -`,
    taken: `there is already a record “${to}”; ids are never reused`,
    "was-another": `“${to}” is a former id of another record; ids are never reused`,
    form: `“${to}” does not have the form of an id of this kind`,
    syntax: `${file} cannot be read as it stands, so it cannot be changed safely; varbook fix may repair it, then rename again`,
    marks: `the marks of translations in ${file} cannot follow: a line is not one, or the file belongs to another record; nothing was changed`,
    layout: `the file of “${from}” cannot be changed as it is laid out; varbook fmt may help`,
    reference: `a reference to “${from}” cannot be changed as it is written; nothing was changed`,
  };
  return inert(reasons[reason]);
}
