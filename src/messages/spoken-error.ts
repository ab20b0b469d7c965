import type { Said } from "./phrase.ts";
import { inEach } from "./phrase.ts";

/** An error that is told to users, in their language. Its `message` is the English one, for whoever develops. */
export class SpokenError extends Error {
  readonly #said: Said;

  /** @param said In all languages; a text alone is for what no user sees, as in tests. */
  constructor(said: Said | string, options?: ErrorOptions) {
    const all = typeof said === "string" ? inEach(() => said) : said;
    super(all.en, options);
    this.#said = all;
  }

  /** What it says: one line. */
  get said(): Said {
    return this.#said;
  }
}

/** A wrong call, or something outside the catalogue that prevents the work. */
export class UsageError extends SpokenError {}
