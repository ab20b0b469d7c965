import { mayHaveLink } from "../../link/references.ts";
import { problem } from "../../../messages/problem.ts";
import type { Catalogue, CatalogueRecord } from "../../../model/catalogue.ts";
import { itemShape } from "../../../model/shape-parts.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { Json } from "../../../model/json.ts";
import type { Shape } from "../../../model/shape.ts";
import { isStub } from "../../../model/status.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import { part } from "../words/word-part.ts";
import { firstWordsOf, phrasesIn } from "../words/phrases.ts";

/** What the texts of the record that is being looked at say. */
interface Said {
  /** The first words that say that figures can be broken down, and where. */
  readonly words?: { readonly words: string; readonly place: Place };
  readonly links: ReadonlySet<string>;
}

const nothing: Said = { links: new Set() };

/** What a record's texts say of breakdowns and what its property for them holds agree. */
export const rule: Rule = {
  codes: ["dimension/said-not-declared", "dimension/declared-not-said"],
  needs: Sign.link | Sign.markup,
  words: (language) => firstWordsOf("breakdown", language),
  create() {
    const said = new WeakMap<CatalogueRecord, Said>();
    return {
      text(text, record, { catalogue }) {
        const field = record.kind.roles.get("breakdown");
        if (!field || text.format === "url") return;
        const before = said.get(record) ?? nothing;
        const isDeclared = record.data[field.name] !== undefined;
        const links =
          isDeclared && text.format === "markdown" ? linksIn(text, kindIn(field.shape), catalogue) : [];
        const words = before.words ?? wordsIn(text, record, catalogue);
        if (words || links.length > 0) {
          said.set(record, { ...(words && { words }), links: new Set([...before.links, ...links]) });
        }
      },
      end(record, { report }) {
        const field = record.kind.roles.get("breakdown");
        if (!field) return;
        const { words, links } = said.get(record) ?? nothing;
        said.delete(record);
        const isDeclared = record.data[field.name] !== undefined;
        if (words && !isDeclared) {
          report(
            problem("dimension/said-not-declared", words.place, { words: words.words, field: field.name }),
          );
        }
        if (words || !isDeclared || isStub(record)) return;
        // A link in a text to what the property names says it too.
        if (declared(record.data[field.name], field.shape).some((link) => links.has(link))) return;
        const place = placeOf(record, record.path, [field.name], "key");
        report(problem("dimension/declared-not-said", place, { field: field.name }));
      },
    };
  },
};

function wordsIn(text: LocalizedText, record: CatalogueRecord, { languages }: Catalogue): Said["words"] {
  for (const language of languages) {
    const typed = text.in(language.tag);
    const found =
      typed === undefined
        ? undefined
        : phrasesIn(typed, language).find(({ meaning }) => meaning === "breakdown");
    if (typed === undefined || !found) continue;
    const within = part(typed, found.start, found.end);
    return { words: within.text, place: { ...placeOf(record, text.path, [language.tag]), within } };
  }
  return undefined;
}

/** The links to records of a kind. */
function linksIn(text: LocalizedText, kind: string | undefined, { languages }: Catalogue): string[] {
  if (kind === undefined) return [];
  return languages.flatMap(({ tag }) => {
    const typed = text.in(tag) ?? "";
    // Only an escape or an entity could write it otherwise.
    if (!typed.includes(`${kind}:`) && !/[\\&]/.test(typed)) return [];
    return mayHaveLink(typed) ? text.facts(tag).links.map(({ url }) => url) : [];
  });
}

/** What the property names, as links would. */
function declared(value: Json | undefined, shape: Shape): string[] {
  const kind = kindIn(shape);
  if (kind === undefined) return [];
  return (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((id) => `${kind}:${String(id)}`);
}

function kindIn(shape: Shape): string | undefined {
  const items = itemShape(shape);
  return items.type === "reference" ? items.kind : undefined;
}
