import { readFileSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Said } from "../../messages/phrase.ts";
import { said } from "../../messages/phrase.ts";
import { SpokenError } from "../../messages/spoken-error.ts";
import { errorName } from "../../host/disk/error-name.ts";
import { packageFolder } from "../../host/disk/load-toolkit.ts";
import type { HttpResponse } from "./answer.ts";
import { fileAnswer, plainAnswer, safety } from "./answer.ts";
import type { Preview } from "./preview.ts";
import { ownFolder, pathOf, refusal } from "./request.ts";
import type { Streams } from "./streams.ts";

/** The preview's own files, as they are when the server starts, and the folders of the package where they are. */
const ownFiles = { "preview.js": "dist/src/apps/dev/scripts", "preview.css": "src/apps/dev/assets" };

const events = `${ownFolder}events/`;

/** Listens on this machine alone. @param port 0 for any free one. Throws when it is taken, or may not be used. */
export async function listen(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(new SpokenError(whyNot(port, errorName(error)))));
    server.listen(port, "127.0.0.1", resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

function whyNot(port: number, detail: string): Said {
  return said(detail === "EADDRINUSE" ? "dev/port-taken" : "dev/port-refused", { port, detail });
}

/** Answers requests with pages and events. Nothing that a request says becomes a path of the disk. */
export function answerRequests(server: Server, port: number, preview: Preview, streams: Streams): void {
  const assets = new Map<string, HttpResponse>();
  for (const [name, folder] of Object.entries(ownFiles))
    assets.set(ownFolder + name, fileAnswer(name, readFileSync(`${packageFolder}/${folder}/${name}`)));
  server.on("request", ({ method, headers, url = "" }: IncomingMessage, response) => {
    const refused = refusal(method, headers, port);
    if (refused !== undefined) return send(response, plainAnswer(refused, "Refused"));
    const path = pathOf(url);
    if (path === undefined) return send(response, plainAnswer(400, "Not a path"));
    if (path.startsWith(events) && method === "GET") return streams.open(response, path.slice(events.length));
    return send(response, assets.get(path) ?? preview.answer(path));
  });
}

function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  const allow = status === 405 && { allow: "GET, HEAD" };
  response.writeHead(status, { ...safety, ...headers, ...allow, "content-length": Buffer.byteLength(body) });
  response.end(body);
}
