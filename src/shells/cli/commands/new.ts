import { skeleton } from "../../../create/skeleton.ts";
import { canBeId, isSafeId } from "../../../link/ids.ts";
import { closest } from "../../../link/suggest.ts";
import { changeCatalogue, tidyCatalogue } from "../../disk/change-catalogue.ts";
import { diskSources } from "../../disk/sources.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { openFolder } from "../open.ts";
import { newWords } from "../words.ts";

export const create: Command = {
  usage: "new KIND ID [DIR]",
  summary: "Make a new record with everything its schema requires.",
  options: {},
  positionals: [2, 3],
  async run({ positionals: [kindName = "", id = "", directory = "."], language, out }) {
    const { folder, workspace } = await openFolder(directory);
    const { kinds, records, languages } = workspace.catalogue;
    // What is there already, or half, may be from a run that was killed.
    tidyCatalogue(folder, workspace.roots);
    const kind = kinds.get(kindName);
    if (!kind) {
      const near = closest(kindName, kinds.keys());
      throw new UsageError(
        `there is no kind “${kindName}”; the kinds are ${(near.length > 0 ? near : [...kinds.keys()]).join(", ")}`,
      );
    }
    if (!isSafeId(id)) throw new UsageError(`“${id}” cannot be an id: use letters, digits, _ and -`);
    const taken = [...(records.get(kindName)?.keys() ?? [])].find(
      (known) => known.toLowerCase() === id.toLowerCase(),
    );
    if (taken !== undefined)
      throw new UsageError(`there is already a ${kindName} ${taken}; ids are never reused`);
    const made = skeleton(
      kind,
      id,
      languages.map(({ tag }) => tag),
    );
    if (!made || !canBeId(kind, id)) {
      const form = kind.id === undefined ? "has the form that its schema says" : `is made as ${kind.id}`;
      throw new UsageError(
        `an id of this kind ${form}${example([...(records.get(kindName)?.keys() ?? [])])}`,
      );
    }
    const before = made.holds === "record" ? undefined : bytesOf(folder, made.path);
    const change = { path: made.path, before, after: appended(before, made.text) };
    const refusal = changeCatalogue(folder, workspace.roots, (files) => files.replace(change));
    if (refusal === "changed") throw new UsageError(`${made.path} is there already`);
    if (refusal !== undefined) throw new UsageError(`${made.path} leads out of the catalogue`);
    const words = newWords[language];
    out(`${made.holds === "record" ? words.made(made.path) : words.added(made.path)}\n${words.next}\n`);
    return 0;
  },
};

/** What is in a file of several records; undefined when there is none yet. */
function bytesOf(folder: string, path: string): Uint8Array | undefined {
  const sources = diskSources(folder, [path]);
  if (!sources.paths.includes(path)) return undefined;
  const source = sources.read(path);
  if ("problem" in source) throw new UsageError(`${path} cannot be read; varbook check says why`);
  return source.bytes;
}

function appended(before: Uint8Array | undefined, text: string): Uint8Array {
  const lineFeed = before === undefined || before.at(-1) === 10 ? "" : "\n";
  return Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(`${lineFeed}${text}`)]);
}

function example([known]: readonly string[]): string {
  return known === undefined ? "" : `, such as ${known}`;
}
