import type { JsonObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Format } from "../../present/downloads.ts";
import type { View } from "../view.ts";
import { addressOf } from "./address.ts";

/**
 * A file that can be downloaded.
 * @param language The only one that it is in.
 */
export function download(
  view: View,
  path: string,
  { mediaType }: Pick<Format, "mediaType">,
  language?: Language,
): JsonObject {
  return {
    "@type": "DataDownload",
    encodingFormat: mediaType,
    contentUrl: addressOf(view, path),
    ...(language && { inLanguage: language.locale }),
  };
}
