import type { FaultKind } from "./fault.ts";
import { caret } from "./fault.ts";

/** Edits the text of the description in a language; undefined when that changes nothing. The edit sets the caret. */
function described(code: string, language: "fr" | "nl", edit: (text: string) => string): FaultKind {
  const pattern = new RegExp(
    `^([^]*\\ndescription:\\n[^]*?\\n?  ${language}: )([^]*?)(\\n(?:  nl:|\\nunit:)[^]*)$`,
  );
  return {
    code,
    ground: "variable",
    plant({ text }) {
      const [, before = "", own = "", after = ""] = pattern.exec(text) ?? [];
      const edited = edit(own);
      return before === "" || edited === own ? undefined : { text: before + edited + after };
    },
  };
}

/** What an editor cannot see, or types as in another language. */
export const typographyFaults: readonly FaultKind[] = [
  described("space/before-punctuation", "nl", (text) => text.replace(/(\p{L})\. /u, `${caret}$1 . `)),
  described("space/before-punctuation", "fr", (text) => text.replace(/([0-9]) %/, `${caret}$1%`)),
  described("space/after-elision", "fr", (text) => text.replace(" l'année de", ` ${caret}l' année de`)),
  described("space/in-parenthesis", "nl", (text) => text.replace(/ \((\p{L})/u, ` ${caret}( $1`)),
  described("space/double", "nl", (text) => text.replace(/(\p{L}) (op|van|in) /u, `${caret}$1  $2 `)),
  described("space/trailing", "nl", (text) =>
    text.startsWith("|") ? text.replace(/\.\n\n/, `${caret}. \n\n`) : text,
  ),
  described("bullet/typed", "nl", (text) => text.replace(/^([>|]-?\n +)(\p{L})/u, `$1${caret}• $2`)),
  described("number/thousands", "nl", (text) =>
    text.replace(/(?<![0-9.])([0-9]{1,2})\.([0-9]{3}) (euro|personen)/, `${caret}$1 $2 $3`),
  ),
  described("text/nfc", "nl", (text) => text.replace("geïdentificeerd", `ge${caret}i\u0308dentificeerd`)),
  described("text/mojibake", "nl", (text) => text.replace("geïdentificeerd", `ge${caret}Ã¯dentificeerd`)),
  described("text/invisible", "nl", (text) => text.replace(/ (op|van|in) /u, ` ${caret}\u200b$1 `)),
  described("text/bidirectional", "nl", (text) => text.replace(/ (op|van|in) /u, ` ${caret}\u202e$1 `)),
];
