import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repository } from "../catalogue.ts";
import type { Ran } from "../varbook.ts";
import { runTool } from "../varbook.ts";

/** The files and folders that make this repository's catalogue. */
const parts = ["varbook.config.yaml", "schemas", "variables", "vocabularies", "translations"];

/** A Git repository with a copy of this one's catalogue, its history, and a store of releases beside it. */
export class CatalogueRepository {
  readonly folder: string;
  /** The folder of all versions. */
  readonly store: string;
  readonly #top: string;

  constructor() {
    this.#top = mkdtempSync(join(tmpdir(), "varbook-release-"));
    this.folder = join(this.#top, "catalogue");
    this.store = join(this.#top, "store");
    for (const part of parts) cpSync(join(repository, part), join(this.folder, part), { recursive: true });
    this.git("init", "--quiet", "--initial-branch=main");
  }

  remove(): void {
    rmSync(this.#top, { recursive: true, force: true });
  }

  git(...args: readonly string[]): string {
    return this.#git(args, process.env);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  /** Puts another text in the place of one that must be there. */
  edit(path: string, wanted: string | RegExp, replacement: string): void {
    const before = this.read(path);
    const after = before.replace(wanted, replacement);
    if (after === before) throw new Error(`${path} has no ${String(wanted)}`);
    this.write(path, after);
  }

  delete(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** Accepts all translations as they are: what an editor does before a pull request is merged. */
  accept(...names: readonly string[]): void {
    this.varbook("translate", "accept");
    for (const name of names) this.varbook("translate", "accept", "--only", name);
  }

  /** Commits everything, at a moment such as `2026-03-15T10:00:00Z`. */
  commit(time: string): void {
    this.git("add", "--all");
    const identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
    const when = { ...process.env, GIT_COMMITTER_DATE: time, GIT_AUTHOR_DATE: time };
    this.#git([...identity, "commit", "--quiet", "--message=change"], when);
  }

  /** Runs the tool in the catalogue's folder. */
  varbook(...args: readonly string[]): Ran {
    return runTool(this.folder, args);
  }

  release(version: string, ...args: readonly string[]): Ran {
    return this.varbook("release", version, "--out", this.store, ...args);
  }

  #git(args: readonly string[], env: NodeJS.ProcessEnv): string {
    return execFileSync("git", args, { cwd: this.folder, encoding: "utf8", env });
  }
}
