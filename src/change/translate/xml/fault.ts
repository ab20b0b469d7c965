import type { Said } from "../../../messages/phrase.ts";
import { inEach, isPhrase, said } from "../../../messages/phrase.ts";
import { messageLanguages } from "../../../model/message-language.ts";
import { ExchangeError } from "../unreadable.ts";

/** Of XML that is not well-formed. What the parser says of it is English: `LINE:COLUMN: WORDS`, or `LINE:COLUMN: WORDS: NAME`. */
export function notWellFormed(message: string): ExchangeError {
  const detail = message.replace(/\s+/g, " ").slice(0, 200);
  const [, place = "", words = detail, name = ""] = /^(\d+:\d+): ([^:]*)(?:: (.*))?$/.exec(detail) ?? [];
  const what = plainText(words, name);
  return new ExchangeError(
    said("unreadable/xml", {
      detail: what ? said("xml/fault", { place, what }) : inEnglish(detail, place),
    }),
  );
}

function plainText(words: string, name: string): Said | undefined {
  const code = `xml/${words.replace(/\W+$/, "").replace(/\W+/g, "-")}`;
  return isPhrase(code) ? said(code as "xml/unclosed-tag", { name }) : undefined;
}

/** For what there are no words in the other languages: where it is, is enough to look. */
function inEnglish(detail: string, place: string): Said {
  return inEach((language) => (language === messageLanguages[0] ? detail : place));
}
