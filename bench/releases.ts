import { lstatSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCatalogue } from "./content.ts";
import { git } from "./git.ts";
import { measure } from "./measure.ts";
import { seconds, table } from "./table.ts";

/** So many variables change from one release to the next. */
const changed = 20;

/** How large a store is, in bytes. */
interface Size {
  /** On the disk, each file once however many versions have it. */
  readonly stored: number;
  /** As readers see it: what a copy without links would take. */
  readonly shown: number;
  readonly archives: number;
}

/**
 * Publishes one release after the other of a catalogue in which a few titles change each time. Nothing of it is
 * remembered from one to the next but the store itself.
 * @returns Lines of Markdown: a row for every tenth release, and the last.
 */
export function timeReleases(
  folder: string,
  size: number,
  count: number,
  { varbook, note }: { readonly varbook: string; readonly note: (text: string) => void },
): string[] {
  const catalogue = join(folder, "releases");
  const store = join(folder, "store");
  writeCatalogue(catalogue, size);
  const variables = join(catalogue, "variables/At");
  const files = readdirSync(variables).toSorted().slice(0, changed);
  git(catalogue, "init", "--quiet");
  const rows: string[][] = [];
  for (let number = 1; number <= count; number++) {
    for (const file of files) retitle(join(variables, file), number);
    git(catalogue, "add", "--all");
    git(catalogue, "commit", "--quiet", "--message", `release ${number}`);
    note(`release ${number} of ${count}, ${size} variables`);
    const args = [varbook, "release", `2026.${number}`, catalogue, "--out", store];
    const { wall, memory } = measure({ program: process.execPath, args }, join(folder, "usage"));
    if (number !== 1 && number % 10 !== 0 && number !== count) continue;
    const { stored, shown, archives } = sizeOf(store);
    const used = memory === undefined ? "–" : (memory / 1024).toFixed(0);
    rows.push([String(number), seconds(wall), used, ...[stored, shown, archives].map(megabytes)]);
  }
  for (const path of [catalogue, store]) rmSync(path, { recursive: true });
  return [
    `One release after the other of ${size} variables; ${files.length} of them change each time.`,
    "",
    ...table(
      [
        "releases",
        "time of the last (s)",
        "memory (MiB)",
        "on the disk (MB)",
        "without links (MB)",
        "of it archives (MB)",
      ],
      rows,
    ),
  ];
}

/** In letters, since a number would have to stand in the other language too. */
function retitle(file: string, number: number): void {
  const text = readFileSync(file, "utf8");
  const letters = String(number).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
  writeFileSync(
    file,
    text.replace(/^(title:\n {2}fr: ['"]?)(?:Mesure [a-j]+ - )?/m, `$1Mesure ${letters} - `),
  );
}

function sizeOf(store: string): Size {
  const seen = new Set<number>();
  let [stored, shown, archives] = [0, 0, 0];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      if (!entry.isFile()) continue;
      const { ino, size, blocks } = lstatSync(path);
      shown += size;
      if (entry.name.endsWith(".tar.gz")) archives += size;
      if (!seen.has(ino)) stored += blocks * 512;
      seen.add(ino);
    }
  };
  visit(store);
  return { stored, shown, archives };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
