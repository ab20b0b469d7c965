import type { PageContext } from "../page-context.ts";

/**
 * The address of a file of the output: the same on the pages of all languages. It is relative where nobody knows yet where
 * the catalogue will be published; programs resolve it by the page's own address.
 */
export function addressOf({ site, root }: PageContext, path: string): string {
  return (site.baseUrl ?? root) + encodeURI(path);
}
