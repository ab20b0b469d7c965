import { recordPageAt } from "../../compile/html/record-at.ts";
import { compile } from "../../compile/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { CompileOptions, OutputFile } from "../../model/output.ts";

/**
 * The output of a catalogue by path, in memory. Files are listed only as far as it takes to find the one that is asked
 * for: after each save all of them are new.
 */
export class Site {
  readonly #catalogue: Catalogue;
  readonly #options: CompileOptions;
  readonly #found = new Map<string, OutputFile>();
  readonly #others: Iterator<OutputFile>;

  constructor(catalogue: Catalogue, options: CompileOptions) {
    this.#catalogue = catalogue;
    this.#options = options;
    this.#others = compile(catalogue, options);
  }

  /** The file at a path of the output; undefined when there is none. Throws what compiling throws. */
  file(path: string): OutputFile | undefined {
    const found = this.#found.get(path) ?? recordPageAt(this.#catalogue, this.#options, path);
    if (found) return found;
    for (;;) {
      const next = this.#others.next();
      if (next.done) return undefined;
      this.#found.set(next.value.path, next.value);
      if (next.value.path === path) return next.value;
    }
  }
}
