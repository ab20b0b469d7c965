/** So many characters stand on either side of what changed. */
const context = 30;

/** Longer excerpts than this are no help: the page shows the whole. */
const most = 160;

/**
 * What of two texts differs, each with a few words around it; short texts are whole.
 * @returns Nothing when too much differs to be shown in a line.
 */
export function excerpts(before: string, after: string): readonly [string, string] | undefined {
  if (before.length <= most / 2 && after.length <= most / 2) return [before, after];
  const [old, now] = [words(before), words(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  const shown = [around(old, start, end), around(now, start, end)] as const;
  return shown.some((text) => text.length > most) ? undefined : shown;
}

function words(text: string): string[] {
  return text.match(/\s*\S+/gu) ?? [];
}

/** The words from one place to another, with whole words around them. */
function around(all: readonly string[], start: number, end: number): string {
  const from = edge(all.slice(0, start).toReversed(), start, -1);
  const to = edge(all.slice(all.length - end), all.length - end, 1);
  const text = all.slice(from, to).join("").trim();
  return `${from > 0 ? "… " : ""}${text}${to < all.length ? " …" : ""}`;
}

function edge(beside: readonly string[], place: number, step: 1 | -1): number {
  let room = context;
  let at = place;
  for (const word of beside) {
    room -= word.length;
    if (room < 0) break;
    at += step;
  }
  return at;
}
