// Wrong calls: what is said, in three languages, and which language is chosen.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { repository } from "../catalogue.ts";
import { runTool } from "../varbook.ts";

const folder = mkdtempSync(join(tmpdir(), "varbook-usage-"));
afterAll(() => rmSync(folder, { recursive: true }));

const calls = [
  ["chekc"],
  ["xyzzy"],
  ["check", "--formt", "json"],
  ["check", "-format", "json"],
  ["check", "--zzz"],
  ["check", "--format", "jsno"],
  ["check", "--format"],
  ["check", "--all=yes"],
  ["check", "--max-warnings", "few"],
  ["build"],
  ["build", "--out", "x", "--threads", "1"],
  ["build", "--out", "x", "--base-url", "example"],
  ["diff", "HEAD", "--fail-on", "breakng"],
  ["new", "variable"],
  ["stats", "a", "b"],
  ["translate", "staus"],
  ["translate", "export", "--to", "nl"],
  ["dev", "--port", "x"],
  ["release", "26.1", "--out", "store"],
  ["explain", "numbr/decimal-point"],
  ["check", "--", "--all"],
  ["--format", "json", "chek"],
];

test.each(["en", "fr", "nl"])("wrong calls in %s", async (language) => {
  const shown = calls.map((call) => {
    const { status, stdout, stderr } = runTool(folder, ["--lang", language, ...call]);
    expect([call, status]).toEqual([call, 2]);
    return `$ varbook ${call.join(" ")}\n${stdout}${stderr}`.replaceAll(folder, "FOLDER");
  });
  await expect(shown.join("\n")).toMatchFileSnapshot(
    join(repository, `test/samples/usage/expected.${language}.txt`),
  );
});

test.each([
  [["check", "--zzz", "--lang", "nl"], "onbekende optie"],
  [["--lang=nl", "chekc"], "opdracht"],
  [["check", "--lang=nl", "--format=jsno"], "kent"],
  [["check", "--lang", "nl", "--max-warnings", "x"], "geheel getal"],
  [["check", "--lang", "nl", "--lang", "xx"], "kent ‘xx’ niet"],
  [["--lang", "nl", "--lang"], "vraagt een waarde"],
])("the language that is chosen holds in %j", (call, words) => {
  expect(runTool(folder, call).stderr).toContain(words);
});

test("what is after -- chooses no language", () => {
  expect(runTool(folder, ["check", "--", "--lang", "nl"]).stderr).toContain("there is no folder or file");
});

test.each([
  [["check", "--lang", "FR"], "Did you mean fr?"],
  [["check", "--lang", "fr-BE"], "Did you mean fr?"],
  [["diff", "A", "--fail-on", "meanng"], "Did you mean meaning?"],
  [["stats", "--format", "jsn"], "Did you mean json?"],
  [["biuld"], "Did you mean build?"],
  [["translate", "exprot"], "Did you mean translate export?"],
  [["review", "A", "--otu", "x"], "Did you mean --out?"],
])("%j: what may be meant is said", (call, words) => {
  expect(runTool(folder, call).stderr).toContain(words);
});

test.each([
  [["--lang", "fr", "check", "--help"]],
  [["help", "check", "--lang=fr"]],
  [["check", "-h", "--lang", "fr", "--zzz"]],
])("%j shows the help in French", (call) => {
  expect(runTool(folder, call)).toMatchObject({
    status: 0,
    stderr: "",
    stdout: expect.stringMatching(/^varbook check[^]*Contrôler/),
  });
});

test("options before the command are its own", () => {
  const before = runTool(repository, ["--format", "json", "--lang", "nl", "stats"]);
  expect(before).toEqual(runTool(repository, ["stats", "--lang=nl", "--format=json"]));
  expect(before.status).toBe(0);
});
