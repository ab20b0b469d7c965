import type { WordList } from "./word-list.ts";

/**
 * Calls back with the words of each paragraph or item of a list, as numbers in the list of words, the end exclusive. A
 * line break alone ends none.
 */
export function eachParagraph(list: WordList, visit: (from: number, to: number) => void): void {
  const { text, count, starts } = list;
  let from = 0;
  for (let at = text.indexOf("\n"); at !== -1 && from < count; at = text.indexOf("\n", at + 1)) {
    if (!isEnd(text, at)) continue;
    let to = from;
    while (to < count && (starts[to] ?? 0) < at) to++;
    if (to > from) visit(from, to);
    from = to;
  }
  if (from < count) visit(from, count);
}

/** Is the next line empty, or an item of a list? */
function isEnd(text: string, at: number): boolean {
  let next = at + 1;
  while (text[next] === " ") next++;
  const sign = text[next];
  return sign === "\n" || ((sign === "-" || sign === "*" || sign === "+") && text[next + 1] === " ");
}
