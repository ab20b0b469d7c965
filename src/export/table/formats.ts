import type { Language } from "../../model/language.ts";
import { dataFolder } from "../../present/address.ts";
import { listPath, wholeName } from "./lists.ts";

/** A format of the downloads: its name for readers, the ending of its files, and its media type. */
export interface Format {
  readonly name: string;
  readonly ending: string;
  readonly mediaType: string;
}

export const csvFormat: Format = { name: "CSV", ending: "csv", mediaType: "text/csv" };
export const sheetFormat: Format = {
  name: "Excel",
  ending: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
export const jsonFormat: Format = { name: "JSON", ending: "json", mediaType: "application/json" };

/** Those in which every list is there. */
export const formats: readonly Format[] = [csvFormat, sheetFormat, jsonFormat];

/** The whole catalogue in a language: as JSON it is part of the data for programs, as CSV it would be many tables. */
export function wholePath(language: Language, ending: string): string {
  return ending === "json"
    ? `${dataFolder}catalogue.${language.tag}.json`
    : listPath(wholeName, language, ending);
}
