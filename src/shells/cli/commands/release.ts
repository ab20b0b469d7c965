import { existsSync } from "node:fs";
import { isVersion } from "../../../release/version.ts";
import { lookAtStore, withStore } from "../../disk/store/store.ts";
import type { Command, Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { catalogueFolder } from "../folder.ts";
import { finish, publish } from "../release/publish.ts";
import { refuseOutOfOrder } from "../release/succession.ts";
import { withdraw } from "../release/withdraw.ts";
import { releaseWords } from "../words-of-release.ts";

export const release: Command = {
  usage: [
    "release VERSION [DIR] --out STORE [--dry-run] [--yes] [--backport] [--keep N] [--base-url URL] [--allow-plugins]",
    'varbook release withdraw VERSION --out STORE --reason TAG="TEXT" [--reason TAG="TEXT"] [--yes]',
  ].join("\n  "),
  summary:
    "Publish the last commit as a version that never changes (YYYY.N, such as 2026.1) in STORE/v/VERSION, with release notes, " +
    "checksums, feeds and the list of all versions. Refused while anything is not committed or the check for a release finds errors, " +
    "and unless the commit comes after that of the last version. --dry-run shows the notes and writes nothing; --yes takes a version " +
    "that is not the next one; --backport corrects the line of an earlier year; --keep N keeps all but the newest N versions as archives. " +
    "withdraw says of a version, with the reason in each language, that it is not to be used any more.",
  options: {
    out: { type: "string" },
    "dry-run": { type: "boolean" },
    yes: { type: "boolean" },
    backport: { type: "boolean" },
    keep: { type: "string" },
    reason: { type: "string", multiple: true },
    "base-url": { type: "string" },
    "allow-plugins": { type: "boolean" },
  },
  positionals: [1, 2],
  async run(invocation) {
    const { positionals, options, language } = invocation;
    const words = releaseWords[language];
    const isWithdrawal = positionals[0] === "withdraw";
    const [version = "", directory = "."] = isWithdrawal ? positionals.slice(1) : positionals;
    const { out } = options;
    if (typeof out !== "string" || out === "" || version === "")
      throw new UsageError(`usage: varbook ${release.usage.split("\n  ")[isWithdrawal ? 1 : 0]}`);
    if (!isVersion(version)) throw new UsageError("a version is called YYYY.N, such as 2026.1");
    const foreign = (isWithdrawal ? onlyRelease : onlyWithdrawal).find(
      (name) => options[name] !== undefined || invocation.all(name).length > 0,
    );
    if (foreign !== undefined) throw new UsageError(words.foreignOption(foreign, isWithdrawal));
    // A name that is typed wrong must not become a folder.
    if (isWithdrawal && !existsSync(out)) throw new UsageError(words.notPublished(version));
    if (isWithdrawal)
      return withStore(out, { precious: [] }, (store) => withdraw(store, version, invocation));
    const asked = { version, folder: catalogueFolder(directory), out, kept: keptOf(invocation) };
    const isDry = options["dry-run"] === true;
    const open = isDry ? lookAtStore : withStore;
    return open(out, { precious: [asked.folder] }, async (store) => {
      if (store.names().includes(version)) return finish(store, asked, invocation);
      refuseOutOfOrder(store, version, invocation);
      return publish(store, asked, invocation);
    });
  },
};

const onlyRelease = ["dry-run", "backport", "keep", "base-url", "allow-plugins"];
const onlyWithdrawal = ["reason"];

/** How many versions keep their pages; undefined when all that have them do. */
function keptOf({ options, language }: Invocation): number | undefined {
  const { keep } = options;
  if (keep === undefined) return undefined;
  if (typeof keep !== "string" || !/^[1-9]\d{0,3}$/.test(keep))
    throw new UsageError(releaseWords[language].notKept);
  return Number(keep);
}
