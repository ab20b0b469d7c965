import { recordSkeleton } from "../../../change/create/record-skeleton.ts";
import { canBeId, isSafeId } from "../../../check/link/id-parts.ts";
import { closest } from "../../../project/names/suggest.ts";
import type { Said } from "../../../messages/phrase.ts";
import { said } from "../../../messages/phrase.ts";
import { changeCatalogue, tidyCatalogue } from "../../../host/disk/change-catalogue.ts";
import { diskSources } from "../../../host/disk/disk-sources.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { openFolder } from "../../../host/open-folder.ts";

export const create: Command = {
  name: "new",
  arguments: [{ name: "kind" }, { name: "id" }, { name: "dir", isOptional: true }],
  options: {},
  async run({ positionals: [kindName = "", id = "", directory = "."], say, out }) {
    const { folder, workspace } = await openFolder(directory);
    const { kinds, records, languages } = workspace.catalogue;
    // What is there already, or half, may be from a run that was killed.
    tidyCatalogue(folder, workspace.roots);
    const kind = kinds.get(kindName);
    if (!kind) {
      const near = closest(kindName, kinds.keys());
      throw new UsageError(
        near.length > 0
          ? said("new/unknown-kind-near", { kind: kindName, near, kinds: [...kinds.keys()] })
          : said("new/unknown-kind", { kind: kindName, kinds: [...kinds.keys()] }),
      );
    }
    if (!isSafeId(id)) throw new UsageError(said("new/unsafe-id", { id }));
    const taken = [...(records.get(kindName)?.keys() ?? [])].find(
      (known) => known.toLowerCase() === id.toLowerCase(),
    );
    if (taken !== undefined) throw new UsageError(said("new/taken", { kind: kindName, id: taken }));
    const made = recordSkeleton(
      kind,
      id,
      languages.map(({ tag }) => tag),
    );
    if (!made || !canBeId(kind, id)) {
      const [example] = records.get(kindName)?.keys() ?? [];
      throw new UsageError(wrongForm(kind.id, example));
    }
    const before = made.holds === "record" ? undefined : bytesOf(folder, made.path);
    const change = { path: made.path, before, after: appended(before, made.text) };
    const refusal = changeCatalogue(folder, workspace.roots, (files) => files.replace(change));
    if (refusal === "changed") throw new UsageError(said("new/there-already", { path: made.path }));
    if (refusal !== undefined) throw new UsageError(said("skipped/outside", { file: made.path }));
    const { path } = made;
    out(`${say(made.holds === "record" ? "new/made" : "new/added", { path })}\n${say("new/next")}\n`);
    return 0;
  },
};

/** What is in a file of several records; undefined when there is none yet. */
function bytesOf(folder: string, path: string): Uint8Array | undefined {
  const sources = diskSources(folder, [path]);
  if (!sources.paths.includes(path)) return undefined;
  const source = sources.read(path);
  if ("problem" in source) throw new UsageError(said("new/unreadable", { path }));
  return source.bytes;
}

function appended(before: Uint8Array | undefined, text: string): Uint8Array {
  const lineFeed = before === undefined || before.at(-1) === 10 ? "" : "\n";
  return Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(`${lineFeed}${text}`)]);
}

/** @param template How an id is made of other properties, where the schema says so. */
function wrongForm(template: string | undefined, example: string | undefined): Said {
  if (template === undefined)
    return example === undefined ? said("new/wrong-form") : said("new/wrong-form-as", { example });
  if (example === undefined) return said("new/other-template", { template });
  return said("new/other-template-as", { template, example });
}
