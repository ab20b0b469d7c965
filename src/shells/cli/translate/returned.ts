import { readFileSync, statSync } from "node:fs";
import type { Catalogue } from "../../../model/catalogue.ts";
import { inert } from "../../../report/inert.ts";
import type { Incoming } from "../../../translate/exchange.ts";
import type { SheetFault } from "../../../translate/returned-rows.ts";
import { incomingOf } from "../../../translate/returned-rows.ts";
import { ExchangeError } from "../../../translate/unreadable.ts";
import { localeReader } from "../../../translate/xliff/locale.ts";
import { readXliff } from "../../../translate/xliff/read.ts";
import { errorName } from "../../disk/error-name.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { exchangeWords } from "../words-of-exchange.ts";
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
  { language }: Invocation,
): Promise<Returned> {
  const words = exchangeWords[language];
  try {
    const bytes = read(file);
    if (isWorkbook(bytes, file)) {
      const { incoming, faults } = incomingOf(await sheetsOf(bytes), Object.values(exchangeWords));
      return { incoming, warnings: [], errors: faults.flatMap((fault) => faultLines(fault, file, language)) };
    }
    const locales = localeReader(catalogue.languages);
    const incoming = readXliff(bytes, locales.languageOf);
    const warnings = [...locales.readAs].map(([locale, own]) => words.readAs(inert(locale), own));
    return { incoming, warnings, errors: [] };
  } catch (error) {
    const reason = error instanceof ExchangeError ? error.in(language) : errorName(error);
    throw new UsageError(words.unreadable(inert(file), inert(reason)));
  }
}

function read(file: string): Uint8Array {
  const status = statSync(file);
  if (!status.isFile()) throw new ExchangeError(({ noFile }) => noFile);
  if (status.size > mostBytes) throw new ExchangeError((words) => words.tooLarge(mostBytes / 2 ** 20));
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
  language: Invocation["language"],
): string[] {
  const { missingHeadings, headingsTwice } = exchangeWords[language];
  // The sheet's own words are those that its reader looks for.
  const { headings } = Object.values(exchangeWords)[own ?? -1] ?? exchangeWords[language];
  const place = `${inert(file)}, ${inert(sheet)}`;
  return [
    ...(missing.length > 0
      ? [
          missingHeadings(
            place,
            missing.map((column) => headings[column]),
          ),
        ]
      : []),
    ...(twice.length > 0 ? [headingsTwice(place, twice)] : []),
  ];
}
