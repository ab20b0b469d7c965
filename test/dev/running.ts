import { readFileSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { request } from "node:http";
import { join } from "node:path";
import { openFolder } from "../../src/host/open-folder.ts";
import type { Dev, DevOptions } from "../../src/apps/dev/start.ts";
import { startDev } from "../../src/apps/dev/start.ts";
import { copyCatalogue } from "../catalogue.ts";

/** A preview of a copy of this repository's catalogue. */
export interface Running extends Dev {
  readonly folder: string;
  readonly port: number;
  /** What was said on the terminal. */
  readonly notes: string[];
  /** Replaces characters of a file. */
  readonly edit: (file: string, before: string, after: string) => void;
}

/** Starts a preview on any free port. `close` removes the folder too. */
export async function running(options: Partial<DevOptions> = {}): Promise<Running> {
  const { folder, remove } = copyCatalogue();
  const notes: string[] = [];
  const note = (text: string): void => void notes.push(text);
  const opened = await openFolder(folder, { isCached: false });
  const dev = await startDev(opened, { port: 0, language: "en", editor: "vscode", note, ...options });
  return {
    ...dev,
    folder,
    port: Number(new URL(dev.address).port),
    notes,
    edit(file, before, after) {
      const path = join(folder, file);
      const text = readFileSync(path, "utf8");
      if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
      writeFileSync(
        path,
        text.replace(before, () => after),
      );
    },
    close: async () => {
      await dev.close();
      remove();
    },
  };
}

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request as it is: the path is not made tidy, and any header can be forged. */
export function ask(
  port: number,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: OutgoingHttpHeaders } = {},
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}
