import { once } from "node:events";
import type { ResourceLimits } from "node:worker_threads";
import { Worker } from "node:worker_threads";
import { said } from "../../messages/phrase.ts";
import { errorName } from "../disk/error-name.ts";
import { OutputError } from "../disk/output.ts";
import type { Answer, Task } from "./second.ts";

/** A second thread, that may take part in a build. It reads the catalogue for itself, since threads share no records. */
export class SecondThread {
  readonly #folder: string;
  readonly #limits: ResourceLimits;
  #worker: Worker | undefined;
  #answer: Promise<readonly unknown[]> | undefined;

  /**
   * @param folder The catalogue's.
   * @param limits For tests.
   */
  constructor(folder: string, limits: ResourceLimits = {}) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** It reads the catalogue, then waits for its task. */
  start(): void {
    if (this.#worker) return;
    this.#worker = new Worker(new URL("second.js", import.meta.url), {
      workerData: this.#folder,
      resourceLimits: this.#limits,
    });
    this.#answer = once(this.#worker, "message");
    // What goes wrong in it is told to whoever waits for the outcome; nobody may.
    this.#answer.catch(() => {});
  }

  /** Gives it its task, if it was started. */
  begin(task: Task): void {
    this.#worker?.postMessage(task);
  }

  /** What its task came to: undefined when it has made nothing. Throws what went wrong in it. */
  async outcome(): Promise<Extract<Answer, { share: unknown }> | undefined> {
    const [answer] = ((await this.#answer?.catch(refuse)) ?? []) as [Answer?];
    if (!answer || "share" in answer) return answer;
    throw "said" in answer ? new OutputError(answer.said) : new Error(answer.failure);
  }

  /** Ends it, whatever it is at. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }
}

function refuse(error: unknown): never {
  if (errorName(error) !== "ERR_WORKER_OUT_OF_MEMORY") throw error;
  throw new OutputError(said("output/threads"));
}
