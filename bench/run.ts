// Times check and build beside two validators: npm run bench -- [--counts 100,1000] [--runs 3] [--write]
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { outputOf, writeCatalogue } from "./content.ts";
import type { Command, Measurement } from "./measure.ts";
import { measure, median } from "./measure.ts";
import type { Peer } from "./peers.ts";
import { peers } from "./peers.ts";
import type { BuildRow, CheckRow } from "./table.ts";
import { report } from "./table.ts";

/** The repository's folder: this file runs as dist/bench/run.js. */
const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const varbook = join(root, "dist/src/shells/cli/main.js");
const note = (text: string): void => void process.stderr.write(`${text}\n`);

const { values } = parseArgs({
  options: {
    counts: { type: "string", default: "100,1000,10000" },
    runs: { type: "string", default: "5" },
    write: { type: "boolean", default: false },
  },
});
const counts = values.counts.split(",").map(whole);
const runs = whole(values.runs);
// In memory where that is possible: the disk is not what is measured.
const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "varbook-bench-"));
// Without this an interrupt would leave the folder behind: now it ends the measured program, whose error ends this one.
process.on("SIGINT", () => undefined);
try {
  bench();
} catch (error) {
  note(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function bench(): void {
  const rivals = peers(root, folder, note);
  const checks: CheckRow[] = [];
  const builds: BuildRow[] = [];
  for (const count of counts) {
    const catalogue = join(folder, `catalogue-${count}`);
    writeCatalogue(catalogue, count);
    checks.push(...timeChecks(catalogue, count, rivals));
    builds.push(timeBuild(catalogue, count));
    rmSync(catalogue, { recursive: true });
  }
  const text = report(checks, builds, about());
  process.stdout.write(text);
  if (values.write) writeFileSync(join(root, "docs/bench.md"), text);
}

/** Each program in turn, round after round, so that a slow moment of the machine hits all alike. */
function timeChecks(catalogue: string, count: number, rivals: readonly Peer[]): CheckRow[] {
  const own: Peer = {
    name: "varbook check",
    check: (path) => ({ program: process.execPath, args: [varbook, "check", path] }),
  };
  const taken = new Map<Peer, Measurement[]>([own, ...rivals].map((peer) => [peer, []]));
  for (let round = 1; round <= runs; round++) {
    for (const [peer, measurements] of taken) {
      note(`check, ${count} variables, round ${round} of ${runs}: ${peer.name}`);
      measurements.push(timed(peer.check(catalogue)));
    }
  }
  return [...taken].map(([peer, measurements]) => ({
    count,
    name: peer.name,
    isOwn: peer === own,
    figures: median(measurements),
  }));
}

/** Each time into an empty folder: nothing is kept of the last build. */
function timeBuild(catalogue: string, count: number): BuildRow {
  const measurements: Measurement[] = [];
  let output = { pages: 0, bytes: 0 };
  for (let round = 1; round <= runs; round++) {
    note(`build, ${count} variables, round ${round} of ${runs}`);
    const place = join(folder, "output");
    const out = join(place, "site");
    measurements.push(
      timed({ program: process.execPath, args: [varbook, "build", catalogue, "--out", out] }),
    );
    output = outputOf(out);
    // The output is a link into a folder beside it.
    rmSync(place, { recursive: true });
  }
  return { count, ...output, figures: median(measurements) };
}

function timed(command: Command): Measurement {
  return measure(command, join(folder, "usage"));
}

function about(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const machine = `Node ${process.versions.node} on ${process.platform}, ${availableParallelism()} cores`;
  return `varbook ${version}, ${machine}, medians of ${runs} alternating runs, cold, whole processes, in ${folder.startsWith("/dev/shm") ? "memory" : "a temporary folder"}.`;
}

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`a whole number from 1, not ${text}`);
  return Number(text);
}
