import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
// @ts-expect-error It is plain JavaScript, so that it runs as it is where it has a token that may write.
import * as plain from "../../ci/comment/suggestions.mjs";
import { repository } from "../catalogue.ts";
import type { Outcome } from "./steps.ts";
import { fakeProgram, runStep, stepOf } from "./steps.ts";

// Repairs as suggestions: what the side that may write takes of an artefact that anyone may have written, and what it asks
// a host that answers from a file. No real host has been asked.

interface Suggestion {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
type Posted = Suggestion & { readonly mark: string };
interface DiffFile {
  readonly path: string;
  readonly oldPath: string;
  readonly patch: string;
}
const { bodyOf, notPosted, postable, readSuggestions } = plain as {
  bodyOf: (one: Posted, how: { language: string; isFork: boolean; lines?: string }) => string;
  notPosted: (all: readonly Posted[], bodies: readonly string[]) => Posted[];
  postable: (all: readonly Suggestion[], diff: readonly DiffFile[], folders: string) => Posted[];
  readSuggestions: (file: string) => Suggestion[];
};

const path = "variables/At/a_At.yaml";
/** Lines 10 to 14 are shown, of which 11 and 12 are new; then 40 and 41, of which 41 is. */
const patch = [
  "@@ -10,4 +10,5 @@ title:",
  " ten",
  "-old",
  "+eleven",
  "+twelve",
  " thirteen",
  " @@ -1 +1 @@",
  "@@ -39,1 +40,2 @@",
  " forty",
  "+forty-one",
  "\\ No newline at end of file",
].join("\n");
const fileOf = (name: string): DiffFile => ({ path: name, oldPath: name, patch });
const folders = "variables vocabularies";
const usual: Suggestion = { file: path, start: 11, end: 11, text: "repaired" };
const posted = (...all: Partial<Suggestion>[]): Posted[] =>
  postable(
    all.map((one) => ({ ...usual, ...one })),
    [fileOf(path)],
    folders,
  );

describe("only on lines of records that the pull request wrote", () => {
  test.each<[string, Partial<Suggestion>]>([
    ["a line", {}],
    ["two lines", { end: 12 }],
    ["a new line and those beside it that are shown", { start: 10, end: 13 }],
    ["a line that looks like the head of a hunk", { start: 12, end: 14 }],
    ["nothing: the lines go", { text: "" }],
    ["the last line of the file", { start: 41, end: 41 }],
  ])("%s", (_, one) => expect(posted(one)).toHaveLength(1));

  test.each<[string, Partial<Suggestion>]>([
    ["a line that is shown, but not new", { start: 10, end: 10 }],
    ["a line that is not shown", { start: 15, end: 15 }],
    ["a line too many", { start: 11, end: 15 }],
    ["lines of two hunks", { start: 14, end: 41 }],
    ["the same text", { text: "eleven" }],
    ["another file", { file: "variables/At/b_At.yaml" }],
    ["the same file by another way", { file: "variables/../variables/At/a_At.yaml" }],
    ["an absolute path", { file: `/${path}` }],
  ])("not on %s", (_, one) => expect(posted(one)).toEqual([]));

  test.each([
    ".github/workflows/check.yaml",
    ".github/workflows/check.yml",
    "variables/.github/workflows/check.yaml",
    "varbook.config.yaml",
    "variables/varbook.config.yaml",
    "schemas/variable.schema.json",
    "languages/fr.yaml",
    "translations/variables/At/a_At.txt",
    "action.yml",
    "comment/github.mjs",
    "package.json",
    "docker-compose.yaml",
    "variables.yaml",
    "variables/a.yml",
    "variables/a.yaml/b.sh",
    "variables/\u202egnp.yaml",
    "variables\\a.yaml",
    "../variables/a.yaml",
    "other/variables/a.yaml",
    "",
  ])("not in %s, although the diff has it", (name) => {
    expect(postable([{ ...usual, file: name }], [fileOf(name)], folders)).toEqual([]);
  });

  test("in other folders, where the workflow says so", () => {
    const file = "catalogue/variables/a.yaml";
    expect(postable([{ ...usual, file }], [fileOf(file)], "catalogue/variables/ x")).toHaveLength(1);
    expect(postable([{ ...usual, file }], [fileOf(file)], " ")).toEqual([]);
  });

  test("of those that overlap, the first", () => {
    expect(posted({ end: 12 }, { start: 12, end: 12, text: "x" }, { text: "y" })).toHaveLength(1);
  });

  test("no patch, an empty one, one of another form, line ends of Windows", () => {
    for (const each of ["", "garbage", "+eleven", "@@ -1 +1 @@", patch.replaceAll("\n", "\r\n")])
      expect(postable([usual], [{ ...fileOf(path), patch: each }], folders)).toEqual([]);
  });
});

describe("a text that does more than being read is dropped", () => {
  test.each([
    "@everyone",
    "mail@example.org",
    "&commat;everyone",
    "&#64;everyone",
    "<img src=x>",
    "</details>",
    "<!-- varbook review -->",
    "a\rb",
    "a\u0000b",
    "a\tb",
    "\u202eabc",
    "\u2066abc\u2069",
    "a\u200bb",
    "\ufeffa",
    "a\u2028b",
    "\ud800",
    "\u{e0041}",
    "`".repeat(100),
  ])("%j", (text) => expect(posted({ text })).toEqual([]));

  test.each(["< 18 ans", "R&D", "a > b", "```\nx\n```", "5 % à 10 %"])("but not %j", (text) =>
    expect(posted({ text })).toHaveLength(1),
  );

  test("whatever it is, it stays in its fence", () => {
    const part = fc.constantFrom(
      "`",
      "```",
      "````",
      "~~~",
      "\n",
      " ",
      "> ",
      "- ",
      "suggestion",
      "x",
      "    ",
      "<",
      "#",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.boolean(), (parts, isFork) => {
        const text = parts.join("");
        const [one] = posted({ text });
        if (!one) return;
        const body = bodyOf(one, { language: "fr", isFork });
        const [mark, said, code, ...others] = unified().use(remarkParse).parse(body).children;
        expect([mark?.type, said?.type, others]).toEqual(["html", "paragraph", []]);
        expect(code).toMatchObject({ type: "code", lang: "suggestion", value: text });
      }),
      { numRuns: 500 },
    );
  });
});

function bodies(some: readonly Posted[]): string[] {
  return some.map((one) => bodyOf(one, { language: "nl", isFork: true }));
}

describe("each once, and not many", () => {
  const many = Array.from({ length: 30 }, (_, index) => index + 1);
  const long = {
    ...fileOf(path),
    patch: `@@ -0,0 +1,30 @@\n${many.map((line) => `+line ${line}`).join("\n")}`,
  };
  const all = postable(
    many.map((line) => ({ ...usual, start: line, end: line, text: `better ${line}` })),
    [long],
    folders,
  );

  test("at most 20 on a pull request, whatever is pushed", () => {
    expect(all).toHaveLength(30);
    const first = notPosted(all, []);
    expect(first).toEqual(all.slice(0, 20));
    expect(notPosted(all, bodies(first))).toEqual([]);
    expect(notPosted(all, bodies(first.slice(0, 5)))).toEqual(all.slice(5, 20));
  });

  test("the same lines are known wherever they stand by then; another text is not", () => {
    const lower = { ...long, patch: long.patch.replace("+1,30 @@", "+101,30 @@") };
    const moved = postable([{ ...usual, start: 103, end: 103, text: "better 3" }], [lower], folders);
    expect(notPosted(moved, bodies(all.slice(2, 3)))).toEqual([]);
    expect(notPosted(moved, bodies(all.slice(3, 4)))).toEqual(moved);
    expect(notPosted(moved, [`quoted\n${bodies(all.slice(2, 3))[0]}`])).toEqual(moved);
  });
});

describe("the artefact", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "varbook-suggestions-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = (content: string | Buffer): Suggestion[] => {
    writeFileSync(join(folder, "s.json"), content);
    return readSuggestions(join(folder, "s.json"));
  };

  test("of each entry only the file, the lines and the text are taken", () => {
    const more = { ...usual, mark: "x", commit_id: "y", position: 1, number: 99, side: "LEFT", body: "z" };
    expect(read(JSON.stringify({ version: 1, suggestions: [more], number: 99 }))).toEqual([usual]);
  });

  test("what is no suggestion is passed over", () => {
    const wrong = [
      null,
      7,
      "x",
      [],
      {},
      { ...usual, file: 1 },
      { ...usual, file: "x".repeat(501) },
      { ...usual, start: 0 },
      { ...usual, start: "11" },
      { ...usual, start: 1.5 },
      { ...usual, end: 10 },
      { ...usual, end: 1e9 },
      { ...usual, end: null },
      { ...usual, text: "x".repeat(4_001) },
      { ...usual, text: ["x"] },
    ];
    expect(read(JSON.stringify({ suggestions: [...wrong, usual] }))).toEqual([usual]);
    expect(read(JSON.stringify({ suggestions: Array.from({ length: 999 }, () => usual) }))).toHaveLength(200);
  });

  test("no file is none; what is no file of suggestions is refused, and not quoted", () => {
    expect(readSuggestions(join(folder, "none.json"))).toEqual([]);
    for (const content of ["::error::x", "[]", "null", '{"suggestions":{}}', Buffer.from([0xff])])
      expect(() => read(content)).toThrow(/^(?!.*::error)/);
    expect(() => read(" ".repeat(600_000))).toThrow("too long");
    symlinkSync("/etc/passwd", join(folder, "link.json"));
    expect(() => readSuggestions(join(folder, "link.json"))).toThrow("no file");
    mkdirSync(join(folder, "folder.json"));
    expect(() => readSuggestions(join(folder, "folder.json"))).toThrow("no file");
  });
});

describe("on GitHub", () => {
  const run = {
    id: 77,
    head_sha: "a".repeat(40),
    head_branch: "change",
    head_repository: { full_name: "someone/catalogue", owner: { login: "someone" } },
  };
  const pull = { number: 12, head: { sha: run.head_sha, repo: { full_name: "someone/catalogue" } } };

  /** Answers as `gh` does, and keeps each call with its input. */
  const gh = `
const { appendFileSync, cpSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const folder = process.env.FAKE_GITHUB;
const args = process.argv.slice(2);
const state = JSON.parse(readFileSync(join(folder, "state.json"), "utf8"));
const input = args.includes("--input") ? JSON.parse(readFileSync(0, "utf8")) : undefined;
appendFileSync(join(folder, "calls.jsonl"), JSON.stringify({ args, input }) + "\\n");
const path = args.find((arg) => arg.startsWith("repos/"));
if (args[0] === "run") cpSync(join(folder, "artefact"), args[args.indexOf("--dir") + 1], { recursive: true, verbatimSymlinks: true });
else if (input) process.exit(state.refused !== undefined && input.line === state.refused ? 1 : 0, console.log("{}"));
else if (path.endsWith("/pulls")) console.log(JSON.stringify(state.pulls));
else if (path.includes("/artifacts?")) console.log(JSON.stringify({ artifacts: [{ size_in_bytes: 9 }] }));
else if (path.includes("/issues/12/comments?")) console.log("[[]]");
else if (path.includes("/pulls/12/comments?")) console.log(JSON.stringify(state.remarks));
else if (path.includes("/pulls/12/files?")) console.log(JSON.stringify(state.files));
else process.exit(1);
`;

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "varbook-github-"));
    mkdirSync(join(folder, "artefact"));
    writeFileSync(join(folder, "artefact/comment.md"), "<h2>varbook</h2>\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  interface Call {
    readonly args: readonly string[];
    readonly input?: { readonly body: string; readonly line?: number };
  }

  function post(suggestions: unknown, state: object = {}): Outcome & { sent: Call[] } {
    writeFileSync(join(folder, "artefact/suggestions.json"), JSON.stringify({ suggestions }));
    const files = [[{ filename: path, status: "modified", patch }]];
    writeFileSync(
      join(folder, "state.json"),
      JSON.stringify({ pulls: [pull], remarks: [[]], files, ...state }),
    );
    writeFileSync(join(folder, "event.json"), JSON.stringify({ workflow_run: run }));
    writeFileSync(join(folder, "calls.jsonl"), "");
    const outcome = runStep(
      stepOf("ci/comment/action.yml", "Post the comment"),
      folder,
      { "inputs.token": "secret", "inputs.language": "fr" },
      {
        PATH: `${fakeProgram(folder, "gh", gh)}:${process.env["PATH"]}`,
        FAKE_GITHUB: folder,
        GITHUB_ACTION_PATH: join(repository, "ci/comment"),
        GITHUB_EVENT_PATH: join(folder, "event.json"),
        GITHUB_REPOSITORY: "agency/catalogue",
        TMPDIR: folder,
      },
    );
    const lines = readFileSync(join(folder, "calls.jsonl"), "utf8").split("\n").filter(Boolean);
    const calls = lines.map((line) => JSON.parse(line) as Call);
    const sent = calls.filter(
      ({ input, args }) => input !== undefined && args.join(" ").includes("/pulls/12/comments"),
    );
    return { ...outcome, sent };
  }

  test("is posted at its lines of the commit that was reviewed, and not again", () => {
    const first = post([
      usual,
      { ...usual, start: 12, end: 13, text: "a\n```\nb" },
      { ...usual, file: "action.yml" },
    ]);
    expect(first.stdout).toBe("The comment on pull request 12 was posted.\nSuggestions posted: 2.\n");
    expect(first.sent.map(({ args }) => args.slice(1, 4).join(" "))).toEqual(
      Array.from({ length: 2 }, () => "--method POST repos/agency/catalogue/pulls/12/comments"),
    );
    const at = { commit_id: run.head_sha, path, side: "RIGHT" };
    expect(first.sent.map(({ input }) => input)).toMatchObject([
      { ...at, line: 11 },
      { ...at, line: 13, start_line: 12, start_side: "RIGHT" },
    ]);
    expect(first.sent[0]?.input).not.toHaveProperty("start_line");
    const [body = "", other = ""] = first.sent.map(({ input }) => input?.body ?? "");
    expect(body).toMatch(
      /^<!-- varbook suggestion [0-9a-f]{32} -->\nvarbook peut réparer ceci\. [^\n]*\(fork\)[^\n]*\n\n```suggestion\nrepaired\n```\n$/,
    );
    expect(other).toContain("\n````suggestion\na\n```\nb\n````\n");
    const bot = { login: "github-actions[bot]" };
    const remarks = [
      [{ user: { login: "someone" }, body: other }],
      [{ user: bot, body, line: null, position: null }],
    ];
    const again = post([usual, { ...usual, start: 12, end: 13, text: "a\n```\nb" }], { remarks });
    expect(again.sent.map(({ input }) => input?.line)).toEqual([13]);
  });

  test("one that the host refuses does not stop the others; a file that is gone has none", () => {
    const { status, stdout, sent } = post([usual, { ...usual, start: 12, end: 12 }], { refused: 11 });
    expect([status, sent.length]).toEqual([1, 2]);
    expect(stdout).toMatch(
      /::error title=varbook::A suggestion was refused: [^\n]*\nSuggestions posted: 1\.\n$/,
    );
    const files = [[{ filename: path, status: "removed" }]];
    expect(post([usual], { files })).toMatchObject({ status: 0, sent: [] });
    expect(post("x").stdout).toContain("::error title=varbook::No suggestions were posted");
  });
});

test("on GitLab: a discussion at its lines, in its form, once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "varbook-gitlab-"));
  const calls: { path: string; method: string | undefined; data: any }[] = [];
  const discussions: { notes: { author: { id: number }; body: string }[] }[] = [];
  const version = { base_commit_sha: "b", start_commit_sha: "s", head_commit_sha: "h" };
  const server = createServer((request, response) => {
    void request.toArray().then((parts) => {
      const { pathname, searchParams } = new URL(request.url ?? "", "http://x");
      const text = Buffer.concat(parts as Buffer[]).toString("utf8");
      const data = text === "" ? undefined : JSON.parse(text);
      const { method } = request;
      calls.push({ path: pathname, method, data });
      const isFirst = (searchParams.get("page") ?? "1") === "1";
      const answers: [string, unknown][] = [
        ["/user", { id: 7 }],
        ["/versions", [version]],
        [
          "/diffs",
          isFirst ? [{ new_path: path, old_path: "old.yaml", diff: patch, deleted_file: false }] : [],
        ],
        ["/discussions", isFirst ? discussions : []],
        ["/notes", []],
      ];
      if (method === "POST" && pathname.endsWith("/discussions"))
        discussions.push({ notes: [{ author: { id: 7 }, body: data.body }] });
      response.end(
        JSON.stringify(method === "GET" ? answers.find(([end]) => pathname.endsWith(end))?.[1] : {}),
      );
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    writeFileSync(join(folder, "comment.md"), "<h2>varbook</h2>\n");
    const suggestions = [
      { ...usual, start: 12, end: 13 },
      { ...usual, start: 10, end: 11 },
      { ...usual, file: "x.yaml" },
    ];
    writeFileSync(join(folder, "suggestions.json"), JSON.stringify({ suggestions }));
    const post = async (sha: string): Promise<string> => {
      const { port } = server.address() as AddressInfo;
      const args = ["gitlab.mjs", "comment.md", "suggestions.json"];
      const child = spawn(
        process.execPath,
        args.map((name, index) => join(index === 0 ? join(repository, "ci/comment") : folder, name)),
        {
          env: {
            CI_API_V4_URL: `http://127.0.0.1:${port}`,
            CI_PROJECT_ID: "3",
            CI_MERGE_REQUEST_IID: "12",
            CI_COMMIT_SHA: sha,
            VARBOOK_TOKEN: "secret",
            VARBOOK_LANGUAGE: "nl",
          },
        },
      );
      child.stdout.setEncoding("utf8");
      const said = child.stdout.toArray();
      await once(child, "exit");
      return (await said).join("");
    };
    expect(await post("newer")).toBe("The note was posted.\n");
    expect(await post("h")).toContain("Suggestions posted: 2.\n");
    expect(await post("h")).not.toContain("Suggestions");
    const sent = calls.filter((call) => call.method === "POST" && call.path.endsWith("/discussions"));
    const at = {
      position_type: "text",
      base_sha: "b",
      start_sha: "s",
      head_sha: "h",
      old_path: "old.yaml",
      new_path: path,
    };
    expect(sent.map(({ data }) => data.position)).toEqual([
      { ...at, new_line: 12 },
      { ...at, new_line: 10, old_line: 10 },
    ]);
    expect(sent[0]?.data.body).toMatch(
      /^<!-- varbook suggestion [0-9a-f]{32} -->\nvarbook kan dit herstellen\.[^\n]*\n\n```suggestion:-0\+1\nrepaired\n```\n$/,
    );
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
