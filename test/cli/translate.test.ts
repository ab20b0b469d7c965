import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyCatalogue, repository } from "../catalogue.ts";

// Each folder of test/samples/translate/ is a case: steps.txt says what is done with a copy of this repository's catalogue
// in a Git repository of its own, expected.txt what a user then sees. A step is a line:
//   varbook …                      runs the tool; what it prints and its exit code are shown
//   replace FILE « old » « new »   edits a file, or a file beside the catalogue (../FILE)
//   show FILE · commit · git …     shows a file; commits all; runs Git
// A new case is a new folder.

const samples = join(repository, "test/samples/translate");

for (const name of readdirSync(samples).toSorted()) {
  test(name, { timeout: 120_000 }, async () => {
    const { folder, remove } = copyCatalogue();
    const cwd = folder;
    const run = (program: string, args: readonly string[]) =>
      spawnSync(program, args, {
        cwd,
        encoding: "utf8",
        env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1", LC_ALL: "C" },
      });
    const git = (...args: readonly string[]): string => {
      const { stdout, stderr } = run("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args]);
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
          const { status, stdout, stderr } = run(process.execPath, [
            join(repository, "dist/src/shells/cli/main.js"),
            ...words,
          ]);
          shown.push(stdout, stderr, `[${status}]\n`);
        } else if (verb === "replace") {
          const [, file = "", old = "", now = ""] = /^replace (\S+) « (.*) » « (.*) »$/.exec(line) ?? [];
          const text = readFileSync(join(cwd, file), "utf8");
          expect(text).toContain(old);
          writeFileSync(
            join(cwd, file),
            text.replace(old, () => now),
          );
        } else if (verb === "show") {
          const file = join(cwd, words[0] ?? "");
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
