import { readFileSync, statSync } from "node:fs";
import type { Catalogue } from "../../../model/catalogue.ts";
import type { Said } from "../../../messages/phrase.ts";
import { said, speaker } from "../../../messages/phrase.ts";
import type { MessageLanguage } from "../../../model/message-language.ts";
import { messageLanguages } from "../../../model/message-language.ts";
import { printable } from "../../../model/printable.ts";
import type { Incoming } from "../../../change/translate/exchange.ts";
import type { SheetFault } from "../../../change/translate/returned-rows.ts";
import { incomingOf } from "../../../change/translate/returned-rows.ts";
import { ExchangeError } from "../../../change/translate/unreadable.ts";
import { localeReader } from "../../../change/translate/xliff/locale.ts";
import { readXliff } from "../../../change/translate/xliff/read-xliff.ts";
import { errorName } from "../../../host/disk/error-name.ts";
import { systemReason } from "../../../host/disk/output-error.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { headingsIn, returnedWords } from "../words-of-exchange.ts";
import { sheetsOf } from "./sheet.ts";

/** How large a file of translations may be, in bytes: XLIFF of 10,000 variables has 60 MB, and twice that in UTF-16. */
const mostBytes = 128 * 2 ** 20;

/** What came back, and what is to be told of the file as a whole, in lines. Where there are errors nothing of it is taken. */
interface Returned {
  readonly incoming: readonly Incoming[];
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

/** Reads a file that came back from a translator. What it is, its first bytes say. Throws for one that cannot be read. */
export async function readReturned(
  file: string,
  { catalogue }: { readonly catalogue: Catalogue },
  { language, say }: Invocation,
): Promise<Returned> {
  try {
    const bytes = read(file);
    if (isWorkbook(bytes, file)) {
      const { incoming, faults } = incomingOf(await sheetsOf(bytes), returnedWords);
      return { incoming, warnings: [], errors: faults.flatMap((fault) => faultLines(fault, file, language)) };
    }
    const locales = localeReader(catalogue.languages);
    const incoming = readXliff(bytes, locales.languageOf);
    const warnings = [...locales.readAs].map(([locale, own]) =>
      say("exchange/read-as", { locale: printable(locale), own }),
    );
    return { incoming, warnings, errors: [] };
  } catch (error) {
    throw new UsageError(said("exchange/unreadable", { file, reason: reasonOf(error) }));
  }
}

/** Anything else than a file that cannot be read is a fault of the tool. */
function reasonOf(error: unknown): Said | string {
  if (error instanceof ExchangeError) return error.said;
  return systemReason(error) ?? errorName(error);
}

function read(file: string): Uint8Array {
  const status = statSync(file);
  if (!status.isFile()) throw new ExchangeError(said("unreadable/file"));
  if (status.size > mostBytes)
    throw new ExchangeError(said("unreadable/too-large", { megabytes: mostBytes / 2 ** 20 }));
  return readFileSync(file);
}

/** Archives, older workbooks, and what is called a sheet. */
function isWorkbook([first, second]: Uint8Array, file: string): boolean {
  const isPacked = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  return isPacked || /\.(?:xls[xmb]?|ods|csv|tsv)$/i.test(file);
}

function faultLines(
  { sheet, missing, twice, language: own }: SheetFault,
  file: string,
  language: MessageLanguage,
): string[] {
  const say = speaker(language);
  // The sheet's own words are those that its reader looks for.
  const headings = headingsIn(messageLanguages[own ?? -1] ?? language);
  const names = missing.map((column) => say("exchange/quoted-heading", { heading: headings[column] }));
  const place = `${printable(file)}, ${printable(sheet)}`;
  const lines: string[] = [];
  if (names.length === 1)
    lines.push(say("exchange/missing-heading", { sheet: place, heading: names.join("") }));
  if (names.length > 1)
    lines.push(say("exchange/missing-headings", { sheet: place, headings: names.join(", ") }));
  if (twice.length > 0) lines.push(say("exchange/headings-twice", { sheet: place, cells: twice.join(", ") }));
  return lines;
}
