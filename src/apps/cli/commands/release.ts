import { existsSync } from "node:fs";
import { said } from "../../../messages/phrase.ts";
import { isVersion } from "../../../release/version.ts";
import { lookAtStore, withStore } from "../../../host/disk/store/open-store.ts";
import type { Command, Invocation } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { catalogueFolder } from "../../../host/catalogue-folder.ts";
import { finish, publishRelease } from "../release/publish.ts";
import { refuseOutOfOrder } from "../release/succession.ts";
import { withdraw } from "../release/withdraw.ts";

const out = { type: "string", value: "store", isRequired: true } as const;

export const release: Command = {
  name: "release",
  arguments: [{ name: "version" }, { name: "dir", isOptional: true }],
  options: {
    out,
    "dry-run": { type: "boolean" },
    yes: { type: "boolean" },
    backport: { type: "boolean" },
    keep: { type: "string", value: "number" },
    "base-url": { type: "string", value: "url" },
    "allow-plugins": { type: "boolean" },
  },
  async run(invocation) {
    const { positionals, options } = invocation;
    const version = versionIn(invocation);
    const folder = catalogueFolder(positionals[1] ?? ".");
    const asked = { version, folder, out: String(options["out"]), versionsKept: keptOf(invocation) };
    const open = options["dry-run"] === true ? lookAtStore : withStore;
    return open(asked.out, { protectedPaths: [folder] }, async (store) => {
      if (store.names().includes(version)) return finish(store, asked, invocation);
      refuseOutOfOrder(store, version, invocation);
      return publishRelease(store, asked, invocation);
    });
  },
};

export const withdrawal: Command = {
  name: "release withdraw",
  arguments: [{ name: "version" }],
  options: {
    out,
    reason: { type: "string", value: "reason", isRequired: true, isRepeated: true },
    yes: { type: "boolean" },
  },
  async run(invocation) {
    const version = versionIn(invocation);
    const folder = String(invocation.options["out"]);
    // A name that is typed wrong must not become a folder.
    if (!existsSync(folder)) throw new UsageError(said("release-withdraw/not-published", { version }));
    return withStore(folder, { protectedPaths: [] }, (store) => withdraw(store, version, invocation));
  },
};

function versionIn({ positionals }: Invocation): string {
  const [version = ""] = positionals;
  if (!isVersion(version)) throw new UsageError(said("release/no-version"));
  return version;
}

/** How many versions keep their pages; undefined when all that have them do. */
function keptOf({ options }: Invocation): number | undefined {
  const { keep } = options;
  if (keep === undefined) return undefined;
  if (typeof keep !== "string" || !/^[1-9]\d{0,3}$/.test(keep)) throw new UsageError(said("release/keep"));
  return Number(keep);
}
