/** The six-bit digits of an encoded list: signs that JSON, scripts and HTML take as they are. */
const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Rising record numbers as a short text: the steps from one to the next in Rice code (R. F. Rice, 1979), which comes near
 * the least possible for numbers spread at random. The first sign says how many low bits of a step are written plainly; the
 * rest of it stands before them as so many ones and a zero. Ones fill the last sign.
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

const digits = new Uint8Array(128);
for (let digit = 0; digit < 64; digit++) digits[signs.charCodeAt(digit)] = digit;

/** Calls back with each record number of an encoded list, in their order. */
export function decodePostings(postings: string, use: (record: number) => void): void {
  const plain = digits[postings.charCodeAt(0)] ?? 0;
  let record = -1;
  let step = 0;
  // Plain bits still to come; -1 while the ones before them are counted.
  let left = -1;
  for (let i = 1; i < postings.length; i++) {
    const digit = digits[postings.charCodeAt(i)] ?? 0;
    for (let shift = 5; shift >= 0; shift--) {
      const bit = (digit >> shift) & 1;
      if (left >= 0) {
        step = (step << 1) | bit;
        left--;
      } else if (bit) step++;
      else left = plain;
      if (left !== 0) continue;
      use((record += step + 1));
      step = 0;
      left = -1;
    }
  }
}
