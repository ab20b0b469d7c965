import type { Problem } from "../../model/diagnostic.ts";
import { problem } from "../../messages/problem.ts";
import type { UnsupportedSpan, Scan } from "../full/unsupported-syntax.ts";
import { maximumDepth } from "../subset/cursor.ts";
import { rangePlace, withFix } from "./explanation.ts";
import type { Mask } from "./explanation.ts";
import { quoteReserved } from "./reserved-character.ts";

export interface UnsupportedFaults {
  readonly problems: readonly Problem[];
  readonly masks: readonly Mask[];
  /** The text can be read up to here; absent when to its end, 0 when not at all. */
  readonly readableTo?: number;
}

/** Words for what a catalogue does without: anchors, tags, a second document and the like. */
export function refusals(file: string, text: string, source: string, scan: Scan): UnsupportedFaults {
  // Behind a quote that is not closed, what looks like an anchor may be anything.
  const limit = scan.unclosed[0]?.start ?? Infinity;
  const findings = scan.refused.filter(
    ({ start, what }) => start < limit || what === "too-deep" || what === "too-many-values",
  );
  const problems = findings.map((finding) => explain(file, text, source, finding));
  const masks = scan.refused.map((finding) => mask(text, finding));
  const stop = scan.refused.find(({ what }) => what === "several-documents");
  const isHopeless = scan.refused.some(
    ({ what, start }) =>
      what === "too-deep" ||
      what === "too-many-values" ||
      (what === "explicit-key" && !isAfterKey(text, start)),
  );
  if (isHopeless) return { problems, masks, readableTo: 0 };
  return stop ? { problems, masks, readableTo: stop.start } : { problems, masks };
}

function explain(file: string, text: string, source: string, finding: UnsupportedSpan): Problem {
  const { what, start, end } = finding;
  const place = rangePlace(file, start, end);
  const name = text.slice(start, end);
  if (isText(text, finding))
    return withFix(
      problem("yaml/reserved-character", rangePlace(file, start, start + 1), {
        character: text[start] ?? "",
      }),
      quoteReserved(source, start),
    );
  switch (what) {
    case "anchor":
    case "alias":
      return problem("yaml/alias", place, { name: name.slice(0, 40) });
    case "tag":
      return problem("yaml/tag", place, { name: name.slice(0, 40) });
    case "explicit-key":
      return problem("yaml/explicit-key", place);
    case "directive":
      return problem("yaml/directive", place);
    case "several-documents":
      return problem("yaml/several-documents", place);
    case "too-deep":
      return problem("yaml/too-deep", place, { maximum: maximumDepth });
    case "too-many-values":
      return problem("yaml/too-many-values", place);
  }
}

/** Was it meant as text? `*important* note`, `& autres`, `! attention`, `fr: ? inconnu`. */
function isText(text: string, { what, start, end }: UnsupportedSpan): boolean {
  switch (what) {
    case "alias":
      return (
        end - start === 1 ||
        !/[\s,\]}]/.test(text[end] ?? "\n") ||
        /^[ \t]+[^\s#,\]}:]/.test(text.slice(end, end + 200))
      );
    case "anchor":
    case "tag":
      return end - start === 1;
    case "explicit-key":
      return isAfterKey(text, start);
    default:
      return false;
  }
}

function isAfterKey(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  return /:\s+$/.test(text.slice(Math.max(lineStart, start - 200), start));
}

function mask(text: string, finding: UnsupportedSpan): Mask {
  const { what, start, end } = finding;
  if (what === "directive") return { start, end, character: "#" };
  return { start, end, character: what === "alias" || isText(text, finding) ? "x" : " " };
}
