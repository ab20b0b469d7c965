/**
 * Makes a text of parts that is no longer than allowed: while it is, the longest part is cut.
 * @param most In bytes of UTF-8.
 */
export function fitting<Parts extends readonly string[]>(
  parts: Parts,
  most: number,
  make: (...parts: Parts) => string,
): string {
  const cut: string[][] = parts.map((part) => [...part]);
  for (;;) {
    const made = make(...(cut.map((part) => part.join("")) as unknown as Parts));
    const over = new TextEncoder().encode(made).length - most;
    const longest = cut.reduce((one, other) => (other.length > one.length ? other : one));
    if (over <= 0 || longest.length < 2) return made;
    // A sign may take several bytes, and a part may stand there more than once.
    longest.splice(Math.max(0, longest.length - 1 - Math.ceil(over / 12)), longest.length, "…");
  }
}
