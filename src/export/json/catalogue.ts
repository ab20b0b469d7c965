import type { Catalogue } from "../../model/catalogue.ts";
import type { Part, Parts } from "../../model/output.ts";
import type { Block, List } from "../table/lists.ts";
import { describeCatalogue, describeKind } from "./describe.ts";
import type { Edition } from "./edition.ts";

/** What of a catalogue a file holds. */
export interface Contents {
  /** The way to the file's schema. */
  readonly schema: string;
  readonly lists: readonly Pick<List, "kind" | "blocks">[];
  /** The lines of a block's records: see `recordLine`. */
  readonly linesOf: (block: Block) => Part;
}

/** A catalogue in one edition, whole or in part, one record a line. */
export function* catalogueJson(
  catalogue: Catalogue,
  edition: Edition,
  baseUrl: string | undefined,
  { schema, lists, linesOf }: Contents,
): Parts {
  yield text(`${open({ $schema: schema, ...describeCatalogue(catalogue, edition, baseUrl) })},\n"kinds":{`);
  let kindSeparator = "\n";
  for (const { kind, blocks } of lists) {
    const kindText = `${JSON.stringify(kind.name)}:${open(describeKind(kind, edition))},\n"records":{`;
    yield text(kindSeparator + kindText);
    let separator = "\n";
    for (const block of blocks) {
      yield text(separator);
      yield linesOf(block);
      separator = ",\n";
    }
    yield text("\n}}");
    kindSeparator = ",\n";
  }
  yield text("\n}}\n");
}

function text(value: string): Part {
  return { make: () => ({ bytes: encoder.encode(value) }) };
}

const encoder = new TextEncoder();

/** An object to which more will be added. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}
