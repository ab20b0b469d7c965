import { join } from "node:path";
import type { CheckPeer } from "./check-peers.ts";
import type { Measurement } from "./measure.ts";
import { measure, median } from "./measure.ts";
import type { CheckRow } from "./table.ts";

/** How to measure. */
export interface Timing {
  /** The compiled command line. */
  readonly varbook: string;
  /** May be written to. */
  readonly folder: string;
  /** How often each program runs. */
  readonly runs: number;
  /** Is told what is being done. */
  readonly note: (text: string) => void;
}

/** Each program in turn, round after round, so that a slow moment of the machine hits all alike. */
export function timeChecks(
  catalogue: string,
  size: number,
  peers: readonly CheckPeer[],
  { varbook, folder, runs, note }: Timing,
): CheckRow[] {
  const checking = (...options: readonly string[]): CheckPeer["check"] => {
    return (path) => ({ program: process.execPath, args: [varbook, "check", path, ...options] });
  };
  const cold: CheckPeer = { name: "varbook check, cold", check: checking("--no-cache") };
  const warm: CheckPeer = { name: "varbook check, nothing changed", check: checking() };
  // So that there is something to remember.
  measure(warm.check(catalogue), join(folder, "usage"));
  for (const { name, largest = Infinity } of peers)
    if (largest < size) note(`${name} is only run on up to ${largest} variables: it is slow`);
  const able = [cold, warm, ...peers.filter(({ largest = Infinity }) => size <= largest)];
  const taken = new Map<CheckPeer, Measurement[]>(able.map((peer) => [peer, []]));
  for (let round = 1; round <= runs; round++) {
    for (const [peer, measurements] of taken) {
      note(`check, ${size} variables, round ${round} of ${runs}: ${peer.name}`);
      measurements.push(measure(peer.check(catalogue), join(folder, "usage")));
    }
  }
  return [...taken].map(([peer, measurements]) => ({
    count: size,
    name: peer.name,
    isOwn: peer === cold || peer === warm,
    figures: median(measurements),
  }));
}
