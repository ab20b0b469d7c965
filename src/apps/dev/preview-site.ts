import { recordPages } from "../../site/record-pages.ts";
import { compile } from "../../site/compile.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { CompileOptions, OutputFile } from "../../model/output.ts";

/**
 * The output of a catalogue by path, in memory. Files are listed only as far as it takes to find the one that is asked
 * for, and pages of records found without: after each save all of them are new.
 */
export class PreviewSite {
  readonly #recordPage: (path: string) => OutputFile | undefined;
  readonly #listed = new Map<string, OutputFile>();
  readonly #others: Iterator<OutputFile>;
  /** Why no more can be listed. */
  #failure: { readonly error: unknown } | undefined;

  constructor(catalogue: Catalogue, options: CompileOptions) {
    this.#recordPage = recordPages(catalogue, options);
    this.#others = compile(catalogue, options);
  }

  /** The file at a path of the output; undefined when there is none. Throws what compiling throws. */
  file(path: string): OutputFile | undefined {
    const known = this.#listed.get(path) ?? this.#recordPage(path);
    if (known) return known;
    for (let next = this.#next(); next; next = this.#next()) {
      this.#listed.set(next.path, next);
      if (next.path === path) return next;
    }
    return undefined;
  }

  #next(): OutputFile | undefined {
    if (this.#failure) throw this.#failure.error;
    try {
      const next = this.#others.next();
      return next.done ? undefined : next.value;
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }
}
