// Times check and build beside other programs, comparisons, and releases that follow each other:
// npm run bench -- [--only check|build|diff|releases] [--sizes 100,1000] [--runs 3] [--releases 50] [--write]
//   [--against "../before/dist --threads 1"]: the built folder of another checkout, whose build takes its turns too, and
//   arguments for it
import { mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildPeers } from "./build-peers.ts";
import { ownCaches, timeBuilds } from "./builds.ts";
import { checkPeers, installedPeers } from "./check-peers.ts";
import { timeChecks } from "./checks.ts";
import { writeCatalogue } from "./content.ts";
import { timeDiffs } from "./diffs.ts";
import { timeReleases } from "./releases.ts";
import type { BuildRow, CheckRow } from "./table.ts";
import { section, sections, withSections } from "./table.ts";

/** The repository's folder: this file runs as dist/bench/run.js. */
const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const varbook = join(root, "dist/src/apps/cli/main.js");
const note = (text: string): void => void process.stderr.write(`${text}\n`);

/** The parts, and the numbers of variables that each is measured with. */
const usualSizes = {
  check: "100,1000,10000",
  build: "100,1000,10000",
  diff: "1000,10000",
  releases: "1000",
} as const;
type Part = keyof typeof usualSizes;

try {
  bench();
} catch (error) {
  note(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function bench(): void {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      sizes: { type: "string" },
      runs: { type: "string", default: "5" },
      releases: { type: "string", default: "50" },
      against: { type: "string" },
      write: { type: "boolean", default: false },
    },
  });
  const { only, write } = values;
  if (only !== undefined && !isPart(only))
    throw new Error(`--only is one of ${Object.keys(usualSizes).join(", ")}`);
  const parts = only === undefined ? (Object.keys(usualSizes) as Part[]) : [only];
  const runs = whole(values.runs);
  const sizesOf = (part: Part): number[] => (values.sizes ?? usualSizes[part]).split(",").map(whole);
  const folder = workFolder(Math.max(...parts.flatMap(sizesOf)));
  // Without this an interrupt would leave the folder behind: now it ends the measured program, whose error ends this one.
  process.on("SIGINT", () => undefined);
  process.env["XDG_CACHE_HOME"] = ownCaches(folder);
  const about = aboutRun(folder, runs);
  try {
    for (const part of parts) {
      const sizes = sizesOf(part);
      const made =
        part === "diff"
          ? [section("Differences", about, timeDiffs(folder, sizes, { varbook, runs, note }))]
          : part === "releases"
            ? sizes.map((size) => releases(folder, size, whole(values.releases)))
            : measured(folder, { sizes, runs, only: part, against: values.against });
      process.stdout.write(made.join("\n"));
      const file = join(root, "docs/bench.md");
      if (write) writeFileSync(file, withSections(readFileSync(file, "utf8"), made));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isPart(name: string): name is Part {
  return Object.hasOwn(usualSizes, name);
}

function releases(folder: string, size: number, count: number): string {
  return section("Releases", aboutRun(folder, 1), timeReleases(folder, size, count, { varbook, note }));
}

interface Plan {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly only: "check" | "build";
  /** The built folder of another checkout, and arguments of its build. */
  readonly against: string | undefined;
}

function measured(folder: string, { sizes, runs, only, against }: Plan): string[] {
  const home = installedPeers(root);
  if (home === undefined)
    note("the peers could not be installed (npm ci --prefix bench/peers): going on without them");
  const timing = { varbook, folder, runs, note };
  const rivals = only === "build" ? [] : checkPeers(root, home, folder, note);
  const builders = only === "check" ? [] : buildPeers(root, home, note);
  const checks: CheckRow[] = [];
  const builds: BuildRow[] = [];
  for (const size of sizes) {
    const catalogue = join(folder, `catalogue-${size}`);
    writeCatalogue(catalogue, size);
    if (only !== "build") checks.push(...timeChecks(catalogue, size, rivals, timing));
    if (only !== "check") builds.push(...timeBuilds(catalogue, size, builders, { ...timing, against }));
    rmSync(catalogue, { recursive: true });
  }
  return sections(checks, builds, aboutRun(folder, runs));
}

/** In memory where there is room for it: the disk is not what is measured. */
function workFolder(largest: number): string {
  const memory = "/dev/shm";
  // What three programs write of one variable, and its sources.
  const needed = largest * 250_000;
  const free = freeIn(memory);
  if (free < needed)
    note(
      `${memory} has no ${Math.ceil(needed / 2 ** 20)} MiB free: measuring in ${tmpdir()}, on whatever that is`,
    );
  return mkdtempSync(join(free < needed ? tmpdir() : memory, "varbook-bench-"));
}

function freeIn(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

function aboutRun(folder: string, runs: number): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const machine = `Node ${process.versions.node} on ${process.platform}, ${availableParallelism()} cores`;
  return `varbook ${version}, ${machine}, medians of ${runs} alternating runs, whole processes, in ${folder.startsWith("/dev/shm") ? "memory" : "a temporary folder"}.`;
}

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`a whole number from 1, not ${text}`);
  return Number(text);
}
