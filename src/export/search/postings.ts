/** The six-bit digits of an encoded list: signs that JSON, scripts and HTML take as they are. */
const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Rising record numbers as a short text: the steps from one to the next in Rice code (R. F. Rice, 1979), which comes near
 * the least possible for numbers spread at random. The first sign says how many low bits of a step are written plainly; the
 * rest of it stands before them as so many ones and a zero. Ones fill the last sign. `assets/search.js` reads it back.
 */
export function encodePostings(records: readonly number[]): string {
  const plain = plainBits(records);
  let text = signs.charAt(plain);
  let bits = 0;
  let filled = 0;
  const write = (value: number, count: number): void => {
    bits = (bits << count) | value;
    filled += count;
    for (; filled >= 6; filled -= 6) text += signs.charAt((bits >> (filled - 6)) & 63);
    bits &= (1 << filled) - 1;
  };
  let last = -1;
  for (const record of records) {
    const step = record - last - 1;
    let ones = step >> plain;
    for (; ones > 12; ones -= 12) write(0xfff, 12);
    write((2 << ones) - 2, ones + 1);
    write(step & ((1 << plain) - 1), plain);
    last = record;
  }
  if (filled > 0) write(63 >> filled, 6 - filled);
  return text;
}

/** The best number of plain bits is near the logarithm of 0.69 times the mean step. */
function plainBits(records: readonly number[]): number {
  const mean = ((records.at(-1) ?? 0) + 1 - records.length) / records.length;
  return Math.max(0, Math.ceil(Math.log2(0.69 * mean + 1e-9)));
}
