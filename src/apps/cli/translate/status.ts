import pc from "picocolors";
import { earlierTexts } from "../../../change/translate/earlier-texts.ts";
import type { Pair } from "../../../check/translations/translation-pairs.ts";
import { markdownStatus, prettyStatus } from "../../../change/translate/show-status.ts";
import { statusOf } from "../../../change/translate/translation-status.ts";
import { GitError } from "../../../host/git/git-error.ts";
import { earlierVersions } from "../../../host/git/earlier-versions.ts";
import type { Invocation } from "../command.ts";
import type { FolderTexts } from "./texts.ts";
import { openTexts } from "./texts.ts";

/** `varbook translate status`: how far the translations are, and what is left to do. */
export function showStatus(directory: string, invocation: Invocation): number {
  const { options, language, colour, out, say } = invocation;
  const format = options["format"] ?? "pretty";
  const texts = openTexts(directory, invocation);
  const status = statusOf(texts.pairs, texts.catalogue, language, earlierOf(texts));
  if (format === "json") out(`${JSON.stringify(status, null, 2)}\n`);
  else if (format === "markdown") out(markdownStatus(status, say));
  else {
    const { bold, dim, green, red } = pc.createColors(colour);
    out(prettyStatus(status, say, { strong: bold, dim, added: green, removed: red }));
  }
  return 0;
}

/** What changed texts said when they were accepted. Outside Git, and for what was never committed, nobody knows. */
export function earlierOf({ folder, pairs, catalogue }: FolderTexts): Map<Pair, string> {
  const byFile = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (pair.state !== "stale" && pair.state !== "ahead") continue;
    const { file } = pair.text.record;
    const ofFile = byFile.get(file);
    if (ofFile) ofFile.push(pair);
    else byFile.set(file, [pair]);
  }
  try {
    const versions = earlierVersions(folder, [...byFile.keys()]);
    return new Map(
      [...byFile].flatMap(([file, ofFile]) => [
        ...earlierTexts(file, ofFile, versions.get(file) ?? [], catalogue),
      ]),
    );
  } catch (error) {
    if (error instanceof GitError) return new Map();
    throw error;
  }
}
