import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Engine } from "../../engine.ts";
import { analyse } from "../../load/analyse.ts";
import type { FileAnalysis } from "../../model/analysis.ts";

/** With fewer files a second thread costs more than it saves. */
const many = 1500;
/** How many files a thread takes at a time. */
const handful = 32;

/** What a thread is told. */
export interface Task {
  readonly folder: string;
  readonly today: string;
  /** The number of the next file that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

/** A second thread that analyses files too. */
export interface Helper {
  readonly next: SharedArrayBuffer;
  /** What it made of the files it took; nothing when it failed. */
  readonly done: Promise<readonly (readonly [string, FileAnalysis])[]>;
}

/** Starts a second thread when there are many files and a processor for it. It prepares itself while the caller does. */
export function startHelper(folder: string, today: string, files: number): Helper | undefined {
  if (files < many || availableParallelism() < 2) return undefined;
  const next = new SharedArrayBuffer(4);
  const task: Task = { folder, today, next };
  const worker = new Worker(new URL("worker.js", import.meta.url), { workerData: task });
  const done = new Promise<readonly (readonly [string, FileAnalysis])[]>((resolve) => {
    worker.once("message", (text: string) => resolve(JSON.parse(text) as [string, FileAnalysis][]));
    // Whatever it took is then analysed again by the caller.
    worker.once("error", () => resolve([]));
    worker.once("exit", () => resolve([]));
  });
  return { next, done };
}

/** Takes files, a few at a time, until all are taken. */
export function analyseShare(engine: Engine, next: SharedArrayBuffer): [string, FileAnalysis][] {
  const counter = new Int32Array(next);
  const { paths } = engine.sources;
  const share: [string, FileAnalysis][] = [];
  for (
    let from = Atomics.add(counter, 0, handful);
    from < paths.length;
    from = Atomics.add(counter, 0, handful)
  ) {
    for (const file of paths.slice(from, from + handful)) share.push([file, analyse(file, engine).analysis]);
  }
  return share;
}

/** The analyses of all files, made by two threads. A file that neither has is left to whoever needs it. */
export async function analyseTogether(
  engine: Engine,
  helper: Helper,
): Promise<ReadonlyMap<string, FileAnalysis>> {
  const own = analyseShare(engine, helper.next);
  return new Map([...own, ...(await helper.done)]);
}
