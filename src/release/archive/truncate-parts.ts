/**
 * Cuts the parts of a text so that it is no longer than allowed: while it is, the longest part is cut.
 * @param most In bytes of UTF-8.
 * @param make Puts the parts together.
 * @returns The parts. What was cut before fits, and stays as it is.
 */
export function truncateParts<Parts extends readonly string[]>(
  parts: Parts,
  most: number,
  make: (...parts: Parts) => string,
): Parts {
  const cut: string[][] = parts.map((part) => [...part]);
  for (;;) {
    const shortened = cut.map((part) => part.join("")) as unknown as Parts;
    const over = new TextEncoder().encode(make(...shortened)).length - most;
    const longest = cut.reduce((one, other) => (other.length > one.length ? other : one));
    if (over <= 0 || longest.length < 2) return shortened;
    // A sign may take several bytes, and a part may stand there more than once.
    longest.splice(Math.max(0, longest.length - 1 - Math.ceil(over / 12)), longest.length, "…");
  }
}
