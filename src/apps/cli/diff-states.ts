import pc from "picocolors";
import { unifiedDiff } from "../../change/repair/line-diff.ts";
import type { Change } from "../../change/repair/working-copy.ts";
import { printable } from "../../model/printable.ts";
import type { Invocation } from "./command.ts";

/**
 * Prints what changes in a file, as `git diff` does. Nothing in the file can act on the terminal.
 * @param to Where the file goes, when it moves.
 */
export function printDiff(
  file: string,
  { before, after }: Change,
  { colour, out }: Invocation,
  to: string = file,
): void {
  const { green, red, cyan, bold } = pc.createColors(colour);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const lines = unifiedDiff(decoder.decode(before), decoder.decode(after))
    .flatMap((line) => line.split("\n"))
    .map((line) => printable(line.replace(/\r$/, "")));
  const painted = lines.map((line) =>
    line.startsWith("+")
      ? green(line)
      : line.startsWith("-")
        ? red(line)
        : line.startsWith("@@")
          ? cyan(line)
          : line,
  );
  out(`${[bold(`--- ${printable(file)}`), bold(`+++ ${printable(to)}`), ...painted].join("\n")}\n`);
}
