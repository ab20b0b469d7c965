import type { Catalogue } from "../../model/catalogue.ts";
import type { FilePart, Parts, Versions } from "../../model/output.ts";
import { keyOf } from "../../present/versions.ts";
import type { Block } from "../../present/lists.ts";
import { blocksOf } from "../../present/lists.ts";
import { describeCatalogue, describeKind } from "./describe-json.ts";
import type { JsonEdition } from "./edition.ts";
import { recordJson } from "./record.ts";

/** What all files are made from. */
export interface Given {
  readonly catalogue: Catalogue;
  readonly baseUrl: string | undefined;
  readonly versions: Versions | undefined;
}

/**
 * The whole catalogue in one edition, one record a line; kinds without records are there as well.
 * @param schema The way to the file's schema.
 */
export function* catalogueJson(given: Given, edition: JsonEdition, schema: string): Parts {
  const { catalogue, baseUrl, versions } = given;
  yield text(`${open({ $schema: schema, ...describeCatalogue(catalogue, edition, baseUrl) })},\n"kinds":{`);
  let kindSeparator = "\n";
  for (const kind of catalogue.kinds.values()) {
    const kindText = `${JSON.stringify(kind.name)}:${open(describeKind(kind, edition))},\n"records":{`;
    yield text(kindSeparator + kindText);
    let separator = "\n";
    for (const some of blocksOf(kind, catalogue).flatMap(inParts)) {
      const start = separator;
      yield {
        key: keyOf(versions, "page", some, start),
        make: () => encoded(start + lines(some, catalogue, edition)),
      };
      separator = ",\n";
    }
    yield text("\n}}");
    kindSeparator = ",\n";
  }
  yield text("\n}}\n");
}

/** So few that whoever changes one record makes few others again. */
const together = 8;

function inParts(block: Block): Block[] {
  const count = Math.ceil(block.length / together);
  return Array.from({ length: count }, (_, part) => block.slice(part * together, (part + 1) * together));
}

function lines(block: Block, catalogue: Catalogue, edition: JsonEdition): string {
  return block
    .map((record) => `${JSON.stringify(record.id)}:${JSON.stringify(recordJson(record, catalogue, edition))}`)
    .join(",\n");
}

function text(value: string): FilePart {
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
