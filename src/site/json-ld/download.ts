import type { JsonObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { DownloadFormat } from "../../present/downloads.ts";
import type { PageContext } from "../page-context.ts";
import { addressOf } from "./address.ts";

/**
 * A file that can be downloaded.
 * @param language The only one that it is in.
 */
export function download(
  page: PageContext,
  path: string,
  { mediaType }: Pick<DownloadFormat, "mediaType">,
  language?: Language,
): JsonObject {
  return {
    "@type": "DataDownload",
    encodingFormat: mediaType,
    contentUrl: addressOf(page, path),
    ...(language && { inLanguage: language.locale }),
  };
}
