import { problem } from "../../messages/problem.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Place } from "../../model/diagnostic.ts";
import { isStub } from "../../model/status.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { part } from "../words/part.ts";
import { phrasesIn } from "../words/phrases.ts";

/** Where each record first says that its figures can be broken down. */
const said = new WeakMap<
  Catalogue,
  Map<CatalogueRecord, { readonly words: string; readonly place: Place }>
>();

/** What a record's texts say of breakdowns and what its property for them holds agree. */
export const rule: Rule = {
  codes: ["dimension/said-not-declared", "dimension/declared-not-said"],
  text(text, record, { catalogue }) {
    if (!record.kind.roles.has("breakdown") || text.format === "url") return;
    const known = saidIn(catalogue);
    if (known.has(record)) return;
    for (const language of catalogue.languages) {
      const own = text.in(language.tag);
      const found =
        own === undefined
          ? undefined
          : phrasesIn(own, language).find(({ meaning }) => meaning === "breakdown");
      if (own === undefined || !found) continue;
      const within = part(own, found.start, found.end);
      known.set(record, {
        words: within.text,
        place: { ...placeOf(record, [...text.path], [language.tag]), within },
      });
      return;
    }
  },
  catalogue({ catalogue, report }) {
    const known = saidIn(catalogue);
    said.delete(catalogue);
    for (const { name, roles } of catalogue.kinds.values()) {
      const field = roles.get("breakdown");
      if (!field) continue;
      for (const record of catalogue.records.get(name)?.values() ?? []) {
        const words = known.get(record);
        const isDeclared = record.data[field.name] !== undefined;
        if (words && !isDeclared)
          report(
            problem("dimension/said-not-declared", words.place, { words: words.words, field: field.name }),
          );
        if (!words && isDeclared && !isStub(record) && !linksTo(record, field.name, catalogue)) {
          report(
            problem("dimension/declared-not-said", placeOf(record, record.path, [field.name], "key"), {
              field: field.name,
            }),
          );
        }
      }
    }
  },
};

function saidIn(catalogue: Catalogue): NonNullable<ReturnType<(typeof said)["get"]>> {
  let known = said.get(catalogue);
  if (!known) said.set(catalogue, (known = new Map()));
  return known;
}

/** A link in a text to what the property names says it too. */
function linksTo(record: CatalogueRecord, name: string, catalogue: Catalogue): boolean {
  const references = catalogue.outgoing.get(record) ?? [];
  const declared = references.filter(({ field, link }) => field.name === name && !link);
  return references.some(
    ({ link, kind, id }) => link && declared.some((other) => other.kind === kind && other.id === id),
  );
}
