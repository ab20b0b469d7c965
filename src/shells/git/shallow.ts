import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { GitError } from "./git-error.ts";
import { repositoryOf } from "./repository.ts";

/** Throws, with what to do, when what is asked for may be in the part of the history that the clone lacks. */
export function refuseShallow(folder: string, name: string): void {
  if (!isShallow(folder)) return;
  throw new GitError(shallow.en(name), {
    en: shallow.en(name),
    fr: shallow.fr(name),
    nl: shallow.nl(name),
  });
}

/** Was only the last part of the history fetched? Git keeps where it ends in the file `shallow`, once for all work trees. */
export function isShallow(folder: string): boolean {
  const { directory } = repositoryOf(folder);
  const common = join(directory, "commondir");
  const shared = existsSync(common) ? resolve(directory, readFileSync(common, "utf8").trim()) : directory;
  return existsSync(join(shared, "shallow"));
}

const shallow = {
  en: (name: string) =>
    `“${name}” is not in this clone, which has only a part of the history. Fetch the rest with git fetch --unshallow; in a workflow of GitHub write fetch-depth: 0 for actions/checkout, in a job of GitLab GIT_DEPTH: "0"`,
  fr: (name: string) =>
    `« ${name} » n'est pas dans ce clone, qui n'a qu'une partie de l'historique. Récupérez le reste par git fetch --unshallow ; dans un workflow GitHub, écrivez fetch-depth: 0 pour actions/checkout, dans une tâche GitLab GIT_DEPTH: "0"`,
  nl: (name: string) =>
    `‘${name}’ zit niet in deze kloon, die maar een deel van de geschiedenis heeft. Haal de rest op met git fetch --unshallow; schrijf in een workflow van GitHub fetch-depth: 0 bij actions/checkout, in een job van GitLab GIT_DEPTH: "0"`,
};
