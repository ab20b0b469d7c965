import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Block } from "../../present/lists.ts";
import type { ListTable } from "./rows.ts";
import { mostTogether as most } from "./xlsx.ts";

/** Some rows of a block's records that are made together: whole records, or a part of one that has many rows. */
export interface Chunk {
  readonly records: readonly CatalogueRecord[];
  /** What tells it from other chunks of the same records: empty when it is all of them. */
  readonly name: string;
  readonly from?: number;
  readonly to?: number;
}

/** The rows of a block in chunks, in their order. */
export function chunksOf(block: Block, { size }: Pick<ListTable, "size">): Chunk[] {
  const chunks: Chunk[] = [];
  let records: CatalogueRecord[] = [];
  let rows = 0;
  const close = (): void => {
    if (records.length > 0) chunks.push({ records, name: "" });
    [records, rows] = [[], 0];
  };
  for (const record of block) {
    const recordSize = size(record);
    if (rows + recordSize > most) close();
    if (recordSize > most) chunks.push(...partsOf(record, recordSize));
    else {
      records.push(record);
      rows += recordSize;
    }
  }
  close();
  return chunks;
}

function partsOf(record: CatalogueRecord, size: number): Chunk[] {
  return Array.from({ length: Math.ceil(size / most) }, (_, index) => ({
    records: [record],
    name: String(index),
    from: index * most,
    to: (index + 1) * most,
  }));
}
