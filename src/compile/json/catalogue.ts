import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Kind } from "../../model/shape.ts";
import { describeCatalogue, describeKind } from "./describe.ts";
import type { Edition } from "./edition.ts";

/** What of a catalogue a file holds. */
export interface Contents {
  /** The way to the file's schema. */
  readonly schema: string;
  readonly kinds: Iterable<{ readonly kind: Kind; readonly records: Iterable<CatalogueRecord> }>;
  /** A record's JSON in the edition. */
  readonly lineOf: (record: CatalogueRecord) => string;
}

/** A catalogue in one edition, whole or in part, one record a line, in pieces: it can be large. */
export function* catalogueJson(
  catalogue: Catalogue,
  edition: Edition,
  baseUrl: string | undefined,
  { schema, kinds, lineOf }: Contents,
): Iterable<string> {
  yield open({ $schema: schema, ...describeCatalogue(catalogue, edition, baseUrl) });
  yield `,\n"kinds":{`;
  let kindSeparator = "\n";
  for (const { kind, records } of kinds) {
    yield `${kindSeparator}${JSON.stringify(kind.name)}:${open(describeKind(kind, edition))},\n"records":{`;
    let separator = "\n";
    for (const record of records) {
      yield `${separator}${JSON.stringify(record.id)}:${lineOf(record)}`;
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
