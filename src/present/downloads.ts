import type { Language } from "../model/language.ts";
import { catalogueData } from "./address.ts";
import { listPath, wholeName } from "./lists.ts";

/** A format of the downloads: its name for readers, the ending of its files, and its media type. */
export interface DownloadFormat {
  readonly name: string;
  readonly ending: string;
  readonly mediaType: string;
}

export const csvFormat: DownloadFormat = { name: "CSV", ending: "csv", mediaType: "text/csv" };
export const sheetFormat: DownloadFormat = {
  name: "Excel",
  ending: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
export const jsonFormat: DownloadFormat = { name: "JSON", ending: "json", mediaType: "application/json" };

/** A file to be downloaded. */
export interface Download {
  readonly format: DownloadFormat;
  /** Relative to the output's root. */
  readonly path: string;
}

/** The files of a list in a language. */
export function listDownloads(name: string, language: Language): Download[] {
  return [csvFormat, sheetFormat].map((format) => ({
    format,
    path: listPath(name, language, format.ending),
  }));
}

/** The whole catalogue in a language: as JSON it is part of the data for programs, as CSV it would be many tables. */
export function wholeDownloads(language: Language): Download[] {
  return [
    { format: sheetFormat, path: listPath(wholeName, language, sheetFormat.ending) },
    { format: jsonFormat, path: catalogueData(language) },
  ];
}
