import { join } from "node:path";
import type { Engine } from "../../engine.ts";
import type { Remembered } from "../../load/analysed-files.ts";
import type { FileAnalysis } from "../../model/analysis.ts";
import { marksPath } from "../../translate/marks.ts";
import type { Workspace } from "../../workspace.ts";
import { digestOf } from "./digest.ts";
import type { FolderState } from "./folder-state.ts";
import { readSealed, writeSealed } from "./sealed.ts";

/** A file of records as it was when it was analysed, and the file with the marks of its translations. */
interface KnownFile {
  /** How the two looked; null when that could not be trusted. */
  readonly looks: readonly (string | null)[];
  readonly contents: readonly string[];
  readonly analysis: FileAnalysis;
}

function partsOf(file: string): readonly string[] {
  return [file, marksPath(file)];
}

/** What an earlier check has found out of each file by itself. No day plays a part in it. */
export class KnownFiles {
  readonly #path: string;
  readonly #state: FolderState;
  readonly #isHashed: boolean;
  readonly #tool: string;
  #key = "";
  #files: ReadonlyMap<string, KnownFile> = new Map();
  #recalled = 0;

  /** @param isHashed Must the content be read to know whether a file has changed? */
  constructor(folder: string, state: FolderState, tool: string, isHashed: boolean) {
    this.#path = join(folder, "files.json");
    this.#state = state;
    this.#tool = tool;
    this.#isHashed = isHashed;
  }

  /** What is known with this engine. */
  readonly remembered = (engine: Engine): Remembered => {
    const foundation = engine.foundation.map((path) => this.#state.content(path));
    this.#key = digestOf([this.#tool, String(engine.marks.isUsed), ...foundation].join("\n"));
    const stored = readSealed(this.#path) as { key: string; files: [string, KnownFile][] } | undefined;
    if (stored?.key === this.#key) this.#files = new Map(stored.files);
    return (file) => {
      const known = this.#files.get(file);
      if (!known || !this.#isAsBefore(file, known)) return undefined;
      this.#recalled++;
      return known.analysis;
    };
  };

  /** Keeps what a check has found out. */
  keep(workspace: Workspace): void {
    const files: [string, KnownFile][] = [];
    for (const [file, analysis] of workspace.analyses()) {
      const looks = partsOf(file).map((path) => this.#state.look(path) ?? null);
      const contents = partsOf(file).map((path) => this.#state.content(path));
      files.push([file, { looks, contents, analysis }]);
    }
    const isNew = this.#recalled < files.length || this.#files.size !== files.length;
    if (isNew) writeSealed(this.#path, { key: this.#key, files });
  }

  #isAsBefore(file: string, { looks, contents }: KnownFile): boolean {
    return partsOf(file).every((path, index) => {
      const [look, content = ""] = [looks[index], contents[index]];
      if (this.#isHashed || look === null || look !== this.#state.look(path))
        return content === this.#state.content(path);
      this.#state.trust(path, content);
      return true;
    });
  }
}
