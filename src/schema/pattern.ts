import { isSafePattern } from "redos-detector";

/** Is it a regular expression, and one that no text makes run for ever? */
export function isSafe(pattern: string): boolean {
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
