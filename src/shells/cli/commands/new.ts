import { appendFileSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { skeleton } from "../../../create/skeleton.ts";
import { canBeId, isSafeId } from "../../../link/ids.ts";
import { closest } from "../../../link/suggest.ts";
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
    const target = join(folder, made.path);
    mkdirSync(dirname(target), { recursive: true });
    if (!realpathSync(dirname(target)).startsWith(realpathSync(folder) + sep))
      throw new UsageError(`${made.path} leads out of the catalogue`);
    if (made.holds === "record") writeFileSync(target, made.text, { flag: "wx" });
    else
      appendFileSync(
        target,
        `${existsSync(target) && !readFileSync(target, "utf8").endsWith("\n") ? "\n" : ""}${made.text}`,
      );
    const words = newWords[language];
    out(`${made.holds === "record" ? words.made(made.path) : words.added(made.path)}\n${words.next}\n`);
    return 0;
  },
};

function example([known]: readonly string[]): string {
  return known === undefined ? "" : `, such as ${known}`;
}
