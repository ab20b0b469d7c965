import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The memory that Node may use is nearly full of what is still needed. */
export class OutOfMemory extends Error {
  /** How much Node may use, in MiB. */
  readonly limit: number;

  constructor(limit: number) {
    super(`out of memory: Node may use ${limit} MiB`);
    this.limit = limit;
  }
}

/** V8 counts the space for what is young in its limit; what is kept has no room there. */
const young = 48 * 2 ** 20;

/** What is done between two looks needs some memory, too. */
const fullest = 0.8;

/** Looking costs some microseconds. */
const every = 32;

let calls = 0;
let enough = 0;

/**
 * Ends the work while that can still be done in order: V8 aborts the process when its memory is full, and nobody is told
 * of it before. Called for each file that is read, and while reports are written.
 */
export function watchMemory(): void {
  if (calls++ % every !== 0) return;
  const { heap_size_limit, used_heap_size } = getHeapStatistics();
  const limit = heap_size_limit - young;
  if (used_heap_size < Math.max(enough, limit * fullest)) return;
  // Most of it may be rubbish: only V8 can tell.
  collect();
  const used = getHeapStatistics().used_heap_size;
  if (used > limit * fullest) throw new OutOfMemory(Math.round(limit / 2 ** 20));
  enough = (used + limit) / 2;
}

/** A full collection. Node offers it only to whoever asks for it when it is started, or so. */
function collect(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
