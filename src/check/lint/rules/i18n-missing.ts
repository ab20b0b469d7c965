import { intendedLanguage } from "../../../project/names/intended-language.ts";
import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";

/** Every text is there in every language: an error in a required one, a warning in another. */
export const rule: Rule = {
  codes: ["i18n/missing", "i18n/missing-optional"],
  needs: Sign.absent,
  notInRelease: ["i18n/missing-optional"],
  text(text, record, { catalogue, report }) {
    if (text.format === "url") return;
    const tags = catalogue.languages.map(({ tag }) => tag);
    // What is wrong with a language's tag is then said already.
    const mistyped = text.typedLanguages.filter((typed) => !tags.includes(typed));
    const intended = new Set(mistyped.map((typed) => intendedLanguage(typed, tags)));
    for (const { tag, name, required } of catalogue.languages) {
      if (text.has(tag) || intended.has(tag)) continue;
      const code = required ? "i18n/missing" : "i18n/missing-optional";
      report(
        problem(code, placeOf(record, text.path, [], "key"), {
          field: text.field.name,
          language: `${name} (${tag})`,
        }),
      );
    }
  },
};
