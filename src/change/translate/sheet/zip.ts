import { said } from "../../../messages/phrase.ts";
import { damaged, ExchangeError } from "../unreadable.ts";

/** A part of a zip archive, still packed. */
export interface PackedPart {
  readonly bytes: Uint8Array;
  readonly isDeflated: boolean;
}

/** How many parts a workbook may have: a usual one has a dozen, one for each sheet and picture more. */
const mostParts = 1000;

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const lengths = { end: 22, entry: 46, local: 30 };

/**
 * Finds the parts of a zip archive by the list at its end, as spreadsheet programs do. What the list says of unpacked
 * sizes is not looked at. Parts that overlap, that have one name, or that lie outside are refused, so that what is unpacked
 * is at most a thousand times what is there. Throws an `ExchangeError`.
 */
export function partsOfZip(file: Uint8Array): Map<string, PackedPart> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw new ExchangeError(said("unreadable/many-parts", { most: mostParts }));
  const parts = new Map<string, PackedPart>();
  const taken: [start: number, end: number][] = [];
  try {
    let at = view.getUint32(end + 16, true);
    for (let left = count; left > 0; left--) {
      const { name, part, place, next } = entryAt(file, view, at);
      if (parts.has(name)) throw damaged();
      parts.set(name, part);
      taken.push(place);
      at = next;
    }
  } catch (error) {
    // A number that leads out of the file.
    throw error instanceof RangeError ? damaged() : error;
  }
  const sorted = taken.toSorted(([a], [b]) => a - b);
  if (sorted.some(([, until], index) => until > (sorted[index + 1]?.[0] ?? end))) throw damaged();
  return parts;
}

/** Where the end record is: after it there is nothing but its comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - lengths.end;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === signatures.end && view.getUint16(at + 20, true) === last - at) return at;
  }
  // Compound files hold older workbooks, and such with a password.
  const isCompound = view.byteLength >= 8 && view.getUint32(0) === 0xd0cf11e0;
  throw new ExchangeError(said(isCompound ? "unreadable/old-workbook" : "unreadable/no-workbook"));
}

interface Entry {
  readonly name: string;
  readonly part: PackedPart;
  readonly place: [start: number, end: number];
  /** Where the next one is in the list. */
  readonly next: number;
}

function entryAt(file: Uint8Array, view: DataView, at: number): Entry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((offset) =>
    view.getUint16(at + offset, true),
  );
  const name = new TextDecoder().decode(file.subarray(at + lengths.entry, at + lengths.entry + nameLength));
  const extra = at + lengths.entry + nameLength;
  const { size, start } = placeIn(view, at, extra, extra + extraLength);
  if (view.getUint32(at, true) !== signatures.entry || view.getUint32(start, true) !== signatures.local)
    throw damaged();
  if ((flags & 1) !== 0) throw new ExchangeError(said("unreadable/old-workbook"));
  if (method !== 0 && method !== 8) throw damaged();
  const data = start + lengths.local + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (data + size > file.length) throw damaged();
  return {
    name: partName(name),
    part: { bytes: file.subarray(data, data + size), isDeflated: method === 8 },
    place: [start, data + size],
    next: extra + extraLength + commentLength,
  };
}

/** The packed size and the start; where they do not fit into 32 bits, or a program says so, they stand in the extra field 1. */
function placeIn(view: DataView, at: number, extra: number, end: number): { size: number; start: number } {
  const [size = 0, unpacked = 0, start = 0] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true));
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let from = field + 4;
    const next = (): number => Number(view.getBigUint64((from += 8) - 8, true));
    if (isWide(unpacked)) next();
    return { size: isWide(size) ? next() : size, start: isWide(start) ? next() : start };
  }
  return { size, start };
}

function isWide(value: number): boolean {
  return value === 0xffffffff;
}

/** Names of parts are compared without case (ECMA-376, part 2). */
export function partName(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}
