import type { OutputFile } from "../../model/output.ts";

/** Shows how many files are done, on a terminal only. */
export function* withProgress(
  files: Iterable<OutputFile>,
  note: (text: string) => void,
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
    note(`\r${count}\u2026`);
  }
  note("\r\u001b[K");
}
