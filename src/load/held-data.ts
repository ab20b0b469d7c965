import type { LoadedRecord } from "./loaded-record.ts";

/**
 * So many records keep their data, with the texts they were read from: some 200 MB. In a larger catalogue, the data of
 * others are read again when they are asked for: a check asks for few of them once their files are analysed.
 */
export const mostHeld: number = 12_000;

/** The files whose records have their data: those that were read last. */
export class HeldData {
  readonly #files = new Map<string, readonly LoadedRecord[]>();
  #count = 0;

  /** The records of a file have got their data; those of the file that had them longest may lose theirs. */
  hold(file: string, records: readonly LoadedRecord[]): void {
    this.#release(file);
    this.#files.set(file, records);
    this.#count += records.length;
    for (const [oldest, others] of this.#files) {
      if (this.#count <= mostHeld || oldest === file) return;
      this.#release(oldest);
      for (const record of others) record.forget();
    }
  }

  #release(file: string): void {
    this.#count -= this.#files.get(file)?.length ?? 0;
    this.#files.delete(file);
  }
}
