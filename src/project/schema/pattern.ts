import { isSafePattern } from "redos-detector";

/** What the detector makes of a pattern stays in memory as long as the check runs, so none is shown to it twice. */
const judged = new Map<string, boolean>();
const mostKnown = 1000;

/** What the detector may take: counted, not timed, so that the verdict is the same on every machine. */
const bounds = { maxScore: 200, maxSteps: 3000, timeout: Infinity, unicode: true };
/** A step takes the longer, the longer the pattern is and the deeper its groups are. */
const longest = 1000;
const deepest = 5;

/**
 * Is it a regular expression, and one that no text makes run for ever? What is too long or too deep to be sure of, or
 * can match in too many ways, counts as unsafe.
 */
export function isSafe(pattern: string): boolean {
  const verdict = judged.get(pattern) ?? judge(pattern);
  if (judged.size >= mostKnown) judged.clear();
  judged.set(pattern, verdict);
  return verdict;
}

function judge(pattern: string): boolean {
  if (pattern.length > longest || depthOf(pattern) > deepest) return false;
  try {
    void new RegExp(pattern, "u");
    return isSafePattern(withoutNames(pattern), bounds).safe;
  } catch {
    return false;
  }
}

/** How deep groups stand in groups. */
function depthOf(pattern: string): number {
  let depth = 0;
  let most = 0;
  for (const [sign] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()]/gsu)) {
    if (sign === "(") most = Math.max(most, ++depth);
    else if (sign === ")") depth--;
  }
  return most;
}

/** The detector does not know that groups can have names. */
function withoutNames(pattern: string): string {
  return pattern.replace(/\(\?<[\w$]+>/g, "(");
}
