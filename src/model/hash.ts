const seeds = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];

/**
 * A short name for a text: 128 bits as 32 hexadecimal digits, the same on every machine. Tells texts apart that differ
 * by chance; not made to withstand someone who looks for two texts with one name.
 */
export function hash(text: string): string {
  const lanes = [...seeds];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    for (let lane = 0; lane < 4; lane++) {
      const mixed = Math.imul((lanes[lane] ?? 0) ^ unit, 0x01000193 + 2 * lane);
      lanes[lane] = (mixed << (5 + lane)) | (mixed >>> (27 - lane));
    }
  }
  return lanes.map((lane) => (spread(lane ^ text.length) >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Every bit of the input changes half of the bits of the output. */
function spread(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
