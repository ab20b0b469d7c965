import type { ServerResponse } from "node:http";
import { safety } from "./answer.ts";

/** The open pages that listen: server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export class Streams {
  readonly #stateOf: (path: string) => object;
  readonly #open = new Map<ServerResponse, string>();

  /** @param stateOf What the page at a path is told. */
  constructor(stateOf: (path: string) => object) {
    this.#stateOf = stateOf;
  }

  /** Tells a page what it is now, and again after every change. */
  open(response: ServerResponse, path: string): void {
    response.writeHead(200, { ...safety, "content-type": "text/event-stream" });
    this.#open.set(response, path);
    response.on("close", () => this.#open.delete(response));
    this.#tell(response, path);
  }

  tellAll(): void {
    for (const [response, path] of this.#open) this.#tell(response, path);
  }

  #tell(response: ServerResponse, path: string): void {
    response.write(`data: ${JSON.stringify(this.#stateOf(path))}\n\n`);
  }
}
