import { isSafePattern } from "redos-detector";

/** Can a pattern be tried on any text in bounded time? One that is no regular expression cannot. */
export function isSafe(pattern: string): boolean {
  try {
    return isSafePattern(pattern, { maxScore: 200, timeout: 500, unicode: true }).safe;
  } catch {
    return false;
  }
}
