/** So many characters are written at once: each piece alone would be a call of the system. */
const enough = 64 * 1024;

/** Pieces of a text, joined to longer ones. */
export function* chunks(pieces: Iterable<string>): Generator<string> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < enough) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
