import type { Incoming } from "./exchange.ts";
import { isBase, isSourceSent, sinceBase } from "./exchange.ts";
import { normalForm } from "../../check/translations/normal-form.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";
import { inlineElements } from "./inline-elements.ts";
import type { TextIndex } from "./text-index.ts";

/**
 * What became of a text since it was sent. `mixed`: what came back of it belongs to two texts. `no-base`: the file does
 * not say what was sent, and there is an accepted translation, which may be newer.
 */
export function sinceSent(
  { base, shownSource, sourceWords }: Incoming,
  pair: Pair,
  places: TextIndex,
): "unchanged" | "mixed" | "no-base" | "source-changed" | "newer-edit" {
  if (!isBase(base)) {
    if (sourceWords === undefined) return "no-base";
    if (folded(sourceWords) !== folded(wordsOf(pair))) return "source-changed";
    return pair.state === "current" || pair.state === "ahead" ? "no-base" : "unchanged";
  }
  if (shownSource !== undefined && !isSourceSent(shownSource, base)) return "mixed";
  const { isSourceChanged, isTargetChanged } = sinceBase(base, pair, (text) => places.links.before(text));
  if (isSourceChanged) return places.hasBase(base) ? "mixed" : "source-changed";
  return isTargetChanged ? "newer-edit" : "unchanged";
}

/** The words of the source, without its codes. */
function wordsOf({ text, source }: Pair): string {
  return inlineElements(text.in(source) ?? "", text.format)
    .map(({ type, raw }) => (type === "words" ? raw : " "))
    .join("");
}

/** Spaces beside codes are nothing that a program must keep. */
function folded(words: string): string {
  return normalForm(words).replaceAll(" ", "");
}
