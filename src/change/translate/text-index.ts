import { formerIdsOf } from "../../check/link/former-ids.ts";
import type { Incoming } from "./exchange.ts";
import { baseOf } from "./exchange.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";
import { RenamedLinks } from "./renamed-links.ts";

/** The texts of a catalogue by what files of translations call them. */
export class TextIndex {
  readonly links: RenamedLinks = new RenamedLinks();
  readonly #pairs = new Map<string, Pair>();
  /** By all names that they have or had, whatever the file. */
  readonly #named = new Map<string, Pair[]>();
  #bases: ReadonlySet<string> | undefined;

  constructor(pairs: Iterable<Pair>) {
    for (const pair of pairs) {
      const { record, name } = pair.text;
      this.links.add(record);
      this.#pairs.set(keyOf({ ...pair, file: record.file }), pair);
      for (const id of [record.id, ...formerIdsOf(record)]) {
        const key = keyOf({ ...pair, file: "", name: `${id}#${name}` });
        const sameName = this.#named.get(key);
        if (sameName) sameName.push(pair);
        else this.#named.set(key, [pair]);
      }
    }
  }

  /**
   * The text that is meant; of a record that was renamed since it was sent, the one that it has now. A file of translations
   * that does not say where a text is from means the one with its name.
   */
  pairOf(incoming: Incoming): Pair | undefined {
    const { file, name } = incoming;
    const exact = this.#pairs.get(keyOf(incoming));
    if (exact) return exact;
    const named = this.#named.get(keyOf({ ...incoming, file: "" })) ?? [];
    if (file === "") return named.length === 1 ? named[0] : undefined;
    const renamed = named.filter((pair) => pair.name !== name);
    if (renamed.length < 2) return renamed[0];
    // Records of two kinds may have had one id.
    const near = renamed.filter(({ text }) => folderOf(text.record.file) === folderOf(file));
    return near.length === 1 ? near[0] : undefined;
  }

  /** Is this what was sent of some text, as it is now? */
  hasBase(base: string): boolean {
    this.#bases ??= new Set([...this.#pairs.values()].map(baseOf));
    return this.#bases.has(base);
  }
}

function keyOf({
  file,
  name,
  source,
  target,
}: Pick<Incoming, "file" | "name" | "source" | "target">): string {
  return [file, name, source, target].join("\n");
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}
