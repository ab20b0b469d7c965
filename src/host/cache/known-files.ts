import { join } from "node:path";
import type { Engine } from "../../check/engine.ts";
import type { Remembered } from "../../check/analysed-files.ts";
import type { FileAnalysis } from "../../model/analysis.ts";
import { marksPath } from "../../check/translations/marks.ts";
import type { Workspace } from "../../check/workspace.ts";
import { digestOf } from "./digest.ts";
import type { FolderState } from "./folder-state.ts";
import { readSealedLines, writeSealedLines } from "./sealed.ts";

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
    const [, ...files] = readSealedLines(this.#path, (key) => key === this.#key) ?? [];
    this.#files = new Map(files as [string, KnownFile][]);
    return (file) => {
      const known = this.#files.get(file);
      if (!known || !this.#isAsBefore(file, known)) return undefined;
      this.#recalled++;
      return known.analysis;
    };
  };

  /** Keeps what a check has found out. */
  keep(workspace: Workspace): void {
    const analyses = workspace.analyses();
    const isNew = this.#recalled < analyses.length || this.#files.size !== analyses.length;
    if (isNew) writeSealedLines(this.#path, this.#lines(analyses));
  }

  *#lines(analyses: ReturnType<Workspace["analyses"]>): Generator<string | [string, KnownFile]> {
    yield this.#key;
    for (const [file, analysis] of analyses) {
      const looks = partsOf(file).map((path) => this.#state.look(path) ?? null);
      const contents = partsOf(file).map((path) => this.#state.content(path));
      yield [file, { looks, contents, analysis }];
    }
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
