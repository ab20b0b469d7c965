import { recordPaths } from "../../check/link/record-paths.ts";
import { said } from "../../messages/phrase.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Sources } from "../../model/sources.ts";
import { UsageError } from "../../messages/spoken-error.ts";

/**
 * Throws when a folder of the catalogue cannot be listed: what counts or changes its files would say that all is well of
 * files that it never saw.
 */
export function refuseUnread(sources: Sources, { kinds }: Pick<Catalogue, "kinds">): void {
  const paths = recordPaths(kinds.values());
  for (const path of sources.paths) {
    if (paths.match(path)) continue;
    const source = sources.read(path);
    if ("problem" in source && source.problem.code === "file/unreadable")
      throw new UsageError(said("folder/unread", { path }));
  }
}
