import type { OutgoingHttpHeaders } from "node:http";
import { contentType } from "./content-type.ts";

/** What a request is answered with. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Uint8Array;
}

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
export function fileAnswer(path: string, body: string | Uint8Array, status = 200): HttpResponse {
  return { status, headers: { "content-type": contentType(path) }, body };
}

/** An answer of one line, which may hold nothing of the request. */
export function plainAnswer(status: number, text: string): HttpResponse {
  return fileAnswer("answer.txt", `${text}\n`, status);
}
