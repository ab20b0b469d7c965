import type { Names, Texts } from "../../../export/search/find/read.ts";
import { readNames, readPostings, readWords } from "../../../export/search/find/read.ts";
import type { Chosen } from "../../../export/search/find/narrow.ts";
import type { Answer } from "../../../export/search/find/search.ts";
import { search } from "../../../export/search/find/search.ts";
import type { NamesTier, PostingsTier, WordsTier } from "../../../export/search/tiers.ts";
import { loadScript } from "../shared/elements.ts";

/** What the scripts of an index hand over. */
export type Tier = NamesTier | WordsTier | PostingsTier;

/** The index of a language, of which a tier is loaded when it is asked for. */
export class LanguageIndex {
  readonly tag: string;
  names: Names | undefined;
  hasFailed = false;
  readonly #folder: string;
  readonly #failed: () => void;
  readonly #requested = new Set<string>();
  #texts: Texts | undefined;

  /** @param failed Is called when a script does not come. */
  constructor(tag: string, folder: string, failed: () => void) {
    this.tag = tag;
    this.#folder = folder;
    this.#failed = failed;
  }

  /** Loads the first tier, then the second. */
  start(): void {
    this.#request("", () => this.#request("-words"));
  }

  /** Takes a tier from its script. */
  take(tier: Tier): void {
    if ("kinds" in tier) this.names = readNames(tier);
    else if (!this.names) return;
    else if ("words" in tier) this.#texts = readWords(tier, this.names);
    else if (this.#texts) readPostings(tier, this.#texts);
  }

  /** What it answers, and whether that is all: what is missing is loaded. Nothing before the first tier is there. */
  ask(query: string, chosen: Chosen): (Answer & { readonly isWhole: boolean }) | undefined {
    if (!this.names) return undefined;
    const answer = search(query, chosen, this.names, this.#texts);
    for (const part of answer.missing) this.#request(`-words-${part}`);
    const isWhole = query === "" || (this.#texts !== undefined && answer.missing.size === 0);
    return { ...answer, isWhole };
  }

  #request(ending: string, loaded?: () => void): void {
    if (this.#requested.has(ending)) return;
    this.#requested.add(ending);
    loadScript(`${this.#folder}${this.tag}${ending}.js`, {
      ...(loaded && { loaded }),
      failed: () => {
        this.hasFailed = true;
        this.#failed();
      },
    });
  }
}
