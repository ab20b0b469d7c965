import { isSafePattern } from "redos-detector";

/** The detector keeps memory of every pattern that it looks at, so none is shown to it twice. */
const known = new Map<string, boolean>();
const mostKnown = 1000;

/** Is it a regular expression, and one that no text makes run for ever? */
export function isSafe(pattern: string): boolean {
  const verdict = known.get(pattern) ?? judge(pattern);
  if (known.size >= mostKnown) known.clear();
  known.set(pattern, verdict);
  return verdict;
}

function judge(pattern: string): boolean {
  try {
    void new RegExp(pattern, "u");
    return isSafePattern(withoutNames(pattern), { maxScore: 200, timeout: 500, unicode: true }).safe;
  } catch {
    return false;
  }
}

/** The detector does not know that groups can have names. */
function withoutNames(pattern: string): string {
  return pattern.replace(/\(\?<[\w$]+>/g, "(");
}
