import { configurationFile } from "../../../model/configuration-file.ts";
import { placesOf } from "../../../link/place.ts";
import { decode } from "../../../load/decode.ts";
import { problem } from "../../../messages/problem.ts";
import type { Sources } from "../../../model/sources.ts";
import { canonical } from "../../../print/canonical.ts";
import { encode, hasMark } from "../../../repair/bytes.ts";
import { inert } from "../../../report/inert.ts";
import type { Tree, Workspace } from "../../../workspace.ts";
import { openWorkspace } from "../../../workspace.ts";
import type { Refusal } from "../../disk/change-catalogue.ts";
import { changeCatalogue } from "../../disk/change-catalogue.ts";
import type { Command, Invocation } from "../command.ts";
import { folderTree } from "../open.ts";
import { formatWords, repairWords } from "../words-of-repair.ts";

export const fmt: Command = {
  usage: "fmt [DIR] [--check]",
  summary:
    "Write every record in canonical form; data and comments stay. --check only lists the files that would change.",
  options: { check: { type: "boolean" } },
  positionals: [0, 1],
  run(invocation) {
    const { positionals, options, language, out } = invocation;
    const words = formatWords[language];
    const { folder, tree, toolkit, today } = folderTree(positionals[0] ?? ".");
    // To know the kinds and the languages, no records are needed.
    const withoutRecords: Tree = (roots) => (roots.includes(configurationFile) ? tree(roots) : noSources);
    const { catalogue } = openWorkspace(withoutRecords, toolkit, { today });
    const { roots } = placesOf(catalogue.kinds.values());
    const sources = tree(roots);
    const isCheck = options["check"] === true;
    let changed = 0;
    let refused = 0;
    const format = (replace: (change: Formatted) => Refusal | undefined): void => {
      for (const change of changesOf(sources, catalogue, invocation)) {
        const refusal = replace(change);
        if (refusal === undefined) changed++;
        else refused++;
        if (refusal === undefined) out(`${inert(change.path)}\n`);
        else invocation.note(`${repairWords[language].skipped(inert(change.path), refusal)}\n`);
      }
    };
    if (isCheck) format(() => undefined);
    else changeCatalogue(folder, roots, (files) => format((change) => files.replace(change)));
    if (changed === 0) out(`${words.nothing(sources.paths.length)}\n`);
    else out(`${isCheck ? words.wouldChange(changed) : words.formatted(changed)}\n`);
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
  { language, note }: Invocation,
): Generator<Formatted> {
  const places = placesOf(kinds.values());
  const tags = languages.map(({ tag }) => tag);
  for (const file of sources.paths) {
    const claim = places.claim(file);
    const source = claim && sources.read(file);
    if (!claim || !source) continue;
    const text = "bytes" in source ? decode(file, source.bytes).text : undefined;
    const formatted = text === undefined ? undefined : canonical(text, { kind: claim.kind, languages: tags });
    if (!formatted || "reason" in formatted)
      note(`${formatWords[language][formatted?.reason ?? "unreadable"](inert(file))}\n`);
    else if ("bytes" in source && formatted.text !== text) {
      yield { path: file, before: source.bytes, after: encode(formatted.text, hasMark(source.bytes)) };
    }
  }
}
