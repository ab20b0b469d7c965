import type { View } from "../view.ts";

/**
 * The address of a file of the output: the same on the pages of all languages. It is relative where nobody knows yet where
 * the catalogue will be published; programs resolve it by the page's own address.
 */
export function addressOf({ site, root }: View, path: string): string {
  return (site.baseUrl ?? root) + encodeURI(path);
}
