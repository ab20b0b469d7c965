// Where a catalogue is looked for, and what is said where there is none.
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyCatalogue } from "../catalogue.ts";
import { runTool } from "../varbook.ts";

let scratch: string;
let catalogue: { readonly folder: string; readonly remove: () => void };
beforeAll(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), "varbook-folders-")));
  catalogue = copyCatalogue();
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
  catalogue.remove();
});

const first = "variables/At/stat_020_033_At.yaml";
const second = "variables/Gz/SS00060_Gz.yaml";

describe("a folder without a catalogue", () => {
  test.each([
    ["check"],
    ["build", "--out", "site"],
    ["fix"],
    ["fmt"],
    ["fmt", "--check"],
    ["stats"],
    ["dev", "--port", "0"],
    ["diff", "HEAD"],
    ["review", "HEAD", "--out", "review"],
    ["release", "2026.1", "--out", "store"],
    ["rename", "a", "b"],
    ["new", "variable", "x_Gz"],
    ["translate", "status"],
    ["translate", "accept"],
    ["translate", "export", "--to", "nl", "--out", "work.xlf"],
    ["translate", "import", "work.xlf"],
  ])("%s %s %s", (...call) => {
    const { status, stdout, stderr } = runTool(scratch, call, { HOME: tmpdir() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(
      `varbook: no catalogue was found: there is no varbook.config.yaml in ${scratch}. Go to the folder of a catalogue, or name it as an argument.\n`,
    );
  });

  test.each(["json", "sarif", "junit", "github", "gitlab"])("is config/missing in %s", (format) => {
    const { status, stdout, stderr } = runTool(scratch, ["check", "--format", format, "--lang", "nl"]);
    expect(status).toBe(2);
    expect(stdout).toContain("config/missing");
    expect(stderr).toContain("er is geen catalogus gevonden");
  });

  test("the home folder's own configuration counts for none of its folders", () => {
    const home = join(scratch, "home");
    mkdirSync(join(home, "work"), { recursive: true });
    writeFileSync(join(home, "varbook.config.yaml"), "");
    expect(runTool(join(home, "work"), ["stats"], { HOME: home }).status).toBe(2);
  });

  test("one above the repository is another's", () => {
    const above = join(scratch, "above");
    mkdirSync(join(above, "repository/.git"), { recursive: true });
    mkdirSync(join(above, "repository/folder"));
    writeFileSync(join(above, "varbook.config.yaml"), "");
    const { status, stderr } = runTool(join(above, "repository/folder"), ["stats"]);
    expect(status).toBe(2);
    expect(stderr).toContain(`up to ${join(above, "repository")}.`);
  });

  test.skipIf(process.geteuid?.() !== 0)("a configuration of another user is not taken", () => {
    const shared = join(scratch, "shared");
    mkdirSync(join(shared, "folder"), { recursive: true });
    writeFileSync(join(shared, "varbook.config.yaml"), "");
    chownSync(join(shared, "varbook.config.yaml"), 12_345, 12_345);
    const { status, stderr } = runTool(join(shared, "folder"), ["check", "--lang", "fr"]);
    expect(status).toBe(2);
    expect(stderr).toContain("appartient à un autre utilisateur");
    expect(stderr).toContain(join(shared, "varbook.config.yaml"));
  });
});

describe("a folder of a catalogue", () => {
  test.each([
    ["check", "--format", "json"],
    ["fmt", "--check"],
    ["stats"],
    ["translate", "status", "--format", "json"],
    ["fix", "--dry-run"],
  ])("%s %s %s", (...call) => {
    const whole = runTool(catalogue.folder, call);
    expect(whole.status).toBe(0);
    expect(runTool(join(catalogue.folder, "variables/At"), call)).toEqual(whole);
    expect(runTool(scratch, [...call, join(catalogue.folder, "variables")])).toEqual(whole);
  });

  test("new makes its file where the catalogue says", () => {
    const { stdout } = runTool(join(catalogue.folder, "schemas"), ["new", "variable", "stat_020_099_At"]);
    expect(stdout).toContain("Made variables/At/stat_020_099_At.yaml.");
    rmSync(join(catalogue.folder, "variables/At/stat_020_099_At.yaml"));
  });
});

const textOf = (path: string): string => readFileSync(path, "utf8");

const check = (...names: string[]) => runTool(catalogue.folder, ["check", "--format", "json", ...names]);

describe("files", () => {
  test("only theirs is reported, wherever one is", () => {
    const all = JSON.parse(check().stdout) as { diagnostics: { file: string }[] };
    const own = all.diagnostics.filter(({ file }) => file === first || file === second);
    const two = check(first, second);
    expect(own.length).toBeGreaterThan(0);
    expect(JSON.parse(two.stdout)).toMatchObject({ diagnostics: own, summary: { files: 2, records: 2 } });
    expect(
      runTool(scratch, [
        "check",
        "--format",
        "json",
        join(catalogue.folder, first),
        join(catalogue.folder, second),
      ]),
    ).toEqual(two);
    expect(
      runTool(join(catalogue.folder, "variables"), [
        "check",
        "--format",
        "json",
        `../${first}`,
        `../${second}`,
      ]),
    ).toEqual(two);
  });

  test("fmt and fix change no other", () => {
    const folder = join(scratch, "untidy");
    cpSync(catalogue.folder, folder, { recursive: true });
    for (const file of [first, second])
      writeFileSync(join(folder, file), `\ufeff${textOf(join(folder, file)).replace("\n", "\n\n\n\n")}`);
    expect(runTool(folder, ["fmt", "--check", first]).stdout).toContain("1 file is not");
    expect(runTool(folder, ["fix", "--dry-run", second]).stdout).toContain("in 1 file");
    expect(runTool(folder, ["fix", second]).stdout).toContain("in 1 file");
    expect(runTool(folder, ["fmt", "--check"]).stdout).toContain(first);
    expect(textOf(join(folder, first)).startsWith("\ufeff")).toBe(true);
    expect(textOf(join(folder, second)).startsWith("\ufeff")).toBe(false);
  });

  test.each(["check", "fix", "fmt"])("%s says which files it cannot take", (command) => {
    writeFileSync(join(catalogue.folder, "README.md"), "");
    writeFileSync(join(scratch, "alone.yaml"), "");
    const other = join(scratch, "other");
    mkdirSync(other, { recursive: true });
    writeFileSync(join(other, "varbook.config.yaml"), "");
    writeFileSync(join(other, "a.yaml"), "");
    const run = (...names: string[]) => runTool(catalogue.folder, [command, ...names]);
    expect(run("README.md")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("README.md is no file of the catalogue"),
    });
    expect(run("README.md", first)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("README.md is no file"),
    });
    expect(run("nowhere.yaml")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no folder or file nowhere.yaml"),
    });
    expect(run(join(scratch, "alone.yaml"))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is in no catalogue"),
    });
    expect(run(first, join(other, "a.yaml"))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("of two catalogues"),
    });
    expect(run(".", first)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("one folder, or files"),
    });
    rmSync(join(catalogue.folder, "README.md"));
  });
});
