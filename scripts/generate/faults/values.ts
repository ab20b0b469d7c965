import type { FaultKind } from "./fault.ts";
import { caret, replacing } from "./fault.ts";

/** The file of a record under another name. The record itself is still there. */
const fileName: FaultKind = {
  code: "code/file-name",
  ground: "variable",
  plant: ({ path, text }) => ({
    path: path.replace(/(_..\.yaml)$/, "x$1"),
    text: text.replace(/^id: /, `$&${caret}`),
  }),
};

const caseCollision: FaultKind = {
  code: "code/case-collision",
  ground: "keywords",
  plant({ text }) {
    const [id = ""] = /^[^:]+/.exec(text) ?? [];
    return {
      text: `${caret}${text}\n${id.toUpperCase()}:\n  title: { fr: Double emploi, nl: Dubbel gebruik }\n`,
    };
  },
};

/** Ids, codes and dates that only the catalogue's own rules can judge. */
export const valueFaults: readonly FaultKind[] = [
  fileName,
  caseCollision,
  replacing(
    "code/unsafe-id",
    "shared-remarks",
    /$/,
    `\n${caret}con:\n  text: { fr: Une remarque., nl: Een opmerking. }\n`,
  ),
  replacing("code/id-shape", "indicator", /^(id: )(.*\ncode: .*)_\d+$/m, `$1${caret}$2_999`),
  replacing("code/duplicate-key", "codelist", /^(  - \{ code: )"003"/m, `$1${caret}"001"`),
  replacing("code/duplicate-key", "variable", /^(  - id: )more-information$/m, `$1${caret}selection`),
  // A year that is still to come, yet near enough to be a plan.
  replacing("date/future", "variable", /^(metadataUpdated: ).*$/m, `$1${caret}2031-01-01`),
  replacing("date/implausible-year", "indicator", /^(availability: \{ from: )\d+/m, `$1${caret}1219`),
  replacing("date/order", "indicator", /^(availability: \{ from: \d+).*$/m, `$1, to: ${caret}1999 }`),
  replacing("date/order", "codelist", /(validTo: )2019/, `$1${caret}2009`),
  replacing("status/unconfirmed-path", "variable", /^(  - path: )title$/m, `$1${caret}titel`),
];
