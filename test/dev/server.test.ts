import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compiled, open } from "../catalogue.ts";
import type { Running } from "./running.ts";
import { ask, running } from "./running.ts";

// What the preview answers, and to whom.

let dev: Running;
beforeAll(async () => {
  dev = await running();
});
afterAll(() => dev.close());

const page = "fr/variables/cube_013_008_At.html";

/** The page as it was compiled: without what the preview puts into it. */
function compiledPart(body: string): string {
  return body
    .replace(/<link rel="stylesheet" href="\/@dev\/preview\.css">/, "")
    .replace(/<script src="\/@dev\/preview\.js" data-digest="[0-9a-f]{16}" defer><\/script>/, "")
    .replace("; connect-src 'self'", "");
}

describe("pages", () => {
  test("are those of a build, with the preview's script", async () => {
    const built = compiled(open(dev.folder));
    for (const path of ["index.html", page, "nl/browse/themes.html", "fr/glossary.html", "nl/index.html"]) {
      const { status, body } = await ask(dev.port, `/${path}`);
      expect(status).toBe(200);
      expect(body).toContain('<script src="/@dev/preview.js" data-digest="');
      expect(body).toContain("; connect-src 'self'\"");
      expect(compiledPart(body)).toBe(built.get(path));
    }
  });

  test("and all other files are as they are built", async () => {
    for (const [path, content] of compiled(open(dev.folder))) {
      if (path.endsWith(".html") || path.endsWith(".xlsx")) continue;
      const { status, body } = await ask(dev.port, encodeURI(`/${path}`));
      expect([path, status, body]).toEqual([path, 200, content]);
    }
  });

  test("a folder is its index, and what is not there the page that says so", async () => {
    expect((await ask(dev.port, "/")).body).toBe((await ask(dev.port, "/index.html?x=1#y")).body);
    expect((await ask(dev.port, "/fr/")).body).toBe((await ask(dev.port, "/fr/index.html")).body);
    expect(await ask(dev.port, "/fr")).toMatchObject({ status: 302, headers: { location: "/fr/" } });
    const missing = await ask(dev.port, "/fr/variables/none.html");
    expect(missing.status).toBe(404);
    expect(compiledPart(missing.body)).toBe(compiled(open(dev.folder)).get("404.html"));
  });

  test("nothing is kept, guessed, embedded or loaded from elsewhere", async () => {
    for (const path of [`/${page}`, "/assets/styles.css", "/@dev/preview.js", "/none"]) {
      const { headers } = await ask(dev.port, path);
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "content-security-policy": expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'$/),
      });
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    }
  });

  test("HEAD has the same headers and no body", async () => {
    const { date: _, connection: __, ...whole } = (await ask(dev.port, `/${page}`)).headers;
    const head = await ask(dev.port, `/${page}`, { method: "HEAD" });
    expect(head.body).toBe("");
    expect(head.headers).toMatchObject(whole);
  });
});

describe("what is refused", () => {
  test.each([
    ["a name that leads here", { host: "evil.example" }],
    ["such a name with this port", (port: number) => ({ host: `evil.example:${port}` })],
    ["another port", { host: "127.0.0.1:1" }],
    ["no port", { host: "127.0.0.1" }],
    ["a name that begins alike", (port: number) => ({ host: `localhost.evil.example:${port}` })],
    ["a foreign origin", { origin: "http://evil.example" }],
    ["an origin without a name", { origin: "null" }],
    ["an origin of another port", { origin: "http://127.0.0.1:1" }],
    ["a request of a foreign page", { "sec-fetch-site": "cross-site" }],
    ["a request of another server of this machine", { "sec-fetch-site": "same-site" }],
  ])("%s", async (_, headers) => {
    for (const path of ["/", `/${page}`, "/@dev/events/", "/@dev/preview.js"]) {
      const given = typeof headers === "function" ? headers(dev.port) : headers;
      expect(await ask(dev.port, path, { headers: given })).toMatchObject({
        status: 403,
        headers: { "content-type": "text/plain; charset=utf-8" },
        body: "Refused\n",
      });
    }
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])("%s", async (method) => {
    const { status, headers } = await ask(dev.port, "/", { method });
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
  });

  test("its own names and pages are welcome", async () => {
    const headers = {
      host: `localhost:${dev.port}`,
      origin: `http://localhost:${dev.port}`,
      "sec-fetch-site": "same-origin",
    };
    expect((await ask(dev.port, "/", { headers })).status).toBe(200);
    expect((await ask(dev.port, "/", { headers: { "sec-fetch-site": "none" } })).status).toBe(200);
  });

  test.each([
    "/../varbook.config.yaml",
    "/varbook.config.yaml",
    "/fr/../varbook.config.yaml",
    "/%2e%2e/varbook.config.yaml",
    "/%2e%2e%2fvarbook.config.yaml",
    "/%252e%252e/varbook.config.yaml",
    "/..%5cvarbook.config.yaml",
    "//etc/passwd",
    "//127.0.0.1/index.html",
    "///index.html",
    "/./index.html",
    "/index.html%00",
    "/index.html%00.css",
    "/%00",
    "/fr/%2e/index.html",
    "/@dev/../package.json",
    "/@dev/package.json",
    "/@dev/",
    "/@dev/%2e%2e/%2e%2e/package.json",
    "/__proto__",
    "/constructor",
    "/@dev/__proto__",
  ])("%s is not there", async (path) => {
    const { status, headers, body } = await ask(dev.port, path);
    expect(status).toBe(404);
    expect(headers["location"]).toBeUndefined();
    expect(compiledPart(body)).toBe(compiledPart((await ask(dev.port, "/none")).body));
  });

  test("a path that is as long as can be is not there, and a longer one refused", async () => {
    expect((await ask(dev.port, `/${"a".repeat(8000)}`)).status).toBe(404);
    expect((await ask(dev.port, `/${"a".repeat(100_000)}`)).status).toBe(431);
  });

  test("what is no path is a bad request", async () => {
    for (const path of ["/%", "/%ff", "http://evil.example/index.html", "*"])
      expect([path, (await ask(dev.port, path)).status]).toEqual([path, 400]);
  });

  test("bytes that are no request end the connection, not the server", async () => {
    const closed = new Promise<void>((resolve) => {
      const socket = connect(dev.port, "127.0.0.1", () => socket.write("\0\r\n\r\n"));
      socket.on("close", () => resolve()).resume();
    });
    await closed;
    expect((await ask(dev.port, "/")).status).toBe(200);
  });
});

test("a port that is taken is said in one line", async () => {
  await expect(running({ port: dev.port })).rejects.toThrow(
    `port ${dev.port} is in use by another program: choose another, or --port 0`,
  );
});
