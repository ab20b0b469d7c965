import type { Source } from "../../../model/sources.ts";
import { acceptedMarks, isNew } from "../../../translate/accept.ts";
import { marksPath, mergeRules } from "../../../translate/marks.ts";
import type { Pair } from "../../../translate/pairs.ts";
import { inert } from "../../../report/inert.ts";
import { createFile } from "../../disk/create-file.ts";
import { replaceFile } from "../../disk/replace-file.ts";
import type { Invocation } from "../command.ts";
import { repairWords } from "../words-of-repair.ts";
import { translateWords } from "../words-of-translate.ts";
import type { FolderTexts } from "./texts.ts";
import { openTexts } from "./texts.ts";

/** `varbook translate accept`: ties texts that say the same to each other. */
export function acceptTexts(directory: string, invocation: Invocation): number {
  const { options, language, out } = invocation;
  const words = translateWords[language];
  const texts = openTexts(directory, invocation);
  const isNamed = options["only"] !== undefined;
  const wanted = new Set(texts.pairs.filter((pair) => pair.state !== "missing" && (isNamed || isNew(pair))));
  const accepted = [...wanted].filter(({ state }) => state !== "current");
  const { written, refused } = writeMarks(texts, wanted, invocation);
  out(`${written === 0 ? words.nothingToAccept : words.accepted(accepted.length, written)}\n`);
  const left = texts.pairs.filter(
    (pair) => !wanted.has(pair) && (pair.state === "stale" || pair.state === "ahead"),
  );
  if (left.length > 0) out(`${words.left(left.length)}\n`);
  return refused > 0 ? 1 : 0;
}

/**
 * Writes the files of marks of all files that have an accepted text.
 * @returns How many were written, and how many could not be.
 */
export function writeMarks(
  { folder, byFile, marks }: Pick<FolderTexts, "folder" | "byFile" | "marks">,
  accepted: ReadonlySet<Pair>,
  { language, note }: Invocation,
): { written: number; refused: number } {
  let written = 0;
  let refused = 0;
  for (const [file, pairs] of byFile) {
    if (!pairs.some((pair) => accepted.has(pair))) continue;
    const path = marksPath(file);
    const text = acceptedMarks(pairs, (pair) => accepted.has(pair));
    const refusal = write(
      folder,
      path,
      marks.sources.paths.includes(path) ? marks.sources.read(path) : undefined,
      text,
    );
    if (refusal === "same") continue;
    if (refusal === undefined) written++;
    else {
      refused++;
      note(`${repairWords[language].skipped(inert(path), refusal)}\n`);
    }
  }
  if (written > 0) createFile(folder, mergeRules.path, new TextEncoder().encode(mergeRules.text));
  return { written, refused };
}

function write(
  folder: string,
  path: string,
  before: Source | undefined,
  text: string,
): ReturnType<typeof replaceFile> | "same" {
  const after = new TextEncoder().encode(text);
  if (before === undefined) return createFile(folder, path, after);
  if ("problem" in before) return "not-regular";
  return Buffer.from(before.bytes).equals(after) ? "same" : replaceFile(folder, path, before.bytes, after);
}
