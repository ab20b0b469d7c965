import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runTool } from "../../varbook.ts";
import type { Site } from "./site.ts";
import { askGit, bareRepository, configure, environment, makeSite, other, seed, settingsOf } from "./site.ts";
import { attributes, ways } from "./ways.ts";

// A pull request runs nothing: whatever it plants, and whatever settings its attributes could choose from, no program
// is run, and each command finds what it finds without.

/** Whatever asks Git, and what edits files of a repository. */
const commands: readonly (readonly string[])[] = [
  ["release", "2026.1", "--out", "../../../store"],
  ["check", "--changed", "base", "--no-cache"],
  ["check", "--format", "github"],
  ["diff", "base"],
  ["edit"],
  ["check", "--changed", "HEAD", "--format", "json"],
  ["review", "base", "--out", "../../../review", "--format", "github"],
  ["diff", "HEAD", ".", "--format", "markdown"],
  ["release", "2026.2", "--out", "../../../store"],
  ["translate", "status"],
  ["translate", "export", "--to", "nl", "--out", "../../../work.xlf"],
  ["rename", "care-providers", "carers"],
  ["fix"],
  ["fmt"],
];

/** Where settings can come from. Those of a clone and of a user are their own, but must not run what a pull request chooses. */
const sources: Readonly<Record<string, (site: Site) => void>> = {
  "a bare repository in the catalogue's folder": (site) => site.bring(bareRepository("deep/er", site)),
  "a bare repository in the folder above": (site) => site.bring(bareRepository("deep", site)),
  "a bare repository beside .git": (site) => site.bring(bareRepository("", site)),
  "the clone's settings": (site) => configure(site, settingsOf(site)),
  "a file of the checkout that the clone's settings include": (site) => {
    site.bring({ ".gitconfig": settingsOf(site) });
    configure(site, "[include]\npath = ../.gitconfig\n");
  },
  "the user's settings": (site) => writeFileSync(join(site.home, ".gitconfig"), settingsOf(site)),
};

/** What each command says and its exit code, and the catalogue's files in the end. */
function outcome(site: Site): readonly (readonly unknown[])[] {
  const { HOME, XDG_CONFIG_HOME } = environment(site.home);
  const said = commands.map((args) => {
    if (args[0] === "edit") return edit(site);
    const { status, stdout, stderr } = runTool(site.folder, args, { HOME, XDG_CONFIG_HOME });
    return [
      args.join(" "),
      status,
      ...[stdout, stderr].map((text) => text.replaceAll(/\b[0-9a-f]{7,64}\b/g, "ID")),
    ];
  });
  return [...said, ["variables", "vocabularies", "schemas"].map((part) => digest(join(site.folder, part)))];
}

/** A text changes, whose translation is then out of date: what it said stands in the history alone. */
function edit({ folder }: Site): string[] {
  const file = join(folder, seed);
  writeFileSync(file, replaced(readFileSync(file, "utf8"), "  fr: Nombre", "  fr: Le nombre"));
  return ["edit: 0"];
}

function replaced(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

function digest(folder: string): string {
  const hash = createHash("sha256");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of entries.map(({ parentPath, name }) => join(parentPath, name)).toSorted())
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest("hex");
}

/** A site whose last commit is a pull request: it brings attributes and changes a record. */
function withAttributes(): Site {
  const site = makeSite();
  const text = readFileSync(join(site.folder, other), "utf8");
  site.bring({
    "deep/er/.gitattributes": attributes,
    ".gitmodules": '[submodule "s"]\npath = s\nurl = ext::false\n',
    [`deep/er/${other}`]: replaced(text, "quarter: 4", "quarter: 3"),
  });
  return site;
}

/** For the traps of Git itself: two branches to merge, and a signed commit, whose id is given back. */
function withBranches({ top, git, bring }: Site): string {
  for (const name of ["one", "two"]) {
    git("checkout", "--quiet", "--force", "-b", name, "main");
    bring({ "deep/er/varbook.config.yaml": `title: ${name}\n` });
  }
  const unsigned = git("cat-file", "commit", "HEAD");
  const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n";
  writeFileSync(join(top, "signed"), unsigned.replace("\n\n", `\n${signature}\n`));
  return git("hash-object", "-t", "commit", "-w", "signed").trim();
}

let plain: Site;
let expected: ReturnType<typeof outcome>;
let signed: string;
const missing = "0123456789".repeat(4);
beforeAll(() => {
  plain = withAttributes();
  expected = outcome(plain);
  signed = withBranches(plain);
});
afterAll(() => plain.remove());

test("the commands do what they are here for", () => {
  const failed = expected.filter(([, status]) => typeof status === "number" && status > 0);
  expect(failed.map(([command, status]) => `${String(command)}: ${String(status)}`)).toEqual([
    "release 2026.2 --out ../../../store: 2",
  ]);
  const status = expected.find(([command]) => command === "translate status");
  expect(String(status?.[2])).toContain("fr  [-Nombre-]{+Le+} {+nombre +}de");
});

/** Git itself runs each, so a count of none says something. */
test.each(ways.filter(({ name }) => name !== "core.pager"))(
  "the trap works: $name",
  ({ name, settings, control }) => {
    const trap = plain.trap(name);
    for (const args of control({ trap, signed, missing })) askGit(plain, args, settings(trap));
    expect(Object.keys(plain.sprung())).toEqual([name]);
  },
);

describe.each(Object.entries(sources))("%s", (_, plant) => {
  test("runs nothing and changes nothing", () => {
    const site = withAttributes();
    try {
      plant(site);
      site.sprung();
      expect(outcome(site)).toEqual(expected);
      expect(site.sprung()).toEqual({});
    } finally {
      site.remove();
    }
  });
});

describe.each(["the clone's settings", "the user's settings"])(
  "an object that is missing, with %s",
  (source) => {
    test("is not fetched, by whatever program", () => {
      const site = withAttributes();
      try {
        sources[source]?.(site);
        site.git("config", "extensions.partialClone", "origin");
        const { HOME, XDG_CONFIG_HOME } = environment(site.home);
        const check = (base: string): number | null =>
          runTool(site.folder, ["check", "--changed", base], { HOME, XDG_CONFIG_HOME }).status;
        const blob = site.git("rev-parse", `base:deep/er/${other}`).trim();
        rmSync(join(site.top, ".git/objects", blob.slice(0, 2), blob.slice(2)));
        site.sprung();
        expect([check(missing), check("base")]).toEqual([2, 2]);
        expect(site.sprung()).toEqual({});
      } finally {
        site.remove();
      }
    });
  },
);

test("a program that is called git is not the one that is run", () => {
  const site = withAttributes();
  try {
    for (const name of ["git", "git.exe", "git.com"])
      writeFileSync(join(site.folder, name), `#!/bin/sh\n${site.trap("git")}\n`, { mode: 0o755 });
    const env = { PATH: `.:${process.env["PATH"]}` };
    expect(runTool(site.folder, ["check", "--changed", "base"], env).status).toBe(0);
    expect(site.sprung()).toEqual({});
  } finally {
    site.remove();
  }
});
