import type { IncomingHttpHeaders } from "node:http";

/** Where the preview's own files and events are: no path of the output starts so. */
export const ownFolder = "@dev/";

/**
 * May a request be answered? Any page that is open in a browser can send one here, and can have its own name lead to this
 * machine: so the request must name this server, and come from its own pages or from no page at all.
 * @returns The status to refuse it with; undefined when it may be answered.
 */
export function refusal(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  port: number,
): 403 | 405 | undefined {
  const { host = "", origin } = headers;
  const isOurs = ["127.0.0.1", "localhost"].some(
    (name) => host === `${name}:${port}` || (port === 80 && host === name),
  );
  if (!isOurs || (origin !== undefined && origin !== `http://${host}`)) return 403;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return 403;
  return method === "GET" || method === "HEAD" ? undefined : 405;
}

/**
 * What a request asks for, as a path of the output: it is only ever looked up, never opened.
 * @param target As it stands in the request's first line.
 * @returns Undefined when that is not a path.
 */
export function pathOf(target: string): string | undefined {
  if (!target.startsWith("/")) return undefined;
  try {
    const path = decodeURIComponent(target.slice(1).split(/[?#]/, 1)[0] ?? "");
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}
