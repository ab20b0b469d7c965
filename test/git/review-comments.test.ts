import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../catalogue.ts";
import { runTool } from "../varbook.ts";
import { checkOut } from "../workflows/changes.ts";
import { committedCatalogue } from "./committed.ts";

// Whole comments of reviews, in French and in Dutch, and the repairs that are offered: test/samples/pull-request/.

const seed = "variables/At/stat_020_033_At.yaml";
const other = "variables/At/cube_013_008_At.yaml";

function edit(folder: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

interface Case {
  readonly change: (folder: string) => void;
  /** The exit code; with `--fail-on breaking`. */
  readonly status: readonly [number, number];
}

const cases: Readonly<Record<string, Case>> = {
  "loses-addresses": {
    status: [1, 1],
    change(folder) {
      rmSync(join(folder, other));
      rmSync(join(folder, "translations", other.replace(".yaml", ".txt")));
      renameSync(join(folder, seed), join(folder, "variables/At/stat_020_034_At.yaml"));
      edit(folder, "variables/At/stat_020_034_At.yaml", /stat_020_033/g, "stat_020_034");
      edit(folder, "vocabularies/keywords.yaml", /^care-services:/m, "services:");
      edit(
        folder,
        "varbook.config.yaml",
        /$/,
        "\nremoved:\n  - { kind: variable, id: cube_013_008_At, reason: { fr: Encodée deux fois., nl: Twee keer ingevoerd. } }\n",
      );
    },
  },
  "accepts-a-translation": {
    status: [0, 0],
    change(folder) {
      edit(folder, other, "fr: Volume imagerie", "fr: Volume d’imagerie");
      runTool(folder, ["translate", "accept", "--only", "cube_013_008_At#title"]);
    },
  },
  silences: {
    status: [0, 1],
    change(folder) {
      edit(
        folder,
        seed,
        /^ {2}nl: Aantal klinisch genetici$/m,
        "  nl: Aantal  klinisch genetici # varbook-ignore space/double: formulation de la loi",
      );
      edit(folder, seed, "from: 2019", "from: 2020");
      edit(folder, "varbook.config.yaml", /^rules:$/m, 'rules:\n  "date/older-than-change": off');
    },
  },
};

test.each(Object.entries(cases))("%s", async (name, { change, status }) => {
  const { folder, temporary, remove } = checkOut(change);
  try {
    const samples = join(repository, "test/samples/pull-request", name);
    const out = join(temporary, "review");
    const review = (...args: string[]): number | null =>
      runTool(folder, ["review", "HEAD^1", "--out", out, ...args]).status;
    expect(review("--lang", "fr")).toBe(status[0]);
    await expect(readFileSync(join(out, "comment.md"), "utf8")).toMatchFileSnapshot(
      join(samples, "comment.fr.md"),
    );
    await expect(readFileSync(join(out, "suggestions.json"), "utf8")).toMatchFileSnapshot(
      join(samples, "suggestions.json"),
    );
    expect(review("--lang", "nl", "--fail-on", "breaking")).toBe(status[1]);
    await expect(readFileSync(join(out, "comment.md"), "utf8")).toMatchFileSnapshot(
      join(samples, "comment.nl.md"),
    );
  } finally {
    remove();
  }
});

test("a repair is offered where the change itself has the lines: not in a file that was merged with another change", () => {
  const { folder, git, commit, remove } = committedCatalogue();
  try {
    const offered = (): string[] => {
      runTool(folder, ["review", "HEAD^1", "--out", "out"]);
      const { suggestions } = JSON.parse(readFileSync(join(folder, "out/suggestions.json"), "utf8")) as {
        suggestions: { file: string; start: number }[];
      };
      rmSync(join(folder, "out"), { recursive: true });
      return suggestions.map(({ file, start }) => `${file}:${start}`);
    };
    const mergeIntoMain = (): void => {
      git("checkout", "--quiet", "main");
      git("merge", "--quiet", "--no-ff", "--message", "merge", "work");
    };
    git("checkout", "--quiet", "-b", "work");
    edit(folder, other, /^ {2}fr: Volume imagerie/m, "  fr: Volume  imagerie");
    commit("a fault");
    mergeIntoMain();
    expect(offered()).toEqual([`${other}:7`]);
    git("reset", "--quiet", "--hard", "HEAD^1");
    edit(folder, other, /^/, "# A comment that moves all lines.\n");
    commit("on main");
    mergeIntoMain();
    expect(offered()).toEqual([]);
  } finally {
    remove();
  }
});
