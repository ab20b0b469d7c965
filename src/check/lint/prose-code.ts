import { maskCharacters } from "./mask-prose.ts";

/**
 * The text with its code spans masked: what stands between two runs of as many backticks. One that is never closed
 * takes the rest of its line with it.
 */
export function withoutCode(text: string): string {
  const runs = [...text.matchAll(/`+/g)];
  if (runs.length === 0) return text;
  const next = closings(runs.map(({ 0: run }) => run.length));
  let result = "";
  let done = 0;
  for (const [index, { index: start, 0: run }] of runs.entries()) {
    if (start < done) continue;
    const close = runs[next[index] ?? -1];
    const line = text.indexOf("\n", start);
    const isClosed = close !== undefined && !/\n[ \t]*\n/.test(text.slice(start, close.index));
    const end = isClosed ? close.index + run.length : line === -1 ? text.length : line;
    result += text.slice(done, start) + maskCharacters(text.slice(start, end));
    done = end;
  }
  return result + text.slice(done);
}

/** For each run, the next one of the same length. */
function closings(lengths: readonly number[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  const last = new Map<number, number>();
  for (let index = lengths.length - 1; index >= 0; index--) {
    const length = lengths[index] ?? 0;
    next[index] = last.get(length);
    last.set(length, index);
  }
  return next;
}
