import type { WordRun } from "../word-diff.ts";

/** So many characters of what did not change stand on either side of what did. */
const context = 60;

/** Runs without most of what did not change, so that what did is seen. */
export function shortenRuns(runs: readonly WordRun[]): WordRun[] {
  if (runs.every(({ kind }) => kind === "same"))
    return runs.map((run) => ({ ...run, text: around(run.text, true, false) }));
  return runs.map((run, index) => {
    const [isFirst, isLast] = [index === 0, index === runs.length - 1];
    return run.kind === "same" ? { ...run, text: around(run.text, !isFirst, !isLast) } : run;
  });
}

/** The start of a text, its end, or both; whole characters. */
function around(text: string, keepsStart: boolean, keepsEnd: boolean): string {
  const characters = Array.from(text.length > 100_000 ? text.slice(0, 100_000) : text);
  const length = context * (Number(keepsStart) + Number(keepsEnd));
  if (characters.length <= length + 20) return text;
  const start = keepsStart ? characters.slice(0, context).join("") : "";
  return `${start}…${keepsEnd ? characters.slice(-context).join("") : ""}`;
}
