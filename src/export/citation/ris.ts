import type { Cited } from "../../present/cited.ts";
import type { CitedPart } from "./cited.ts";
import { oneLine } from "./cited.ts";

/**
 * A record as a reference of an RIS file: one tag a line, `TY` first and `ER` last. The format has no escapes, so a value
 * is kept on its line. Its lines should end in CR LF once they are in a file.
 */
export function ris(cited: Cited): CitedPart[] {
  const { id, title, publisher, code, collection, date, url, language, version } = cited;
  return [
    ...line("TY", "DATA"),
    ...line("ID", id),
    ...line("AU", publisher),
    ...line("TI", title),
    ...line("T2", collection),
    ...line("AN", code),
    ...line("PY", date.slice(0, 4)),
    ...line("DA", date.replaceAll("-", "/")),
    ...line("ET", version),
    ...line("PB", publisher),
    ...line("UR", url),
    { today: "Y2  - yyyy/mm/dd\n" },
    ...line("LA", language),
    "ER  - \n",
  ];
}

function line(tag: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${tag}  - ${oneLine(value)}\n`];
}
