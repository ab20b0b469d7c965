import type { OutgoingHttpHeaders } from "node:http";
import { extname } from "node:path";

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".txt": "text/plain; charset=utf-8",
};

/** Nothing is kept, nothing is guessed, nothing may be embedded elsewhere or load anything from elsewhere. */
export const safety: Readonly<OutgoingHttpHeaders> = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** An answer with the type that the path's ending says. */
export function fileAnswer(path: string, body: string | Uint8Array, status = 200): Answer {
  const type = types[extname(path)] ?? "application/octet-stream";
  return { status, headers: { "content-type": type }, body };
}

/** An answer of one line, which may hold nothing of the request. */
export function plainAnswer(status: number, text: string): Answer {
  return fileAnswer("answer.txt", `${text}\n`, status);
}
