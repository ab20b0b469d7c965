import type { Outgoing } from "../../../translate/exchange.ts";
import { longestCell, rowsOf } from "../../../translate/rows.ts";
import { Memory } from "../../../translate/suggest.ts";
import { taskOf } from "../../../translate/work.ts";
import type { XliffHead, XliffVersion } from "../../../translate/xliff/write.ts";
import { versions, writeXliff } from "../../../translate/xliff/write.ts";
import { inert } from "../../../report/inert.ts";
import { createWhole } from "../../disk/create-whole.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { exchangeWords } from "../words-of-exchange.ts";
import { translateWords } from "../words-of-translate.ts";
import { sheetOf } from "./sheet.ts";
import { earlierOf } from "./status.ts";
import type { FolderTexts } from "./texts.ts";
import { openTexts } from "./texts.ts";

/** `varbook translate export`: writes what is to be translated to a file for translators. */
export async function exportTexts(directory: string, invocation: Invocation): Promise<number> {
  const { options, language, out } = invocation;
  const { to, out: file } = options;
  if (typeof to !== "string" || typeof file !== "string")
    throw new UsageError("export takes --to TAG and --out FILE");
  const format = /\.(xlf|xliff|xlsx)$/i.exec(file)?.[1]?.toLowerCase();
  if (format === undefined) throw new UsageError("--out names a file that ends in .xlf, .xliff or .xlsx");
  const version = versionOf(options["xliff"], format);
  const texts = openTexts(directory, invocation);
  const { chosen, others } = bySource(outgoingOf(texts, options["all"] === true), options["from"]);
  const bytes =
    format === "xlsx" ? await sheetBytes(chosen, invocation) : xliffOf(chosen, texts, version, invocation);
  // What a translator has worked on must not be lost.
  if (!createWhole(file, bytes)) throw new UsageError(`${inert(file)} is there already`);
  const words = exchangeWords[language];
  out(`${words.exported(chosen.length, inert(file))}\n`);
  if (others.length > 0)
    out(
      `${words.otherSource(others.length, [...new Set(others.map(({ pair }) => pair.source))].join(", "))}\n`,
    );
  return 0;
}

function versionOf(wanted: string | boolean | undefined, format: string): XliffVersion {
  if (wanted === undefined) return "2.1";
  const names = Object.keys(versions).join(", ");
  if (typeof wanted !== "string" || !Object.hasOwn(versions, wanted))
    throw new UsageError(`--xliff is one of ${names}`);
  if (format === "xlsx") throw new UsageError("--xliff is for --out FILE.xlf");
  return wanted as XliffVersion;
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
  version: XliffVersion,
  { language, options }: Invocation,
): string {
  const localeOf = (tag: string): string => catalogue.languages.find((own) => own.tag === tag)?.locale ?? tag;
  const words = exchangeWords[language];
  const head: XliffHead = {
    sourceLocale: localeOf(texts[0]?.pair.source ?? catalogue.languages[0]?.tag ?? ""),
    targetLocale: localeOf(String(options["to"])),
    notes: {
      field: words.field,
      earlier: words.earlier,
      suggestion: ({ share, from, target }) =>
        `${translateWords[language].suggestion(translateWords[language].percent(Math.floor(share * 100)), from)} ${target}`,
    },
    taskName: (task) => translateWords[language].tasks[task],
  };
  return writeXliff(texts, head, version);
}

async function sheetBytes(texts: readonly Outgoing[], { language, note }: Invocation): Promise<Uint8Array> {
  const words = exchangeWords[language];
  const rows = rowsOf(texts, {
    headings: words.headings,
    taskName: (task) => translateWords[language].tasks[task],
  });
  const fitting = rows.filter((row) => row.every((cell) => cell.length <= longestCell));
  if (fitting.length < rows.length) note(`${words.tooLong(rows.length - fitting.length)}\n`);
  return sheetOf(fitting);
}
