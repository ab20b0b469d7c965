const mark = [0xef, 0xbb, 0xbf] as const;

/** Do the bytes start with a byte order mark? */
export function hasMark(bytes: Uint8Array): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** A text as UTF-8. */
export function encode(text: string, withMark: boolean): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return withMark ? Uint8Array.of(...mark, ...bytes) : bytes;
}

/** Are two files the same, byte by byte? */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
