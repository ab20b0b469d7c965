import type { FaultKind } from "./fault.ts";
import { caret, replacing } from "./fault.ts";

const title = /^(title:\n  fr: )(\p{L}+)( [^"'\n]*)$/mu;

function inTitle(code: string, replacement: string): FaultKind {
  return replacing(code, "variable", title, replacement);
}

const unclosedQuote: FaultKind = {
  code: "yaml/unclosed-quote",
  ground: "variable",
  // A second quote further down would close it.
  plant: ({ text }) =>
    title.test(text) && !text.includes('"') ? { text: text.replace(title, `$1${caret}"$2$3`) } : undefined,
};

/** Faults of syntax. */
export const yamlFaults: readonly FaultKind[] = [
  inTitle("yaml/colon-in-text", `$1$2 ${caret}:$3`),
  inTitle("yaml/backslash", `$1"$2 ${caret}\\d$3"`),
  inTitle("yaml/escaped-character", `$1${caret}"$2 \\u0000$3"`),
  inTitle("yaml/reserved-character", `$1${caret}@$2$3`),
  inTitle("yaml/reserved-character", `$1${caret}%$2$3`),
  inTitle("yaml/smart-quote", `$1${caret}“$2 :$3”`),
  inTitle("yaml/quotes-kept", `$1${caret}“$2$3”`),
  inTitle("yaml/text-after-quote", `$1"$2"${caret}$3`),
  unclosedQuote,
  replacing("yaml/space-after-colon", "variable", /^(title:\n  fr): (?=\p{L})/mu, `$1${caret}:`),
  replacing("yaml/tab", "variable", /^(title:\n)  fr: /m, `$1${caret}\tfr: `),
  replacing("yaml/duplicate-key", "variable", /^code: .*$/m, `$&\n${caret}$&`),
  replacing("yaml/explicit-key", "variable", /^database: (.*)$/m, `${caret}? database\n: $1`),
  replacing("yaml/indentation", "variable", /^database: /m, ` ${caret}$&`),
  replacing("yaml/stray-text", "variable", /^database: .*$/m, `$&\n${caret}à vérifier`),
  replacing("yaml/alias", "indicator", /^(geographicLevel: ).*$/m, `$1${caret}*level`),
  replacing("yaml/alias", "variable", /^metadataUpdated: /m, `$&${caret}&day `),
  replacing("yaml/tag", "variable", /^metadataUpdated: /m, `$&${caret}!!str `),
  replacing("yaml/unclosed-bracket", "variable", /^(keywords: )(\[.*)\]$/m, `$1${caret}$2`),
  replacing(
    "yaml/too-deep",
    "variable",
    /^(keywords: ).*$/m,
    `$1${"[".repeat(63)}${caret}${"[".repeat(9)}${"]".repeat(72)}`,
  ),
  replacing("yaml/several-documents", "variable", /$/, `${caret}---\nid: other\n`),
  replacing("yaml/directive", "variable", /^/, `${caret}%YAML 1.2\n---\n`),
  replacing("yaml/not-a-map", "variable", /^[^]*$/, `${caret}- id\n- code\n`),
  replacing(
    "yaml/conflict-marker",
    "indicator",
    /^geographicLevel: .*$/m,
    `${caret}<<<<<<< HEAD\n$&\n=======\ngeographicLevel: country\n>>>>>>> other`,
  ),
];
