/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

/** A text without capitals and diacritics, for sorting: the same in every locale. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => letters[letter] ?? letter);
}

/** Compares by folded text, then by the text itself: for `sort`. */
export function compareFolded(
  a: { readonly folded: string; readonly id: string },
  b: { readonly folded: string; readonly id: string },
): number {
  if (a.folded !== b.folded) return a.folded < b.folded ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
