import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** A record is written in a language of the catalogue. */
export const rule: Rule = {
  codes: ["i18n/source-language"],
  record(record, { catalogue, report }) {
    const field = record.kind.roles.get("source-language");
    const language = field && record.data[field.name];
    const tags = catalogue.languages.map(({ tag }) => tag);
    if (!field || typeof language !== "string" || tags.includes(language)) return;
    report(
      problem("i18n/source-language", placeOf(record, [...record.path, field.name]), {
        language,
        known: tags,
      }),
    );
  },
};
