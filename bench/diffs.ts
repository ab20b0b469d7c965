import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCatalogue } from "./content.ts";
import { git } from "./git.ts";
import { measure, median } from "./measure.ts";
import { seconds, table } from "./table.ts";

/** So many variables differ between the two commits. */
const changed = 200;

/**
 * Compares two commits of a catalogue in one of which a few titles are others, in each format.
 * @returns Lines of Markdown.
 */
export function timeDiffs(
  folder: string,
  sizes: readonly number[],
  {
    varbook,
    runs,
    note,
  }: { readonly varbook: string; readonly runs: number; readonly note: (text: string) => void },
): string[] {
  const rows = sizes.flatMap((size) => {
    const catalogue = join(folder, "diff");
    writeCatalogue(catalogue, size);
    git(catalogue, "init", "--quiet");
    commit(catalogue);
    const variables = join(catalogue, "variables/At");
    for (const file of readdirSync(variables).toSorted().slice(0, changed)) retitle(join(variables, file));
    commit(catalogue);
    const own = formats.map((format) => {
      note(`diff of ${changed} in ${size} variables, ${format}`);
      const args = [varbook, "diff", "HEAD~1", "HEAD", "--format", format];
      const job = { program: process.execPath, args, folder: catalogue };
      const { wall, memory } = median(
        Array.from({ length: runs }, () => measure(job, join(folder, "usage"))),
      );
      return [String(size), format, seconds(wall), memory === undefined ? "–" : (memory / 1024).toFixed(0)];
    });
    rmSync(catalogue, { recursive: true });
    return own;
  });
  return [
    `\`varbook diff HEAD~1 HEAD\`, when the titles of ${changed} variables are others.`,
    "",
    ...table(["variables", "format", "time (s)", "memory (MiB)"], rows),
  ];
}

const formats = ["pretty", "markdown", "json", "html"] as const;

function commit(catalogue: string): void {
  git(catalogue, "add", "--all");
  git(catalogue, "commit", "--quiet", "--message", "state");
}

function retitle(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^(title:\n {2}fr: ['"]?)/m, "$1Autre titre - "));
}
