// Times check and build beside other programs:
// npm run bench -- [--only check|build] [--sizes 100,1000] [--runs 3] [--write]
// npm run bench -- --only releases [--sizes 1000] [--releases 50]
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
import { timeReleases } from "./releases.ts";
import type { BuildRow, CheckRow } from "./table.ts";
import { report } from "./table.ts";

/** The repository's folder: this file runs as dist/bench/run.js. */
const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const varbook = join(root, "dist/src/shells/cli/main.js");
const note = (text: string): void => void process.stderr.write(`${text}\n`);

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
      write: { type: "boolean", default: false },
    },
  });
  const { only, write } = values;
  if (only !== undefined && only !== "check" && only !== "build" && only !== "releases")
    throw new Error("--only is check, build or releases");
  if (write && only !== undefined) throw new Error("--write needs both parts: leave --only out");
  const sizes = (values.sizes ?? (only === "releases" ? "1000" : "100,1000,10000")).split(",").map(whole);
  const runs = whole(values.runs);
  const folder = workFolder(Math.max(...sizes));
  // Without this an interrupt would leave the folder behind: now it ends the measured program, whose error ends this one.
  process.on("SIGINT", () => undefined);
  process.env["XDG_CACHE_HOME"] = ownCaches(folder);
  try {
    const text =
      only === "releases"
        ? sizes
            .map((size) => timeReleases(folder, size, whole(values.releases), { varbook, note }))
            .join("\n")
        : measured(folder, { sizes, runs, only });
    process.stdout.write(text);
    if (write) writeFileSync(join(root, "docs/bench.md"), text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Plan {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly only: "check" | "build" | undefined;
}

function measured(folder: string, { sizes, runs, only }: Plan): string {
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
    if (only !== "check") builds.push(...timeBuilds(catalogue, size, builders, timing));
    rmSync(catalogue, { recursive: true });
  }
  return report(checks, builds, about(folder, runs));
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

function about(folder: string, runs: number): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const machine = `Node ${process.versions.node} on ${process.platform}, ${availableParallelism()} cores`;
  return `varbook ${version}, ${machine}, medians of ${runs} alternating runs, whole processes, in ${folder.startsWith("/dev/shm") ? "memory" : "a temporary folder"}.`;
}

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`a whole number from 1, not ${text}`);
  return Number(text);
}
