import { problem } from "../../messages/problem.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import { isObject } from "../../model/json.ts";
import type { Role } from "../../model/shape.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/** Information: the words of a link are the code and the title of what it leads to, as the pages write them by themselves in lists. */
export const rule: Rule = {
  codes: ["ref/text-is-code-title"],
  record(record, { catalogue, report }) {
    for (const reference of catalogue.outgoing.get(record) ?? []) {
      const { link, target } = reference;
      const code = link && target && roleText(target, "code");
      if (!code || !link.text.startsWith(code)) continue;
      const title = roleText(target, "title", link.language);
      if (!title || !link.text.toLowerCase().endsWith(title.toLowerCase())) continue;
      report(problem("ref/text-is-code-title", referencePlace(reference), { text: link.text, title }));
    }
  },
};

function roleText({ kind, data }: CatalogueRecord, role: Role, language?: string): string | undefined {
  const value = data[kind.roles.get(role)?.name ?? ""];
  const own = language !== undefined && isObject(value) ? value[language] : value;
  return typeof own === "string" ? own : undefined;
}
