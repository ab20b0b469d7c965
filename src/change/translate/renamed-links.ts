import { formerIdsOf } from "../../check/link/former-ids.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";

/** Of how many records that a text links to the former ids are tried, and how many of each: all together they multiply. */
const [mostRecords, mostIds] = [4, 3];

/** Links to records that were renamed: renaming rewrites the texts that have them, which is no change of these. */
export class RenamedLinks {
  /** As links name them, by what they name them today. */
  readonly #former = new Map<string, string[]>();
  readonly #current = new Map<string, string>();

  add(record: CatalogueRecord): void {
    const current = `${record.kind.name}:${record.id}`;
    const former = formerIdsOf(record).map((id) => `${record.kind.name}:${id}`);
    if (former.length === 0 || this.#former.has(current)) return;
    this.#former.set(current, former);
    for (const link of former) this.#current.set(link, current);
  }

  /** What a text may have been before records that it links to were renamed; first as it is. */
  before(text: string): string[] {
    const renamed = linksIn(text).filter((link) => this.#former.has(link));
    let texts = [text];
    for (const link of renamed.slice(0, mostRecords)) {
      const former = this.#former.get(link)?.slice(-mostIds) ?? [];
      texts = texts.flatMap((one) => [
        one,
        ...former.map((old) => one.replaceAll(`](${link})`, `](${old})`)),
      ]);
    }
    return texts;
  }

  /** A text with the links that it has today. */
  now(text: string): string {
    let renamed = text;
    for (const link of linksIn(text)) {
      const current = this.#current.get(link);
      if (current !== undefined) renamed = renamed.replaceAll(`](${link})`, `](${current})`);
    }
    return renamed;
  }
}

function linksIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\]\(([a-z][a-z0-9-]*:[^()\s]+)\)/g)].map(([, link = ""]) => link))];
}
