import { join } from "node:path";
import type { Project } from "../../check/project.ts";
import type { RecallAnalysis } from "../../check/analysed-files.ts";
import type { FileAnalysis } from "../../model/analysis.ts";
import { marksPath } from "../../check/translations/translation-marks.ts";
import type { Workspace } from "../../check/workspace.ts";
import { digestOf } from "./digest.ts";
import type { FolderState } from "./folder-state.ts";
import { readSealedLines, writeSealedLines } from "./sealed.ts";

/** A file of records as it was when it was analysed, and the file with the marks of its translations. */
interface CachedAnalysis {
  /** How the two looked; null when that could not be trusted. */
  readonly looks: readonly (string | null)[];
  readonly contents: readonly string[];
  readonly analysis: FileAnalysis;
}

function partsOf(file: string): readonly string[] {
  return [file, marksPath(file)];
}

/** What an earlier check has found out of each file by itself. No day plays a part in it. */
export class AnalysisCache {
  readonly #path: string;
  readonly #state: FolderState;
  readonly #isHashed: boolean;
  readonly #tool: string;
  #key = "";
  #files: ReadonlyMap<string, CachedAnalysis> = new Map();
  #recalled = 0;

  /** @param isHashed Must the content be read to know whether a file has changed? */
  constructor(folder: string, state: FolderState, tool: string, isHashed: boolean) {
    this.#path = join(folder, "files.json");
    this.#state = state;
    this.#tool = tool;
    this.#isHashed = isHashed;
  }

  /** What is known with this project. */
  readonly remembered = (project: Project): RecallAnalysis => {
    const globalInputs = project.globalInputs.map((path) => this.#state.content(path));
    this.#key = digestOf([this.#tool, String(project.marks.isUsed), ...globalInputs].join("\n"));
    const [, ...files] = readSealedLines(this.#path, (key) => key === this.#key) ?? [];
    this.#files = new Map(files as [string, CachedAnalysis][]);
    return (file) => {
      const cached = this.#files.get(file);
      if (!cached || !this.#isAsBefore(file, cached)) return undefined;
      this.#recalled++;
      return cached.analysis;
    };
  };

  /** Keeps what a check has found out. */
  write(workspace: Workspace): void {
    const analyses = workspace.analyses();
    const isNew = this.#recalled < analyses.length || this.#files.size !== analyses.length;
    if (isNew) writeSealedLines(this.#path, this.#lines(analyses));
  }

  *#lines(analyses: ReturnType<Workspace["analyses"]>): Generator<string | [string, CachedAnalysis]> {
    yield this.#key;
    for (const [file, analysis] of analyses) {
      const looks = partsOf(file).map((path) => this.#state.fileFingerprint(path) ?? null);
      const contents = partsOf(file).map((path) => this.#state.content(path));
      yield [file, { looks, contents, analysis }];
    }
  }

  #isAsBefore(file: string, { looks, contents }: CachedAnalysis): boolean {
    return partsOf(file).every((path, index) => {
      const [look, content = ""] = [looks[index], contents[index]];
      if (this.#isHashed || look === null || look !== this.#state.fileFingerprint(path))
        return content === this.#state.content(path);
      this.#state.trust(path, content);
      return true;
    });
  }
}
