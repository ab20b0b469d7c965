import type { LoadedRecord } from "./loaded-record.ts";

/** The files whose records have their data: those that were read last. */
export class HeldData {
  readonly #most: number;
  readonly #files = new Map<string, readonly LoadedRecord[]>();
  #count = 0;

  /** @param most How many records have their data at one time; if one file has more, it is the only one. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The records of a file have got their data; those of the file that had them longest may lose theirs. */
  hold(file: string, records: readonly LoadedRecord[]): void {
    this.#release(file);
    this.#files.set(file, records);
    this.#count += records.length;
    for (const [oldest, others] of this.#files) {
      if (this.#count <= this.#most || oldest === file) return;
      this.#release(oldest);
      for (const record of others) record.forget();
    }
  }

  #release(file: string): void {
    this.#count -= this.#files.get(file)?.length ?? 0;
    this.#files.delete(file);
  }
}
