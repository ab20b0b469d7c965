import { parentPort, workerData } from "node:worker_threads";
import { MeasuredSizes } from "../../site/compile.ts";
import type { CompileOptions } from "../../model/output.ts";
import { filesOf } from "../../model/output.ts";
import { readCatalogue } from "../../check/read-catalogue.ts";
import { FolderState } from "../cache/folder-state.ts";
import type { Said } from "../../messages/phrase.ts";
import type { AssembledShare } from "../disk/assemble.ts";
import { assembleShare, OutputError } from "../disk/output.ts";
import { diskSources } from "../disk/sources.ts";
import { loadToolkit } from "../disk/toolkit.ts";
import type { Readable } from "./compiled.ts";
import { compiled } from "./compiled.ts";
import { Turns } from "./turns.ts";

/** What the second thread is told when the catalogue has been found to be sound. */
export interface Task {
  /** Stands for the contents of all files, as the first thread has read them. */
  readonly contents: string;
  readonly base: Pick<CompileOptions, "baseUrl">;
  readonly out: string;
  readonly precious: readonly string[];
  /** The name of the build that both put together. */
  readonly build: string;
  readonly turns: SharedArrayBuffer;
}

/** What the second thread answers: undefined when its files are not what the first has read. */
export type Answer =
  | undefined
  | { readonly share: AssembledShare; readonly sizes: ReadonlyMap<string, number> }
  | { readonly said: Said }
  | { readonly failure: string };

type Read = Readable & { readonly contents: string };

/** Reads the catalogue in a folder while the first thread checks it. */
function read(folder: string): Read {
  const state = new FolderState(folder);
  const toolkit = loadToolkit();
  const tree = state.noted((roots) => diskSources(folder, roots));
  const catalogue = readCatalogue(tree, toolkit);
  return { ...catalogue, toolkit, state, contents: state.contents };
}

/** Puts files into the build whenever it is its turn. */
function perform(own: Read, task: Task, turns: Turns): Answer {
  const sizes = new MeasuredSizes();
  const { shares } = compiled(own, task.base);
  const files = turns.counted(sizes.measured(filesOf(turns.of(shares))));
  const share = assembleShare(task.out, task.build, files, { precious: task.precious });
  return { share, sizes: sizes.known };
}

function answer(own: Read, task: Task): Answer {
  const turns = new Turns(task.turns);
  try {
    return perform(own, task, turns);
  } catch (error) {
    turns.end();
    if (error instanceof OutputError) return { said: error.said };
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { failure };
  }
}

const own = read(workerData as string);
parentPort?.once("message", (task: Task) => {
  // When files have changed since the first thread has read them, it is left to do all of it.
  parentPort?.postMessage(own.contents === task.contents ? answer(own, task) : undefined);
});
