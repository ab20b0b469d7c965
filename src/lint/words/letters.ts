/** Latin letters and what stands between them and IPA: nearly all that texts of Western languages hold. */
const known = 0x250;
const folded = new Uint16Array(known);
for (let code = 0; code < known; code++) folded[code] = slow(code);

/** The lower-case form of a letter, a digit or an underscore; 0 for any other sign. */
export function fold(code: number): number {
  return code < known ? (folded[code] ?? 0) : slow(code);
}

function slow(code: number): number {
  const sign = String.fromCharCode(code);
  if (!/[\p{L}\p{N}\p{M}_]/u.test(sign)) return 0;
  const lower = sign.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
