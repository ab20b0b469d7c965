import { appendFileSync, statSync } from "node:fs";
import type { Say } from "../../messages/phrase.ts";
import { systemReason } from "../../host/disk/output-error.ts";

/** What GitHub takes for all summaries of one step together, in bytes. */
const largest = 1024 * 1024;

/**
 * Adds to the step summary of GitHub Actions, when it runs there. The report on the console is complete without it, so a
 * summary that cannot be written is no failure.
 * @param write Gives the text for so many bytes.
 */
export function writeStepSummary(write: (room: number) => string, say: Say): void {
  const file = process.env["GITHUB_STEP_SUMMARY"];
  if (!file) return;
  try {
    const room = largest - (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    appendFileSync(file, write(room));
  } catch (error) {
    const reason = systemReason(error) ?? String(error).split("\n")[0] ?? "";
    process.stderr.write(`varbook: ${say("check/no-step-summary", { reason })}\n`);
  }
}
