import { parentPort, workerData } from "node:worker_threads";
import { openEngine } from "../../engine.ts";
import { diskSources } from "../disk/sources.ts";
import { loadToolkit } from "../disk/toolkit.ts";
import type { Task } from "./together.ts";
import { analyseShare } from "./together.ts";

const { folder, today, next } = workerData as Task;
const engine = openEngine((roots) => diskSources(folder, roots), loadToolkit(), { today });
parentPort?.postMessage(JSON.stringify(analyseShare(engine, next)));
