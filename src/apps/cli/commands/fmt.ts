import { configurationFile } from "../../../model/configuration-file.ts";
import { recordPaths } from "../../../check/link/record-paths.ts";
import { decode } from "../../../yaml/decode.ts";
import { problem } from "../../../messages/problem.ts";
import type { Sources } from "../../../model/sources.ts";
import { canonical } from "../../../yaml/print/canonical.ts";
import { encode, hasMark } from "../../../yaml/bytes.ts";
import { printable } from "../../../model/printable.ts";
import type { Tree, Workspace } from "../../../check/workspace.ts";
import { openWorkspace } from "../../../check/workspace.ts";
import type { WriteRefusal } from "../../../host/disk/change-catalogue.ts";
import { changeCatalogue } from "../../../host/disk/change-catalogue.ts";
import type { Command, Invocation } from "../command.ts";
import { checkTarget } from "../../../host/catalogue-folder.ts";
import { folderTree } from "../../../host/open-folder.ts";
import { refuseUnread } from "../refuse-unread.ts";
import { skippedFile } from "../skipped-file.ts";
import { tellStrangers } from "../strangers.ts";

export const fmt: Command = {
  name: "fmt",
  arguments: [{ name: "dir-or-files", isOptional: true, isRepeated: true }],
  options: { check: { type: "boolean" } },
  run(invocation) {
    const { positionals, options, say, out } = invocation;
    const target = checkTarget(positionals);
    const { folder, tree, toolkit, today } = folderTree(target.folder);
    // To know the kinds and the languages, no records are needed.
    const withoutRecords: Tree = (roots) => (roots.includes(configurationFile) ? tree(roots) : noSources);
    const { catalogue } = openWorkspace(withoutRecords, toolkit, { today });
    const { roots } = recordPaths(catalogue.kinds.values());
    const all = tree(roots);
    refuseUnread(all, catalogue);
    const sources = { ...all, paths: all.paths.filter((path) => target.files?.has(path) ?? true) };
    const isCheck = options["check"] === true;
    let changed = 0;
    let refused = 0;
    const format = (replace: (change: Formatted) => WriteRefusal | undefined): void => {
      for (const change of changesOf(sources, catalogue, invocation)) {
        const refusal = replace(change);
        if (refusal === undefined) changed++;
        else refused++;
        if (refusal === undefined) out(`${printable(change.path)}\n`);
        else invocation.note(`${skippedFile(change.path, refusal, say)}\n`);
      }
    };
    if (isCheck) format(() => undefined);
    else changeCatalogue(folder, roots, (files) => format((change) => files.replace(change)));
    if (tellStrangers(target, all.paths, invocation)) return 2;
    if (changed === 0) out(`${say("fmt/nothing", { files: sources.paths.length })}\n`);
    else out(`${say(isCheck ? "fmt/would-change" : "fmt/formatted", { files: changed })}\n`);
    return refused > 0 || (isCheck && changed > 0) ? 1 : 0;
  },
};

const noSources: Sources = {
  paths: [],
  read: (file) => ({ problem: problem("file/unreadable", { file }, { reason: "ENOENT" }) }),
};

interface Formatted {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The files that are not in canonical form; says which could not be looked at. */
function* changesOf(
  sources: Sources,
  { kinds, languages }: Workspace["catalogue"],
  { say, note }: Invocation,
): Generator<Formatted> {
  const paths = recordPaths(kinds.values());
  const tags = languages.map(({ tag }) => tag);
  for (const file of sources.paths) {
    const match = paths.match(file);
    const source = match && sources.read(file);
    if (!match || !source) continue;
    const text = "bytes" in source ? decode(file, source.bytes).text : undefined;
    const formatted = text === undefined ? undefined : canonical(text, { kind: match.kind, languages: tags });
    if (!formatted || "reason" in formatted)
      note(`${say(`fmt/${formatted?.reason ?? "unreadable"}`, { file: printable(file) })}\n`);
    else if ("bytes" in source && formatted.text !== text) {
      yield { path: file, before: source.bytes, after: encode(formatted.text, hasMark(source.bytes)) };
    }
  }
}
