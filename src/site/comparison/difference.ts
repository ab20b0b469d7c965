/**
 * Where a text differs from another one: what both start with, what lies between, and what both end with, in whole words.
 * Joined they give the text. Texts that have nothing in common differ as a whole, and nothing lies between.
 * `assets/compare.js` does the same.
 */
export function difference(
  base: string,
  text: string,
): readonly [start: string, between: string, end: string] {
  if (base === text) return [text, "", ""];
  const most = Math.min(base.length, text.length);
  let start = 0;
  while (start < most && base[start] === text[start]) start++;
  start = start === 0 ? 0 : text.lastIndexOf(" ", start - 1) + 1;
  let same = 0;
  while (same < most - start && base[base.length - 1 - same] === text[text.length - 1 - same]) same++;
  const space = text.indexOf(" ", text.length - same);
  const end = space < 0 ? text.length : space;
  if (start === 0 && end === text.length) return [text, "", ""];
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}
