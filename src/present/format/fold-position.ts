/** Compares by folded text, then by the text itself: for `sort`. */
export function compareFolded(
  a: { readonly folded: string; readonly id: string },
  b: { readonly folded: string; readonly id: string },
): number {
  if (a.folded !== b.folded) return a.folded < b.folded ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
