import type { OutputFile } from "../../model/output.ts";

/**
 * Shows how many files are done, on a terminal only.
 * @param others How many other threads have done.
 */
export function* withProgress(
  files: Iterable<OutputFile>,
  note: (text: string) => void,
  others: () => number = () => 0,
): Generator<OutputFile> {
  if (!process.stderr.isTTY || process.env["CI"]) {
    yield* files;
    return;
  }
  let count = 0;
  let shown = 0;
  for (const file of files) {
    yield file;
    count++;
    if (performance.now() - shown < 100) continue;
    shown = performance.now();
    note(`\r${count + others()}\u2026`);
  }
  note("\r\u001b[K");
}
