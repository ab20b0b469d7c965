import type { Cited } from "../../present/cited.ts";
import type { CitedPart } from "./cited.ts";
import { oneLine } from "./cited.ts";

/**
 * A record as an entry of a BibTeX file, for BibTeX and biblatex: `@misc`, since the older of the two knows no data sets.
 * Names and titles stand in double braces, so that no style takes them apart or changes their capitals.
 */
export function bibtex(cited: Cited): CitedPart[] {
  const { id, title, publisher, code, collection, date, url, language, version } = cited;
  const where = collection === undefined ? code : `${code}, ${collection}`;
  return [
    `@misc{${id.replace(/[^A-Za-z0-9_.:-]/g, "-")}`,
    `,\n  author = {{${escape(publisher)}}},\n  title = {{${escape(title)}}}`,
    `,\n  howpublished = {${escape(where)}}`,
    `,\n  year = {${escape(date.slice(0, 4))}},\n  date = {${escape(date)}}`,
    ...(version === undefined ? [] : [`,\n  version = {${escape(version)}}`]),
    ...(url === undefined ? [] : [`,\n  url = {${plainUrl(url)}}`]),
    { today: ",\n  urldate = {yyyy-mm-dd}" },
    `,\n  language = {${escape(language)}}\n}\n`,
  ];
}

/** Signs that mean something to TeX. Braces become commands: BibTeX counts them even behind a backslash. */
const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escape(text: string): string {
  return oneLine(text).replace(/[\\{}~^$&#_%]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

/** An address is read as it stands; only what would end the field is encoded. */
function plainUrl(url: string): string {
  return oneLine(url).replace(/[\\{} ]/g, encodeURIComponent);
}
