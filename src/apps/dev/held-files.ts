import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, Problem } from "../../model/diagnostic.ts";
import { toFindings } from "../../check/lint/severity.ts";
import { readWithRecovery } from "../../yaml/read-yaml.ts";
import { diagnose } from "../../check/diagnose.ts";
import { parseSchema } from "../../project/schema/read-kinds.ts";
import type { Workspace } from "../../check/workspace.ts";
import type { Opened } from "../../host/open-folder.ts";
import { readRegularFile } from "../../host/disk/read-regular-file.ts";

/** What was read of a file that cannot be read now. */
interface Unreadable {
  readonly problems: readonly Problem[];
  readonly text: string;
}

/**
 * Files that could be read and cannot be read now, mostly because somebody is in the middle of a line. The catalogue stays
 * as it was with them until they can be read again; what is wrong with them is said meanwhile.
 */
export class HeldFiles {
  readonly #folder: string;
  readonly #workspace: Workspace;
  readonly #held = new Map<string, Unreadable>();
  /** What bears on all files would have all of them read again, and so waits. */
  readonly #waiting = new Set<string>();
  /** Of the files that bear on all others, those that could never be read. */
  readonly #neverRead: Set<string>;

  constructor({ folder, workspace }: Pick<Opened, "folder" | "workspace">) {
    this.#folder = folder;
    this.#workspace = workspace;
    this.#neverRead = new Set(workspace.globalInputs.filter((path) => this.#unreadable(path)));
  }

  /** @returns Of files that may have changed, those that the catalogue is to look at now. */
  sift(changed: Iterable<string>): string[] {
    const ready = new Set(this.#waiting);
    for (const path of changed) {
      const unreadable = this.#unreadable(path);
      if (unreadable && this.#wasRead(path)) {
        this.#held.set(path, unreadable);
        ready.delete(path);
        continue;
      }
      this.#held.delete(path);
      if (!unreadable) this.#neverRead.delete(path);
      ready.add(path);
    }
    this.#waiting.clear();
    if (this.#held.size > 0)
      for (const path of ready)
        if (this.#bearsOnAll(path)) {
          this.#waiting.add(path);
          ready.delete(path);
        }
    return [...ready];
  }

  /** The files themselves. */
  get files(): readonly string[] {
    return [...this.#held.keys()].toSorted();
  }

  /** The problems of the catalogue, and those of these files as they stand now. */
  get diagnostics(): readonly Diagnostic[] {
    const { diagnostics, catalogue } = this.#workspace;
    if (this.#held.size === 0) return diagnostics;
    const problems = [...this.#held.values()].flatMap((one) => one.problems);
    const graded = toFindings(problems, { ...catalogue.configuration, isRelease: false });
    const others = diagnostics.filter(({ file }) => !this.#held.has(file));
    return [...diagnose(graded, (file) => this.#held.get(file)?.text), ...others];
  }

  #wasRead(path: string): boolean {
    if (this.#held.has(path)) return true;
    const { globalInputs, catalogue } = this.#workspace;
    if (globalInputs.includes(path)) return !this.#neverRead.has(path);
    for (const records of catalogue.records.values())
      for (const record of records.values()) if (record.file === path) return true;
    return false;
  }

  #bearsOnAll(path: string): boolean {
    const { globalInputs, roots } = this.#workspace;
    return globalInputs.includes(path) || (!path.includes("/") && roots.includes(path));
  }

  /** Undefined for a file that can be read, that is no file of data, or that is gone. */
  #unreadable(path: string): Unreadable | undefined {
    const whole = join(this.#folder, path);
    if (!/\.(?:yaml|json)$/.test(path) || !isFile(whole)) return undefined;
    const source = readRegularFile(whole, path);
    if ("problem" in source) return { problems: [source.problem], text: "" };
    const text = new TextDecoder().decode(source.bytes);
    if (path.endsWith(".json")) {
      const problems: Problem[] = [];
      return parseSchema(path, text, problems) === undefined ? { problems, text } : undefined;
    }
    const { value, problems } = readWithRecovery(path, source.bytes);
    return value === undefined ? { problems, text } : undefined;
  }
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
