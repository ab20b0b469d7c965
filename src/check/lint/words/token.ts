/** Does a point, a slash or an at sign tie it to another word? */
export function isInToken(text: string, start: number, end: number): boolean {
  return isTied(text[start - 1], text[start - 2]) || isTied(text[end], text[end + 1]);
}

function isTied(sign = "", beyond = ""): boolean {
  return /[./@\\]/.test(sign) && /[\p{L}\p{N}]/u.test(beyond);
}
