/** The generator of CRC-32 (ISO/IEC 13239, as ZIP has it), the lowest bit for the highest power. */
const generator = 0xed_b8_83_20;

/** What each value of a byte adds. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ generator : value >>> 1;
  return value;
});

/** The CRC-32 of bytes. */
export function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (let index = 0; index < bytes.length; index++)
    sum = (sum >>> 8) ^ (table[(sum ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return ~sum >>> 0;
}

/**
 * The CRC-32 of two byte sequences, one after the other.
 * @param first That of the first.
 * @param second That of the second.
 * @param length How many bytes the second has.
 */
export function joinedChecksum(first: number, second: number, length: number): number {
  // Each byte that follows multiplies what is before it by x⁸; the exponent is taken apart into powers of two.
  let product = first;
  let power = 0x00_80_00_00;
  for (let left = length; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product = multiplied(product, power);
    power = multiplied(power, power);
  }
  return (product ^ second) >>> 0;
}

/** The product of two polynomials over GF(2), modulo the generator. */
function multiplied(some: number, other: number): number {
  let product = 0;
  for (let bit = 0x80_00_00_00, shifted = other; bit !== 0; bit >>>= 1) {
    if ((some & bit) !== 0) product ^= shifted;
    shifted = (shifted & 1) === 1 ? (shifted >>> 1) ^ generator : shifted >>> 1;
  }
  return product;
}
