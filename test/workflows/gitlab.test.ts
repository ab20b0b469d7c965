import { spawn } from "node:child_process";
import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repository } from "../catalogue.ts";

// The note on a merge request, with a GitLab that answers on this machine.

const file = join(repository, "test/samples/pull-request/edits-french-only/comment.md");

let server: Server;
let notes: { id: number; author: { id: number }; body: string }[];
let calls: string[];

beforeEach(async () => {
  [notes, calls] = [[], []];
  server = createServer((request, response) => void answer(request).then((body) => response.end(body)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => server.close());

async function answer(request: IncomingMessage): Promise<string> {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  if (pathname === "/user") return JSON.stringify({ id: 7 });
  calls.push(`${request.method} ${pathname} ${String(request.headers["private-token"])}`);
  if (request.method === "GET") {
    const start = (Number(searchParams.get("page")) - 1) * 100;
    return JSON.stringify(notes.slice(start, start + 100));
  }
  const { body } = JSON.parse(Buffer.concat(await request.toArray()).toString("utf8")) as { body: string };
  const id = Number(pathname.split("/").at(-1));
  if (request.method === "PUT") notes = notes.map((note) => (note.id === id ? { ...note, body } : note));
  else notes.push({ id: notes.length + 1, author: { id: 7 }, body });
  return "{}";
}

async function post(): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const child = spawn(process.execPath, [join(repository, "ci/comment/gitlab.mjs"), file], {
    env: {
      CI_API_V4_URL: `http://127.0.0.1:${port}`,
      CI_PROJECT_ID: "3",
      CI_MERGE_REQUEST_IID: "12",
      CI_PIPELINE_URL: "https://gitlab.example/pipelines/77",
      VARBOOK_TOKEN: "secret",
      VARBOOK_LANGUAGE: "nl",
    },
  });
  child.stdout.setEncoding("utf8");
  const said = child.stdout.toArray();
  await once(child, "exit");
  return (await said).join("");
}

test("one note: posted, left alone, updated on whatever page it is; those of others stay", async () => {
  const others = Array.from({ length: 150 }, (_, index) => ({
    id: index + 1,
    author: { id: 8 },
    body: "<!-- varbook review -->\nforged",
  }));
  notes = [...others];
  const path = "/projects/3/merge_requests/12/notes";
  expect(await post()).toBe("The note was posted.\n");
  expect(calls).toEqual([`GET ${path} secret`, `GET ${path} secret`, `POST ${path} secret`]);
  expect(notes.slice(0, 150)).toEqual(others);
  const { body = "" } = notes[150] ?? {};
  expect(body).toContain('<a href="https://gitlab.example/pipelines/77">Voorbeeld van de site');
  expect(await post()).toBe("The note says so already.\n");
  notes = notes.map((note) => (note.id === 151 ? { ...note, body: body.replace("<h2>", "<h2>old ") } : note));
  expect(await post()).toBe("The note was updated.\n");
  expect(notes).toEqual([...others, { id: 151, author: { id: 7 }, body }]);
  expect(calls.filter((call) => !call.startsWith("GET"))).toEqual([
    `POST ${path} secret`,
    `PUT ${path}/151 secret`,
  ]);
});
