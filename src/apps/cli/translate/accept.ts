import type { Sources } from "../../../model/sources.ts";
import { isSameBytes } from "../../../yaml/bytes.ts";
import { acceptedMarks, isMarked, isNew } from "../../../change/translate/accept-translations.ts";
import { marksPath, mergeRules } from "../../../check/translations/translation-marks.ts";
import type { Pair } from "../../../check/translations/translation-pairs.ts";
import type { Replacement } from "../../../host/disk/change-catalogue.ts";
import { changeCatalogue } from "../../../host/disk/change-catalogue.ts";
import type { Invocation } from "../command.ts";
import { skippedFile } from "../skipped-file.ts";
import type { FolderTexts } from "./texts.ts";
import { openTexts } from "./texts.ts";

/** `varbook translate accept`: ties texts that say the same to each other. */
export function acceptTexts(directory: string, invocation: Invocation): number {
  const { options, say, out } = invocation;
  const texts = openTexts(directory, invocation);
  const isNamed = options["only"] !== undefined;
  const wanted = new Set(texts.pairs.filter((pair) => pair.state !== "missing" && (isNamed || isNew(pair))));
  const accepted = [...wanted].filter(({ state }) => state !== "current");
  const { written, refused } = write(texts, [...replacedMarks(texts, wanted).values()], invocation);
  out(
    `${written === 0 ? say("translate-accept/nothing") : say("translate-accept/accepted", { texts: accepted.length, files: written })}\n`,
  );
  const left = texts.pairs.filter(
    (pair) => !wanted.has(pair) && (pair.state === "stale" || pair.state === "ahead"),
  );
  if (left.length > 0) out(`${say("translate-accept/left", { texts: left.length })}\n`);
  return refused > 0 ? 1 : 0;
}

const encoder = new TextEncoder();

/** What says how files of marks are merged. Who changed it did so on purpose: it is only written when it is not there. */
export const rulesOfMarks: Replacement = {
  path: mergeRules.path,
  before: undefined,
  after: encoder.encode(mergeRules.text),
};

/** What accepting some texts changes in the files of marks, by file of records. */
export function replacedMarks(
  { byFile, marks: { sources } }: Pick<FolderTexts, "byFile" | "marks">,
  accepted: ReadonlySet<Pair>,
): Map<string, Replacement> {
  const changes = new Map<string, Replacement>();
  for (const [file, pairs] of byFile) {
    if (pairs.every((pair) => !accepted.has(pair) || isMarked(pair))) continue;
    const change = changeOf(
      sources,
      marksPath(file),
      acceptedMarks(pairs, (pair) => accepted.has(pair)),
    );
    if (change) changes.set(file, change);
  }
  return changes;
}

function changeOf(sources: Sources, path: string, text: string): Replacement | undefined {
  const source = sources.paths.includes(path) ? sources.read(path) : undefined;
  const before = source && ("bytes" in source ? source.bytes : new Uint8Array());
  const after = encoder.encode(text);
  return before && isSameBytes(before, after) ? undefined : { path, before, after };
}

/** @returns How many were written, and how many could not be. */
function write(
  { folder, roots }: FolderTexts,
  changes: readonly Replacement[],
  { say, note }: Invocation,
): { written: number; refused: number } {
  return changeCatalogue(folder, roots, (files) => {
    if (changes.length > 0) files.replace(rulesOfMarks);
    let refused = 0;
    for (const change of changes) {
      const refusal = files.replace(change);
      if (refusal === undefined) continue;
      refused++;
      note(`${skippedFile(change.path, refusal, say)}\n`);
    }
    return { written: changes.length - refused, refused };
  });
}
