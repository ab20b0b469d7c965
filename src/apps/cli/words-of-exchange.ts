import { speaker } from "../../messages/phrase.ts";
import type { MessageLanguage } from "../../model/message-language.ts";
import { messageLanguages } from "../../model/message-language.ts";
import type { Refusal } from "../../change/translate/import-plan.ts";
import type { ReturnedWords } from "../../change/translate/returned-rows.ts";
import type { Headings } from "../../change/translate/exchange-rows.ts";
import { columns } from "../../change/translate/exchange-rows.ts";

/** The headings of a sheet's columns. */
export function headingsIn(language: MessageLanguage): Headings {
  const say = speaker(language);
  return Object.fromEntries(columns.map((column) => [column, say(`exchange/column-${column}`)])) as Headings;
}

/** What people write into a sheet, in the order of the languages that the tool speaks. */
export const returnedWords: readonly ReturnedWords[] = messageLanguages.map((language) => {
  const say = speaker(language);
  return {
    headings: headingsIn(language),
    yes: say("exchange/yes").split(", "),
    no: say("exchange/no").split(", "),
  };
});

/** Why a translation is refused whose links, emphasis or placeholders differ: codes are listed as they are typed. */
export function otherCodes(
  { lost, added }: Extract<Refusal, { readonly reason: "codes" }>,
  language: MessageLanguage,
): string {
  const say = speaker(language);
  const lists = [
    ...(lost.length > 0 ? [say("exchange/missing", { codes: lost.join("   ") })] : []),
    ...(added.length > 0 ? [say("exchange/added", { codes: added.join("   ") })] : []),
  ];
  return [say("exchange/reason-codes"), ...lists].join(" ");
}
