import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyCatalogue, withoutEntry } from "../catalogue.ts";
import type { Ran } from "../varbook.ts";
import { startTool } from "../varbook.ts";

// The command line as a process: what it prints where, and its exit codes (DESIGN: 0 clean, 1 errors found, 2 wrong usage).

let folder: string;
let scratch: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
  scratch = mkdtempSync(join(tmpdir(), "varbook-cli-"));
});
afterEach(() => {
  remove();
  rmSync(scratch, { recursive: true, force: true });
});

const varbook = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran =>
  startTool(folder, args, { LC_ALL: undefined, ...env });

function breakSeed(): void {
  const file = join(folder, "variables/At/stat_020_033_At.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("[care-providers]", "[care-provider]"));
}

/** Every file of a build, with its text. */
function contents(out: string): Map<string, string> {
  const all = readdirSync(out, { recursive: true, encoding: "utf8" }).toSorted();
  return new Map(
    all.flatMap((path) =>
      lstatSync(join(out, path)).isFile() ? [[path, readFileSync(join(out, path), "utf8")] as const] : [],
    ),
  );
}

describe("check", () => {
  test("a clean catalogue exits 0", () => {
    expect(varbook(["check"])).toMatchObject({ status: 0, stderr: "" });
  });

  test("an error exits 1, and json, github and pretty agree on it", () => {
    breakSeed();
    const json = varbook(["check", ".", "--format", "json"]);
    expect(json.status).toBe(1);
    const report = JSON.parse(json.stdout) as {
      summary: object;
      diagnostics: { code: string; file: string; line: number }[];
    };
    expect(report.summary).toMatchObject({ errors: 1, warnings: 0 });
    const { file, line } = report.diagnostics.find(({ code }) => code === "ref/unresolved") ?? {
      file: "",
      line: 0,
    };
    expect(varbook(["check", "--format", "github"]).stdout).toContain(`::error file=${file},line=${line},`);
    expect(varbook(["check"]).stdout).toContain(`error ref/unresolved ${file}:${line}:`);
  });

  test("every format finds the same error, and exits 1", () => {
    breakSeed();
    for (const format of ["pretty", "json", "github", "sarif", "junit", "gitlab"]) {
      const { status, stdout, stderr } = varbook(["check", "--format", format]);
      expect({ format, status, stderr }).toEqual({ format, status: 1, stderr: "" });
      expect(stdout).toContain("ref/unresolved");
      expect(stdout).toContain("stat_020_033_At.yaml");
    }
  });

  test("formats for servers name files from the root of their repository", () => {
    breakSeed();
    spawnSync("git", ["init", "--quiet"], { cwd: scratch });
    cpSync(folder, join(scratch, "a/catalogue"), { recursive: true });
    const named = ["pretty", "json", "junit", "github", "sarif", "gitlab"].filter((format) => {
      const { stdout } = startTool(scratch, ["check", "a/catalogue", "--format", format]);
      expect(stdout).toContain("variables/At/stat_020_033_At.yaml");
      return stdout.includes("a/catalogue/variables/At/stat_020_033_At.yaml");
    });
    expect(named).toEqual(["github", "sarif", "gitlab"]);
  });

  test("github adds to the step summary, which may be there already or not be writable", () => {
    breakSeed();
    const summary = join(scratch, "summary.md");
    writeFileSync(summary, "before\n");
    expect(varbook(["check", "--format", "github"], { GITHUB_STEP_SUMMARY: summary }).stderr).toBe("");
    expect(readFileSync(summary, "utf8")).toMatch(
      /^before\n<h2>varbook<\/h2>\n[^]*<code>ref\/unresolved<\/code>/,
    );
    expect(varbook(["check"], { GITHUB_STEP_SUMMARY: join(scratch, "other") }).status).toBe(1);
    expect(existsSync(join(scratch, "other"))).toBe(false);
    const { status, stderr } = varbook(["check", "--format", "github"], { GITHUB_STEP_SUMMARY: scratch });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^varbook: the step summary could not be written: .*\n$/);
  });

  test("a release stops at a stub that the configuration does not allow", () => {
    expect(varbook(["check", "--release"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("(9): "),
    });
    const config = join(folder, "varbook.config.yaml");
    writeFileSync(config, withoutEntry(readFileSync(config, "utf8"), "release"));
    expect(varbook(["check"]).status).toBe(0);
    const { status, stdout } = varbook(["check", "--release"]);
    expect(status).toBe(1);
    expect(stdout).toContain("error status/stub");
  });

  test("it speaks the language that is asked for, or the environment's", () => {
    breakSeed();
    expect(varbook(["check", "--lang", "nl"]).stdout).toContain("Bedoelde u care-providers?");
    expect(varbook(["check"], { LANG: "fr_BE.UTF-8" }).stdout).toContain(
      "Vouliez-vous dire care-providers ?",
    );
    expect(varbook(["check"], { LANG: "fr_BE.UTF-8", LC_ALL: "C" }).stdout).toContain(
      "Did you mean care-providers?",
    );
  });

  test("colour only where it is wanted", () => {
    breakSeed();
    expect(varbook(["check"], { NO_COLOR: "" }).stdout).not.toContain("\u001b[");
    expect(varbook(["check"], { NO_COLOR: "", FORCE_COLOR: "1" }).stdout).toContain("\u001b[");
    expect(varbook(["check"], { NO_COLOR: "1", FORCE_COLOR: "1" }).stdout).not.toContain("\u001b[");
  });

  test("warnings count when a limit is given", () => {
    writeFileSync(
      join(folder, "variables/Gz/SS00099_Gz.yaml"),
      "\ufeffid: SS00099_Gz\ncode: SS00099\ndatabase: Gz\ntype: field\nstatus: stub\ntitle: { fr: Un champ, nl: Een veld }\n",
    );
    expect(varbook(["check"]).status).toBe(0);
    expect(varbook(["check", "--max-warnings", "0"]).status).toBe(1);
    expect(varbook(["check", "--max-warnings", "1"]).status).toBe(0);
  });
});

test.each([
  [["chek"], "there is no command"],
  [["check", "--frmat", "json"], "unknown option"],
  [["check", "--format", "xml"], "--format is one of github, gitlab, json, junit, pretty, sarif"],
  [["check", "--lang", "de"], "--lang is one of en, fr, nl"],
  [["check", "/nowhere/at/all"], "there is no folder"],
  [["check", "a", "b"], "there is no folder or file a"],
  [["stats", "a", "b"], "usage: varbook stats"],
  [["build"], "usage: varbook build"],
  [["build", "--out", "x", "--base-url", "javascript:alert(1)"], "--base-url is an http or https address"],
  [["new", "variable"], "usage: varbook new"],
  [["new", "variabel", "x_Gz"], "there is no kind “variabel”. Did you mean variable?"],
  [["new", "variable", "nothing"], "is made as {code}_{database}"],
  [["new", "variable", "../x_Gz"], "cannot be an id"],
  [["new", "variable", "SS00060_Gz"], "there is already a variable SS00060_Gz"],
  [["explain", "ref/unresolvd"], ""],
])("wrong usage %j exits 2 with one line", (args, words) => {
  const { status, stderr } = varbook(args);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(stderr.trim().split("\n").length).toBe(1);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("--version, --help and explain exit 0", () => {
  expect(varbook(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(varbook(["--help"])).toMatchObject({ status: 0 });
  expect(varbook(["check", "--help"]).stdout).toContain("varbook check");
  expect(varbook(["explain", "i18n/numbers", "--lang", "fr"])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("nombres"),
  });
});

test("new makes what only lacks words, and adds to a file that holds many", () => {
  expect(varbook(["new", "variable", "stat_020_034_At"]).status).toBe(0);
  expect(readFileSync(join(folder, "variables/At/stat_020_034_At.yaml"), "utf8")).toMatchInlineSnapshot(`
    "id: stat_020_034_At
    code: stat_020_034
    database: At
    type: indicator  # indicator | field
    status: draft  # draft | stub | published | deprecated | withdrawn
    title:
      fr: ""
      nl: ""
    "
  `);
  expect(varbook(["new", "keyword", "prevention"]).status).toBe(0);
  const { status, stdout } = varbook(["check", "--format", "json"]);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; severity: string }[] };
  expect(status).toBe(1);
  expect(diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code)).toEqual(
    Array.from({ length: 4 }, () => "schema/empty-text"),
  );
});

test("stats counts stubs and what is to be confirmed", () => {
  const { kinds } = JSON.parse(varbook(["stats", "--format", "json"]).stdout) as {
    kinds: {
      kind: string;
      records: number;
      statuses: Record<string, number>;
      unconfirmed: number;
      incomplete: number;
    }[];
  };
  const variables = kinds.find(({ kind }) => kind === "variable");
  expect(variables?.statuses).toEqual({ published: 2, stub: 9 });
  expect(variables?.unconfirmed).toBeGreaterThan(0);
  expect(kinds.find(({ kind }) => kind === "codelist")?.incomplete).toBe(2);
});

describe("build", () => {
  test("an error leaves the output as it was, and exits 1", () => {
    const out = join(scratch, "site");
    expect(varbook(["build", ".", "--out", out]).status).toBe(0);
    const before = readlinkSync(out);
    const files = contents(out);
    breakSeed();
    const { status, stdout } = varbook(["build", ".", "--out", out]);
    expect(status).toBe(1);
    expect(stdout).toContain("ref/unresolved");
    expect(readlinkSync(out)).toBe(before);
    expect(contents(out)).toEqual(files);
  });

  test("no output appears when the first build fails", () => {
    breakSeed();
    expect(varbook(["build", ".", "--out", join(scratch, "site")]).status).toBe(1);
    expect(existsSync(join(scratch, "site"))).toBe(false);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test("a base URL gives a sitemap and canonical addresses", () => {
    const out = join(scratch, "site");
    expect(varbook(["build", ".", "--out", out, "--base-url", "https://example.org/atlas"]).status).toBe(0);
    expect(readFileSync(join(out, "sitemap.xml"), "utf8")).toContain(
      "https://example.org/atlas/fr/variables/stat_020_033_At.html",
    );
    expect(readFileSync(join(out, "fr/variables/stat_020_033_At.html"), "utf8")).toContain(
      '<link rel="canonical" href="https://example.org/atlas/fr/variables/stat_020_033_At.html"',
    );
  });

  test("it does not replace what is not its own", () => {
    const { status, stderr } = varbook(["build", ".", "--out", "variables"]);
    expect(status).toBe(2);
    expect(stderr.trim().split("\n").at(-1)).toContain("variables");
    expect(existsSync(join(folder, "variables/At/stat_020_033_At.yaml"))).toBe(true);
  });
});
