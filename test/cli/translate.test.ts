import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyCatalogue, repository } from "../catalogue.ts";
import { editSheet } from "../translate/edit-sheet.ts";
import { runTool } from "../varbook.ts";

// Each folder of test/samples/translate/ is a case: steps.txt says what is done with a copy of this repository's catalogue
// in a Git repository of its own, expected.txt what a user then sees. A step is a line:
//   varbook …                      runs the tool; what it prints and its exit code are shown
//   replace FILE « old » « new »   edits a file, or a file beside the catalogue (../FILE)
//   sheet FILE …                   edits a sheet: see test/translate/edit-sheet.ts
//   show FILE · commit · git …     shows a file; commits all; runs Git
// A new case is a new folder.

const samples = join(repository, "test/samples/translate");

for (const name of readdirSync(samples).toSorted()) {
  test(name, { timeout: 120_000 }, async () => {
    const { folder, remove } = copyCatalogue();
    const git = (...args: readonly string[]): string => {
      const who = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
      const env = { ...process.env, LC_ALL: "C" };
      const { stdout, stderr } = spawnSync("git", [...who, ...args], { cwd: folder, encoding: "utf8", env });
      return stdout + stderr;
    };
    const shown: string[] = [];
    try {
      git("init", "--quiet", "--initial-branch=main");
      for (const line of readFileSync(join(samples, name, "steps.txt"), "utf8")
        .trim()
        .split("\n")) {
        shown.push(`$ ${line}\n`);
        const [verb = "", ...words] = line.split(" ");
        if (verb === "varbook") {
          const { status, stdout, stderr } = runTool(folder, words);
          shown.push(stdout, stderr, `[${status}]\n`);
        } else if (verb === "replace") {
          const [, file = "", old = "", now = ""] = /^replace (\S+) « (.*) » « (.*) »$/.exec(line) ?? [];
          const text = readFileSync(join(folder, file), "utf8");
          expect(text).toContain(old);
          writeFileSync(
            join(folder, file),
            text.replace(old, () => now),
          );
        } else if (verb === "sheet") {
          const [file = "", ...edit] = words;
          await editSheet(join(folder, file), edit.join(" "));
        } else if (verb === "show") {
          const file = join(folder, words[0] ?? "");
          shown.push(existsSync(file) ? readFileSync(file, "utf8") : "(there is no such file)\n");
        } else if (verb === "commit") {
          git("add", "--all");
          git("commit", "--quiet", "--message=x");
        } else shown.push(git(...words));
      }
      await expect(shown.join("")).toMatchFileSnapshot(join(samples, name, "expected.txt"));
    } finally {
      remove();
    }
  });
}
