import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parseFragment } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
// @ts-expect-error It is plain JavaScript, so that it runs as it is where it has a token that may write.
import { harmless as plain } from "../../ci/comment/comment.mjs";
import { repository } from "../catalogue.ts";
import type { Outcome } from "./steps.ts";
import { fakeProgram, runStep, stepOf } from "./steps.ts";

// The step that posts the comment, with a GitHub that answers from a file and keeps what it is asked. What it is given
// may come from anyone.

const harmless = plain as (text: string) => string;

const review = readFileSync(
  join(repository, "test/samples/pull-request/edits-french-only/comment.md"),
  "utf8",
);
const run = {
  id: 77,
  head_sha: "a".repeat(40),
  head_branch: "change",
  head_repository: { full_name: "someone/catalogue", owner: { login: "someone" } },
};
const pull = { number: 12, head: { sha: run.head_sha, repo: { full_name: "someone/catalogue" } } };
const other = { number: 13, head: { sha: run.head_sha, repo: { full_name: "agency/catalogue" } } };
const marker = "<!-- varbook review -->";

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
else if (input) console.log("{}");
else if (path.endsWith("/pulls")) console.log(JSON.stringify(state.pulls));
else if (path.includes("/artifacts?")) console.log(JSON.stringify({ artifacts: state.artifacts }));
else if (path.includes("/comments?")) console.log(JSON.stringify(state.comments));
else process.exit(1);
`;

interface State {
  readonly run: object;
  readonly pulls: readonly object[];
  readonly artifacts: readonly object[];
  /** Pages of comments. */
  readonly comments: readonly (readonly object[])[];
}

const usual: State = { run, pulls: [pull], artifacts: [{ size_in_bytes: 900 }], comments: [[]] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "varbook-github-"));
  mkdirSync(join(folder, "artefact"));
  writeFileSync(join(folder, "artefact/comment.md"), review);
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Call {
  readonly args: readonly string[];
  readonly input?: { readonly body: string };
}

/** Runs the step. `sent`: what was written. */
function post(state: Partial<State> = {}): Outcome & { calls: Call[]; sent: Call[] } {
  const whole = { ...usual, ...state };
  writeFileSync(join(folder, "state.json"), JSON.stringify(whole));
  writeFileSync(join(folder, "event.json"), JSON.stringify({ workflow_run: whole.run }));
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
      GITHUB_SERVER_URL: "https://github.example",
      TMPDIR: folder,
    },
  );
  const lines = readFileSync(join(folder, "calls.jsonl"), "utf8").split("\n").filter(Boolean);
  const calls = lines.map((line) => JSON.parse(line) as Call);
  return { ...outcome, calls, sent: calls.filter(({ input }) => input !== undefined) };
}

const postedTo = ({ args }: Call): string => args.slice(1, 4).join(" ");

describe("one comment", () => {
  test("is posted, with a link to the preview", async () => {
    const { status, sent, stdout } = post();
    expect([status, stdout]).toEqual([0, "The comment on pull request 12 was posted.\n"]);
    expect(sent.map(postedTo)).toEqual(["--method POST repos/agency/catalogue/issues/12/comments"]);
    await expect(sent[0]?.input?.body).toMatchFileSnapshot(
      join(repository, "test/samples/pull-request/edits-french-only/posted.md"),
    );
    const own = { ...run, head_repository: { full_name: "agency/catalogue", owner: { login: "agency" } } };
    const body = post({ run: own, pulls: [other] }).sent[0]?.input?.body;
    expect(body).toBe(sent[0]?.input?.body.replace(/^Ceci provient .* ici\. /m, ""));
  });

  test("is updated, on whatever page it is, and left alone when it says so already", () => {
    const bot = { login: "github-actions[bot]" };
    const mine = { id: 5, user: bot, body: `${marker}\nold` };
    const forged = { id: 4, user: { login: "someone" }, body: `${marker}\nforged` };
    const another = { id: 3, user: bot, body: `of another workflow\n${marker}\n` };
    const comments = [[another, forged], [mine]];
    const { sent } = post({ comments });
    expect(sent.map(postedTo)).toEqual(["--method PATCH repos/agency/catalogue/issues/comments/5"]);
    const again = post({ comments: [[forged], [{ ...mine, body: sent[0]?.input?.body }]] });
    expect([again.status, again.sent]).toEqual([0, []]);
  });
});

describe("only on the pull request that the run was for", () => {
  test("a number in the artefact is not looked at", () => {
    writeFileSync(join(folder, "artefact/number"), "1; rm -rf /");
    writeFileSync(join(folder, "artefact/pull-request.json"), '{ "number": 99 }');
    expect(post().sent.map(postedTo)).toEqual(["--method POST repos/agency/catalogue/issues/12/comments"]);
  });

  test("of several with this branch name, the one whose commit and repository are those of the run", () => {
    const older = { ...pull, number: 11, head: { ...pull.head, sha: "b".repeat(40) } };
    const gone = { ...pull, number: 10, head: { ...pull.head, repo: null } };
    const { sent } = post({ pulls: [older, other, gone, pull] });
    expect(sent.map(postedTo)).toEqual(["--method POST repos/agency/catalogue/issues/12/comments"]);
  });

  test("none when there is none at this commit, or no review", () => {
    for (const state of [{ pulls: [] }, { pulls: [other] }, { artifacts: [] }])
      expect(post(state)).toMatchObject({ status: 0, sent: [] });
    expect(post({ pulls: [pull, { ...pull, number: 14 }] })).toMatchObject({ status: 1, sent: [] });
  });

  test("a branch that is named like a command or a query is a name", () => {
    const branch = "x;touch${IFS}sprung;$(touch sprung)&state=closed";
    const { status, calls } = post({ run: { ...run, head_branch: branch } });
    expect(status).toBe(0);
    expect(calls[0]?.args).toContain(`head=someone:${branch}`);
    expect(readdirSync(folder)).not.toContain("sprung");
  });
});

function said(): string {
  const { status, stdout, sent } = post();
  expect([status, sent]).toEqual([1, []]);
  return stdout;
}

const refused = /^::error title=varbook::No comment was posted: [^\n]*\n$/;

describe("a text that is no review is refused", () => {
  test("too long, as it is or once it is harmless", () => {
    writeFileSync(join(folder, "artefact/comment.md"), "x".repeat(1024 * 1024));
    expect(said()).toMatch(refused);
    writeFileSync(join(folder, "artefact/comment.md"), "<".repeat(40_000));
    expect(said()).toMatch(refused);
    expect(post({ artifacts: [{ size_in_bytes: 5_000_000 }] })).toMatchObject({ status: 1, sent: [] });
  });

  test("not UTF-8, a folder, a link, nothing", () => {
    const file = join(folder, "artefact/comment.md");
    writeFileSync(file, Buffer.from([0xff, 0xfe]));
    expect(said()).toMatch(refused);
    rmSync(file);
    expect(said()).toMatch(refused);
    mkdirSync(file);
    expect(said()).toMatch(refused);
    rmSync(file, { recursive: true });
    symlinkSync("/etc/passwd", file);
    expect(said()).toMatch(refused);
  });
});

describe("whatever a text says, it is only read", () => {
  test("a review stays as it is", () => {
    const samples = join(repository, "test/samples");
    const names = readdirSync(join(samples, "diff")).map((name) =>
      join(samples, "diff", name, "expected.md"),
    );
    for (const name of names) {
      const text = readFileSync(name, "utf8");
      expect(harmless(text), name).toBe(text);
    }
  });

  test("nobody is called, nothing is loaded, linked to or hidden: a sample", async () => {
    writeFileSync(
      join(folder, "artefact/comment.md"),
      [
        "<!-- varbook review -->\r\n# Heading\r\r\n\r\nHello @everyone and &#64;everyone, see #12 and agency/x#3",
        "![x](https://evil.example/x.png) <img src=https://evil.example/y.png> [link](javascript:alert(1))",
        "<a href='https://evil.example'>approved</a> https://evil.example www.evil.example <script>alert(1)</script>",
        '<p onclick="x">a</p> <td colspan="9"> <code>@in-code #12</code> <code><b>@not-in-code</b></code>',
        "</div>\n\n- list\n\n```\nfence\n```\n<!--\u0000\u202e\u200b\n",
      ].join("\n"),
    );
    const { sent } = post();
    await expect(sent[0]?.input?.body).toMatchFileSnapshot(
      join(repository, "test/samples/pull-request/hostile-posted.md"),
    );
  });

  test("of any text", () => {
    const parts = fc.constantFrom(
      ...[
        "<",
        ">",
        "</",
        "code>",
        "<code>",
        "</code>",
        "<td>",
        "<table>",
        "<tr>",
        "<ins>",
        "<p>",
        "<details>",
      ],
      ...[
        "@everyone",
        "&#64;x",
        "&commat;x",
        "#1",
        "://",
        "www.",
        "\n",
        "\r",
        "\n\n",
        " ",
        "\t",
        "&lt;",
        "&",
      ],
      ...["<img src=//x>", "<a href=x>", "<!--", "-->", "![a](//x)", "</div>", "\u200b", "\u2028", "x"],
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(parts, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 30 }),
        (all) => {
          const text = harmless(all.join(""));
          const [block, ...others] = unified().use(remarkParse).parse(`<div>\n${text}</div>\n`).children;
          expect([block?.type, others]).toEqual(["html", []]);
          expect(text).not.toMatch(/[^\P{Cc}\n]/u);
          for (const shown of activeTexts(parseFragment(text))) {
            expect(shown).not.toMatch(/@\w|#\d|:\/\/|www\./i);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

const tags = /^(?:b|br|code|del|details|h2|h3|ins|li|p|summary|table|tbody|td|th|tr|ul)$/;

/** The texts outside of code; every element is one that a review has. */
function activeTexts(node: DefaultTreeAdapterTypes.ParentNode): string[] {
  return node.childNodes.flatMap((child) => {
    if ("value" in child) return [child.value];
    expect(child.nodeName).toMatch(tags);
    if (!("childNodes" in child)) return [];
    expect(child.attrs.filter(({ name }) => name !== "colspan")).toEqual([]);
    return child.nodeName === "code" ? [] : activeTexts(child);
  });
}
