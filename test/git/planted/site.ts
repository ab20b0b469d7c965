import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyCatalogue } from "../../catalogue.ts";
import { runTool } from "../../varbook.ts";
import { attributes, ways } from "./ways.ts";

/** A repository with a catalogue two folders down, and traps: programs that leave a line when they are run. */
export interface Site {
  readonly top: string;
  /** The catalogue's folder. */
  readonly folder: string;
  /** The user's own folder, with settings of Git. */
  readonly home: string;
  readonly git: (...args: readonly string[]) => string;
  /** Puts files there and commits them: what a pull request can do. */
  readonly bring: (files: Readonly<Record<string, string | Buffer>>) => void;
  /** The command that a way's settings name. */
  readonly trap: (way: string) => string;
  /** How often each way's program was run; those that never were are left out. */
  readonly sprung: () => Record<string, number>;
  readonly remove: () => void;
}

export const other = "variables/At/cube_013_008_At.yaml";
export const seed = "variables/At/stat_020_033_At.yaml";

/** Makes one with a catalogue whose translations are accepted, as the commit `base`. */
export function makeSite(): Site {
  const base = mkdtempSync(join(tmpdir(), "varbook-planted-"));
  const [top, home, traps] = ["top", "home", "traps"].map((name) => join(base, name)) as [
    string,
    string,
    string,
  ];
  const folder = join(top, "deep/er");
  for (const path of [folder, home, traps]) mkdirSync(path, { recursive: true });
  const { folder: catalogue, remove } = copyCatalogue();
  cpSync(catalogue, folder, { recursive: true });
  remove();
  runTool(folder, ["translate", "accept"]);
  const trap = makeTraps(traps);
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...who, ...args], {
      cwd: top,
      encoding: "utf8",
      stdio: "pipe",
      env: environment(home),
    });
  const commit = (): string => git("add", "--all") + git("commit", "--quiet", "--message=change");
  git("init", "--quiet", "--initial-branch=main");
  commit();
  git("tag", "base");
  return {
    ...{ top, folder, home, git, trap },
    bring(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(join(top, path, ".."), { recursive: true });
        writeFileSync(join(top, path), text);
      }
      commit();
    },
    sprung() {
      const log = join(traps, "log");
      const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(0, -1) : [];
      rmSync(log, { force: true });
      return Object.fromEntries(
        [...new Set(lines)].map((name) => [name, lines.filter((line) => line === name).length]),
      );
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

const who = ["user.name=Test", "user.email=test@example.org", "commit.gpgSign=false"].flatMap((setting) => [
  "-c",
  setting,
]);

/** The user's settings are those in `home`, and dates are the same in all sites. */
export function environment(home: string): NodeJS.ProcessEnv {
  const when = "2026-03-15T10:00:00Z";
  return {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_COMMITTER_DATE: when,
    GIT_AUTHOR_DATE: when,
  };
}

function makeTraps(folder: string): Site["trap"] {
  const program = (path: string, name: string): void =>
    writeFileSync(path, `#!/bin/sh\necho "${name}" >> "${folder}/log"\n`, { mode: 0o755 });
  const base = join(folder, "trap");
  program(base, "$1");
  mkdirSync(`${base}-hooks`);
  for (const hook of [
    "post-index-change",
    "reference-transaction",
    "pre-commit",
    "post-checkout",
    "pre-auto-gc",
  ])
    program(`${base}-hooks/${hook}`, "core.hooksPath");
  program(`${base}-hooks/ask`, "core.askPass");
  program(`${base}-hooks/proxy`, "core.gitProxy");
  program(`${base}-hooks/gpg`, "gpg.program");
  writeFileSync(
    `${base}-included`,
    `[alias]\nincluded = "!${base} includeIf"\n[core]\nfsmonitor = ${base} includeIf\n`,
  );
  return (way) => `${base} ${way}`;
}

/** The settings of all ways. */
export function settingsOf({ trap }: Site): string {
  return ways.map(({ name, settings }) => settings(trap(name))).join("");
}

/** Plain files that Git takes for a repository, in a folder of the checkout: all that the real one has, and its own settings. */
export function bareRepository(folder: string, site: Site): Record<string, string | Buffer> {
  const toTop = folder.split("/").map((part) => (part === "" ? "." : ".."));
  const commit = site.git("rev-parse", "base").trim();
  site.git("read-tree", "--index-output=.git/planted", "base");
  const files = {
    index: readFileSync(join(site.top, ".git/planted")),
    HEAD: "ref: refs/heads/main\n",
    config: `[core]\nrepositoryformatversion = 0\nbare = false\nworktree = ${toTop.join("/")}\n${settingsOf(site)}`,
    "objects/info/alternates": `${["..", ...toTop].join("/")}/.git/objects\n`,
    "packed-refs": `${commit} refs/heads/main\n${commit} refs/tags/base\n`,
    "refs/keep": "",
    "info/attributes": attributes,
    "hooks/post-index-change": `#!/bin/sh\n${site.trap("hooks")}\n`,
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [join(folder, name), text]));
}

/** Asks Git itself in the catalogue's folder, whatever comes of it. */
export function askGit(site: Site, args: readonly string[], settings: string): void {
  writeFileSync(join(site.home, ".gitconfig"), settings);
  spawnSync("git", args, {
    cwd: site.folder,
    env: environment(site.home),
    input: "protocol=https\nhost=localhost\n\n",
    timeout: 20_000,
  });
  rmSync(join(site.home, ".gitconfig"));
}

/** Lays settings over those of the clone. */
export function configure(site: Site, settings: string): void {
  appendFileSync(join(site.top, ".git/config"), settings);
}
