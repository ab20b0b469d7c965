import { posix } from "node:path";
import { extendedPages } from "./extended-catalogue.ts";

/** Of the paths of all pages: one page of each kind in each language, and those of which there is only one. */
export function examplePages(all: readonly string[]): string[] {
  return all.filter((path, index) => {
    const folder = posix.dirname(path);
    return (
      folder.split("/").length < 2 ||
      all.findIndex((other) => posix.dirname(other) === folder) === index ||
      path.includes("cube_013_008") ||
      path.includes("stat_020_033") ||
      extendedPages.some((page) => path.endsWith(page))
    );
  });
}
