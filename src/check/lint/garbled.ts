/** What the bytes 0x80 to 0x9f are in Windows-1252; where it has nothing, the control character of that number. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const follower = `[\\u0080-\\u00bf${windows}]`;
/** The beginnings of letters of western Europe, and of punctuation, read as Windows-1252. */
const garbled = new RegExp(`(?:[ÂÃÅ]${follower}|â[€‚]${follower}|â„¢)+`, "g");
const plausible = /^[\u00a0-\u00ffŒœŠšŽžŸ‐-‧‰-›€™ƒ]+$/;

const decoder = new TextDecoder("utf-8", { fatal: true });

/** A piece of text that was UTF-8 and has been read as Windows-1252. */
export interface Garbled {
  readonly start: number;
  readonly end: number;
  /** What it was, when that is certain. */
  readonly original?: string;
}

/** Finds text that was read in the wrong encoding, and the sign that stands for lost characters. */
export function* garbledPieces(text: string): Generator<Garbled> {
  for (const { index, 0: found } of text.matchAll(garbled)) {
    const original = restored(found);
    if (original !== undefined) yield { start: index, end: index + found.length, original };
  }
  // Its second half was a no-break space, which became an ordinary one: no letter stands alone like this.
  for (const { index } of text.matchAll(/Ã(?=[ \n])/g)) yield { start: index, end: index + 1 };
  for (const { index, 0: found } of text.matchAll(/\ufffd+/g))
    yield { start: index, end: index + found.length };
}

/** Undoes the wrong reading, as often as it was made. */
function restored(found: string): string | undefined {
  let best: string | undefined;
  let text = found;
  for (let times = 0; times < 3; times++) {
    const before = decode(text);
    if (before === undefined || !plausible.test(before)) break;
    best = before;
    text = before;
  }
  return best;
}

function decode(text: string): string | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const special = windows.indexOf(text[at] ?? "");
    if (special !== -1) bytes[at] = 0x80 + special;
    else if (code < 0x100) bytes[at] = code;
    else return undefined;
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
