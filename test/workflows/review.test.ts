import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { repository } from "../catalogue.ts";
import { changes, checkOut } from "./changes.ts";
import type { Step } from "./steps.ts";
import { fakeProgram, runShell, runStep, stepOf, yamlFile } from "./steps.ts";

// The steps of the review action, of the check of the main branch and of the GitLab template, run on three pull requests. What reviewers see is in
// test/samples/pull-request/<change>/.

const samples = join(repository, "test/samples/pull-request");

/** What the steps leave behind and what readers of a pull request see. */
const expected: Readonly<Record<string, { readonly status: number; readonly preview: boolean }>> = {
  "breaks-a-reference": { status: 1, preview: false },
  "edits-french-only": { status: 0, preview: true },
  "renames-a-variable": { status: 0, preview: true },
};

describe.each(Object.entries(changes))("%s", (name, change) => {
  const { status, preview } = expected[name] ?? { status: -1, preview: false };

  test("on GitHub: annotations, comment, summary, reports, preview", async () => {
    const { folder, temporary, remove } = checkOut(change);
    try {
      const summary = join(temporary, "summary.md");
      const env = { GITHUB_ACTION_PATH: repository, RUNNER_TEMP: temporary, GITHUB_STEP_SUMMARY: summary };
      const values = {
        "inputs.base": yamlFile("action.yml").inputs.base.default,
        "inputs.directory": yamlFile("action.yml").inputs.directory.default,
        "inputs.language": "fr",
        "inputs.fail-on": "",
        "inputs.release == 'true' && 'true' || ''": "",
      };
      const review = runStep(stepOf("action.yml", "Check and compare"), folder, values, env);
      expect(review.status, review.stderr).toBe(status);
      await expect(review.stdout).toMatchFileSnapshot(join(samples, name, "annotations.txt"));
      const comment = readFileSync(join(temporary, "varbook-review/comment.md"), "utf8");
      await expect(comment).toMatchFileSnapshot(join(samples, name, "comment.md"));
      expect(readFileSync(summary, "utf8")).toBe(comment);
      const sarif = JSON.parse(readFileSync(join(temporary, "varbook-review/check.sarif"), "utf8"));
      expect(sarif.runs[0].results.some(({ level }: { level: string }) => level === "error")).toBe(
        status === 1,
      );
      if (name === "edits-french-only") {
        const failing = { ...values, "inputs.fail-on": "wording" };
        expect(runStep(stepOf("action.yml", "Check and compare"), folder, failing, env).status).toBe(1);
      }
      const build = runStep(stepOf("action.yml", "Build a preview"), folder, values, env);
      expect(build.status, build.stderr).toBe(0);
      expect(existsSync(join(temporary, "varbook-preview/fr/index.html"))).toBe(preview);
    } finally {
      remove();
    }
  });

  test("on GitLab: the same comment, code quality, preview", async () => {
    const { folder, temporary, base, remove } = checkOut(change);
    try {
      const bin = fakeProgram(temporary, "npm", "");
      const { varbook: job, variables } = yamlFile("ci/templates/review.gitlab-ci.yml");
      const env = {
        ...variables,
        VARBOOK_LANGUAGE: "fr",
        CI_PROJECT_DIR: repository,
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        PATH: `${bin}:${process.env["PATH"]}`,
      };
      const script = [...job.before_script, ...job.script].join("\n");
      const ran = runShell(script, folder, env);
      expect(ran.status, ran.stderr).toBe(status);
      const read = (path: string): string => readFileSync(join(folder, path), "utf8");
      await expect(read("varbook-review/comment.md")).toMatchFileSnapshot(join(samples, name, "comment.md"));
      const quality: { severity: string; location: { path: string } }[] = JSON.parse(
        read(job.artifacts.reports.codequality),
      );
      expect(quality.filter(({ severity }) => severity === "major")).toHaveLength(status);
      expect(existsSync(join(folder, "varbook-preview/fr/index.html"))).toBe(preview);
    } finally {
      remove();
    }
  });
});

test("the toolkit is installed without running what packages bring", () => {
  const { temporary, folder, remove } = checkOut(() => {});
  try {
    const log = join(temporary, "npm.log");
    const npm = `require("node:fs").appendFileSync(${JSON.stringify(log)}, process.argv.slice(2).join(" ") + "\\n");`;
    const env = { PATH: `${fakeProgram(temporary, "npm", npm)}:${process.env["PATH"]}` };
    expect(runStep(stepOf("action.yml", "Install varbook"), folder, {}, env).status).toBe(0);
    expect(readFileSync(log, "utf8")).toBe("ci --ignore-scripts\nrun build\n");
  } finally {
    remove();
  }
});

test("code scanning gets the report of the main branch as it wants it", () => {
  const { temporary, folder, remove } = checkOut(() => {});
  try {
    const steps: Step[] = yamlFile(".github/workflows/check.yml").jobs.catalogue.steps;
    const step = steps.find(({ name }) => name?.includes("code scanning"));
    const calls = join(temporary, "calls.json");
    const gh = `require("node:fs").writeFileSync(${JSON.stringify(calls)}, JSON.stringify(process.argv.slice(2)));`;
    const env = {
      PATH: `${fakeProgram(temporary, "gh", gh)}:${process.env["PATH"]}`,
      RUNNER_TEMP: temporary,
      GITHUB_REPOSITORY: "agency/catalogue",
      GITHUB_SHA: "a".repeat(40),
      GITHUB_REF: "refs/heads/main",
    };
    symlinkSync(join(repository, "dist"), join(folder, "dist"));
    const { status, stderr } = runStep(step ?? {}, folder, { "github.token": "secret" }, env);
    expect(status, stderr).toBe(0);
    const args: string[] = JSON.parse(readFileSync(calls, "utf8"));
    expect(args.slice(0, 4)).toEqual([
      "api",
      "--method",
      "POST",
      "repos/agency/catalogue/code-scanning/sarifs",
    ]);
    expect(args).toContain(`commit_sha=${env.GITHUB_SHA}`);
    expect(args).toContain(`ref=${env.GITHUB_REF}`);
    const file = args.at(-1)?.replace(/^sarif=@/, "") ?? "";
    const sent = gunzipSync(Buffer.from(readFileSync(file, "utf8"), "base64")).toString("utf8");
    expect(JSON.parse(sent)).toMatchObject({ version: "2.1.0" });
  } finally {
    remove();
  }
});
