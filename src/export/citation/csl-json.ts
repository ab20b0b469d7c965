import type { Cited } from "../../present/cited.ts";
import type { CitedPart } from "./cited.ts";

/** A record as CSL-JSON, version 1.0.2: a list of one data set, for Zotero, Pandoc and every processor of CSL styles. */
export function cslJson(cited: Cited): CitedPart[] {
  const { id, title, publisher, code, collection, date, url, language, version } = cited;
  const issued = date.split("-").map(Number);
  const after = {
    type: "dataset",
    title,
    author: [{ literal: publisher }],
    issued: issued.every(Number.isInteger) ? { "date-parts": [issued] } : { raw: date },
    number: code,
    "container-title": collection,
    version,
    publisher,
    URL: url,
    language,
  };
  return [
    `[\n  {\n    "id": ${JSON.stringify(id)}`,
    { today: ',\n    "accessed": { "date-parts": [["yyyy", "mm", "dd"]] }' },
    ...Object.entries(after).flatMap(([name, value]) =>
      value === undefined ? [] : [`,\n    ${JSON.stringify(name)}: ${JSON.stringify(value)}`],
    ),
    "\n  }\n]\n",
  ];
}
