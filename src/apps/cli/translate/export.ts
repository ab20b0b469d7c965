import type { Outgoing } from "../../../change/translate/exchange.ts";
import { suggestedFrom } from "../../../change/translate/show-status.ts";
import { longestCell, rowsOf } from "../../../change/translate/exchange-rows.ts";
import { Memory } from "../../../change/translate/suggest-translation.ts";
import { taskOf } from "../../../change/translate/work.ts";
import type { XliffHead } from "../../../change/translate/xliff/write.ts";
import { writeXliff } from "../../../change/translate/xliff/write.ts";
import { printable } from "../../../model/printable.ts";
import { said } from "../../../messages/phrase.ts";
import { createWhole } from "../../../host/disk/create-whole.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { headingsIn } from "../words-of-exchange.ts";
import { sheetOf } from "./sheet.ts";
import { earlierOf } from "./status.ts";
import type { FolderTexts } from "./texts.ts";
import { openTexts } from "./texts.ts";

/** `varbook translate export`: writes what is to be translated to a file for translators. */
export async function exportTexts(directory: string, invocation: Invocation): Promise<number> {
  const { options, say, out } = invocation;
  const file = String(options["out"]);
  const format = /\.(xlf|xliff|xlsx)$/i.exec(file)?.[1]?.toLowerCase();
  if (format === undefined) throw new UsageError(said("translate-export/no-format", { file }));
  if (format === "xlsx" && options["xliff"] !== undefined)
    throw new UsageError(said("translate-export/xliff-for-sheet"));
  const texts = openTexts(directory, invocation);
  const { chosen, others } = bySource(outgoingOf(texts, options["all"] === true), options["from"]);
  const bytes = format === "xlsx" ? sheetBytes(chosen, invocation) : xliffOf(chosen, texts, invocation);
  // What a translator has worked on must not be lost.
  if (!createWhole(file, bytes)) throw new UsageError(said("translate-export/there-already", { file }));
  out(`${say("exchange/exported", { texts: chosen.length, file: printable(file) })}\n`);
  if (others.length > 0) {
    const languages = [...new Set(others.map(({ pair }) => pair.source))].join(", ");
    out(`${say("exchange/other-source", { texts: others.length, languages })}\n`);
  }
  return 0;
}

function outgoingOf(texts: FolderTexts, isAll: boolean): Outgoing[] {
  const memory = new Memory([...texts.byFile.values()].flat(), texts.catalogue);
  const earlier = earlierOf(texts);
  return texts.pairs.flatMap((pair) => {
    const task = taskOf(pair);
    const isWork = task === "stale" || task === "changed" || task === "missing";
    if (!isAll && !isWork) return [];
    const suggestion = isWork ? memory.for(pair) : undefined;
    return [{ pair, task, earlier: task === "stale" ? earlier.get(pair) : undefined, suggestion }];
  });
}

/** A file is from one language to one other: the one that is named, else the one from which most texts are translated. */
function bySource(
  all: readonly Outgoing[],
  from: string | boolean | undefined,
): { chosen: Outgoing[]; others: Outgoing[] } {
  const counts = new Map<string, number>();
  for (const { pair } of all) counts.set(pair.source, (counts.get(pair.source) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const source = typeof from === "string" ? from : most;
  return {
    chosen: all.filter(({ pair }) => pair.source === source),
    others: all.filter(({ pair }) => pair.source !== source),
  };
}

function xliffOf(
  texts: readonly Outgoing[],
  { catalogue }: FolderTexts,
  { language, options, say }: Invocation,
): string {
  const localeOf = (tag: string): string => catalogue.languages.find((own) => own.tag === tag)?.locale ?? tag;
  const head: XliffHead = {
    sourceLocale: localeOf(texts[0]?.pair.source ?? catalogue.languages[0]?.tag ?? ""),
    targetLocale: localeOf(String(options["to"])),
    notes: {
      field: say("exchange/field"),
      earlier: say("exchange/earlier"),
      suggestion: ({ share, from, target }) => `${suggestedFrom(from, share, say)} ${target}`,
    },
    taskName: (task) => say(`status/task-${task}`),
    language,
  };
  return writeXliff(texts, head, options["xliff"] === "1.2" ? "1.2" : "2.1");
}

function sheetBytes(texts: readonly Outgoing[], { language, say, note }: Invocation): Uint8Array {
  const rows = rowsOf(texts, {
    headings: headingsIn(language),
    language,
    taskName: (task) => say(`status/task-${task}`),
  });
  const fitting = rows.filter((row) => row.every((cell) => cell.length <= longestCell));
  if (fitting.length < rows.length)
    note(`${say("exchange/too-long", { texts: rows.length - fitting.length })}\n`);
  return sheetOf(fitting);
}
