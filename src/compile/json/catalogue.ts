import type { Catalogue } from "../../model/catalogue.ts";
import type { Part, Parts } from "../../model/output.ts";
import type { Keys } from "../keys.ts";
import type { Block } from "../../present/lists.ts";
import { blocksOf } from "../../present/lists.ts";
import { describeCatalogue, describeKind } from "./describe.ts";
import type { Edition } from "./edition.ts";
import { recordJson } from "./record.ts";

/** What all files are made from. */
export interface Given {
  readonly catalogue: Catalogue;
  readonly baseUrl: string | undefined;
  readonly keys: Keys | undefined;
}

/**
 * The whole catalogue in one edition, one record a line; kinds without records are there as well.
 * @param schema The way to the file's schema.
 */
export function* catalogueJson(given: Given, edition: Edition, schema: string): Parts {
  const { catalogue, baseUrl, keys } = given;
  yield text(`${open({ $schema: schema, ...describeCatalogue(catalogue, edition, baseUrl) })},\n"kinds":{`);
  let kindSeparator = "\n";
  for (const kind of catalogue.kinds.values()) {
    const kindText = `${JSON.stringify(kind.name)}:${open(describeKind(kind, edition))},\n"records":{`;
    yield text(kindSeparator + kindText);
    let separator = "\n";
    for (const block of blocksOf(kind, catalogue)) {
      yield text(separator);
      yield { key: keys?.ofRecords(block), make: () => encoded(lines(block, catalogue, edition)) };
      separator = ",\n";
    }
    yield text("\n}}");
    kindSeparator = ",\n";
  }
  yield text("\n}}\n");
}

function lines(block: Block, catalogue: Catalogue, edition: Edition): string {
  return block
    .map((record) => `${JSON.stringify(record.id)}:${JSON.stringify(recordJson(record, catalogue, edition))}`)
    .join(",\n");
}

function text(value: string): Part {
  return { make: () => encoded(value) };
}

const encoder = new TextEncoder();

function encoded(value: string): { readonly bytes: Uint8Array } {
  return { bytes: encoder.encode(value) };
}

/** An object to which more will be added. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}
