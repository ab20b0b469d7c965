// Changes of a file's bytes and lines, whatever they mean.
import type { Random } from "../generate/random.ts";
import { badBytes, bombs } from "./hostile.ts";

const signs = [..."\n\t :-#\"'[]{}|>&*!%@`,?<=\\0"];

/** Ways to change bytes, by name. Each gives new bytes. */
export const byteMutations: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> = {
  "changed signs": (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    if (changed.length === 0) return changed;
    for (let left = random.integer(1, 8); left > 0; left--)
      changed[random.integer(0, changed.length - 1)] = random.chance(0.6)
        ? random.pick(signs).charCodeAt(0)
        : random.integer(0, 255);
    return changed;
  },
  "bytes put in": (bytes, random) => {
    let changed = bytes;
    for (let left = random.integer(1, 3); left > 0; left--)
      changed = spliced(changed, random.integer(0, changed.length), 0, random.pick(badBytes));
    return changed;
  },
  "signs put in": (bytes, random) => {
    const sign = random.pick(signs).repeat(random.pick([1, 1, 2, 50]));
    return spliced(bytes, random.integer(0, bytes.length), 0, new TextEncoder().encode(sign));
  },
  "bytes taken out": (bytes, random) =>
    spliced(bytes, random.integer(0, bytes.length), random.pick([1, 2, 5, 40, 300]), []),
  "cut off": (bytes, random) => bytes.slice(0, random.integer(0, bytes.length)),
  "start missing": (bytes, random) => bytes.slice(random.integer(0, bytes.length)),
  "mark at the start": (bytes) => spliced(bytes, 0, 0, [0xef, 0xbb, 0xbf]),
  "two marks at the start": (bytes) => spliced(bytes, 0, 0, [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]),
  "UTF-16": (bytes, random) => utf16(new TextDecoder().decode(bytes), random.chance(0.5), random.chance(0.5)),
  "Latin-1": (bytes) =>
    Uint8Array.from(new TextDecoder().decode(bytes), (sign) =>
      sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : 63,
    ),
  "swapped lines": byLines((lines, random) => {
    const one = random.integer(0, lines.length - 1);
    const other = random.integer(0, lines.length - 1);
    [lines[one], lines[other]] = [lines[other] ?? "", lines[one] ?? ""];
  }),
  "a line twice": byLines((lines, random) => {
    lines.splice(random.integer(0, lines.length), 0, random.pick([...lines]));
  }),
  "lines missing": byLines((lines, random) => {
    lines.splice(random.integer(0, lines.length - 1), random.integer(1, 3));
  }),
  "indented otherwise": byLines((lines, random) => {
    const at = random.integer(0, lines.length - 1);
    lines[at] = random.pick([" ", "  ", "\t", "    - ", "? ", "-"]) + (lines[at] ?? "").trimStart();
  }),
  "other ends of lines": (bytes, random) =>
    encoded(
      new TextDecoder().decode(bytes).replaceAll("\n", random.pick(["\r\n", "\r", "\u2028", "\u0085"])),
    ),
  "repeated many times": (bytes, random) => {
    const text = new TextDecoder().decode(bytes);
    return encoded(
      text.repeat(random.integer(2, Math.max(2, Math.min(40, Math.floor(200_000 / (text.length + 1)))))),
    );
  },
  bomb: (_, random) => encoded(bombs[random.pick(Object.keys(bombs))]?.() ?? ""),
  "a bomb at the end": (bytes, random) =>
    encoded(`${new TextDecoder().decode(bytes)}\n${bombs[random.pick(Object.keys(bombs))]?.() ?? ""}`),
};

function byLines(change: (lines: string[], random: Random) => void) {
  return (bytes: Uint8Array, random: Random): Uint8Array => {
    const lines = new TextDecoder().decode(bytes).split("\n");
    change(lines, random);
    return encoded(lines.join("\n"));
  };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function spliced(bytes: Uint8Array, at: number, taken: number, put: ArrayLike<number>): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...Array.from(put), ...bytes.subarray(at + taken)]);
}

function utf16(text: string, isBig: boolean, isMarked: boolean): Uint8Array {
  const units = isMarked ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !isBig);
  return bytes;
}
