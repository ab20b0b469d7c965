import type { Catalogue } from "../../model/catalogue.ts";
import { describeCatalogue, describeKind } from "./describe.ts";
import type { Edition } from "./edition.ts";
import { recordJson } from "./record.ts";

/** The whole catalogue in one edition, one record a line, in pieces: it can be large. */
export function* catalogueJson(
  catalogue: Catalogue,
  edition: Edition,
  schema: string,
  baseUrl: string | undefined,
): Iterable<string> {
  yield open({ $schema: schema, ...describeCatalogue(catalogue, edition, baseUrl) });
  yield `,\n"kinds":{`;
  let kindSeparator = "\n";
  for (const kind of catalogue.kinds.values()) {
    yield `${kindSeparator}${JSON.stringify(kind.name)}:${open(describeKind(kind, edition))},\n"records":{`;
    let separator = "\n";
    for (const record of catalogue.records.get(kind.name)?.values() ?? []) {
      yield `${separator}${JSON.stringify(record.id)}:${JSON.stringify(recordJson(record, catalogue, edition))}`;
      separator = ",\n";
    }
    yield "\n}}";
    kindSeparator = ",\n";
  }
  yield "\n}}\n";
}

/** An object to which more will be added. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

/** The bytes of a text that comes in pieces, so that text and bytes are never there as a whole together. */
export function toBytes(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const chunk = encoder.encode(piece);
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
