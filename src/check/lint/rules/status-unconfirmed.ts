import { problem } from "../../../messages/problem.ts";
import { unconfirmedOf } from "../../../model/unconfirmed.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Information: what a record marks as unconfirmed; an error when the mark points at nothing. */
export const rule: Rule = {
  codes: ["status/unconfirmed", "status/unconfirmed-path"],
  notInRelease: ["status/unconfirmed"],
  record(record, { catalogue, report }) {
    for (const { entry, path, language, reason, target } of unconfirmedOf(record)) {
      const place = placeOf(record, [...entry, "path"]);
      const isLanguage = language === undefined || catalogue.languages.some(({ tag }) => tag === language);
      if (target === undefined || !isLanguage)
        report(
          problem("status/unconfirmed-path", place, {
            path: [path, language ?? ""].filter(Boolean).join(" / "),
          }),
        );
      else report(problem("status/unconfirmed", place, { path, reason: reason }));
    }
  },
};
