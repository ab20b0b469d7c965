import type { Draft, FaultKind } from "./fault.ts";
import { caret, replacing } from "./fault.ts";

const notUtf8 = "\ue000";

/** An é as Windows-1252 writes it: one byte that is no UTF-8. */
const encoding: FaultKind = {
  code: "file/encoding",
  ground: "variable",
  plant({ text }) {
    if (!/^title:\n  fr: .*é/m.test(text)) return undefined;
    return { text: text.replace(/^(title:\n  fr: .*?)é/m, `$1${caret}${notUtf8}`), encode: windows1252 };
  },
};

function windows1252(text: string): Uint8Array {
  const [before = "", after = ""] = text.split(notUtf8);
  return Buffer.concat([Buffer.from(before), Buffer.from([0xe9]), Buffer.from(after)]);
}

const utf16: FaultKind = {
  code: "file/encoding-utf-16",
  ground: "variable",
  plant: ({ text }) => ({ text: caret + text, encode: (own) => Buffer.from(`\ufeff${own}`, "utf16le") }),
};

/** A file that a check cannot take for a record. */
function stray(code: string, path: (draft: Draft) => string): FaultKind {
  return { code, ground: "new", plant: (draft) => ({ text: `${caret}id: stray\n`, path: path(draft) }) };
}

/** Faults of bytes, and files that do not belong. */
export const fileFaults: readonly FaultKind[] = [
  encoding,
  utf16,
  replacing("file/bom", "variable", /^/, `\ufeff${caret}`),
  replacing("file/nul", "variable", /^(title:\n  fr: \p{L}+)/mu, `$1${caret}\0`),
  replacing("file/control-character", "variable", /^(title:\n  fr: \p{L}+)/mu, `$1${caret}\x07`),
  replacing("file/empty", "variable", /^[^]*$/, `${caret}# to be written\n`),
  stray("file/extension", ({ path }) => path.replace(/\.yaml$/, ".yml")),
  stray("file/extension", ({ path }) => path.replace(/\.yaml$/, ".txt")),
  stray("file/unexpected-place", ({ path }) => path.replace(/^variables\/[^/]+\//, "variables/")),
  stray("file/unexpected-place", ({ path }) => path.replace(/^variables\//, "vocabularies/")),
];
