import { problem } from "../../../messages/problem.ts";
import type { Catalogue, CatalogueRecord } from "../../../model/catalogue.ts";
import type { Language } from "../../../model/language.ts";
import type { Field, Shape } from "../../../model/shape.ts";
import type { LocalizedText } from "../localized-text.ts";
import { partOf } from "../text-part.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { alternatives, mentions, perLanguage } from "../text-flaws.ts";
import { WordList } from "../words/word-list.ts";

/** What a text promises further down is there: a list of codes, a table, or a field that the text names. */
export const rule: Rule = {
  codes: ["section/dangling"],
  words: ({ writing: { below = [] } }) => below.map((words) => new WordList().read(words).hashes[0] ?? 0),
  text(text, record, { catalogue, report }) {
    // A record without a page is shown on those of others, with what they have below.
    if (text.format === "url" || record.kind.page.mode === "none") return;
    for (const language of catalogue.languages) {
      const typed = text.in(language.tag);
      if (typed === undefined || !mayPromise(language)(typed)) continue;
      const prose = text.prose(language.tag);
      const found = [...prose.matchAll(wordOf(language))].find((each) => !isNaming(prose, each, language));
      if (!found || isThere(text, typed, found.index, language, record, catalogue)) continue;
      const part = partOf(typed, found.index, found.index + found[0].length);
      const place = { ...placeOf(record, text.path, [language.tag]), ...(part && { within: part }) };
      report(problem("section/dangling", place, { found: found[0] }));
    }
  },
};

const mayPromise = perLanguage(({ writing: { below } }) => mentions(below));
const wordOf = perLanguage(
  ({ writing: { below } }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${alternatives(below)}(?![\\p{L}\\p{N}])`, "giu"),
);

const naming = perLanguage(({ writing: { naming: words, hereafter, pointing = [], names = [] } }) => {
  const pattern = `(?<!\\p{L})${alternatives(words)}(?!\\p{L})`;
  return {
    before: new RegExp(`${pattern}\\s$`, "iu"),
    // With at most one word between.
    after: new RegExp(`^[\\s:,]{0,3}(?:\\p{L}+\\s)?${pattern}`, "iu"),
    hereafter: new RegExp(`^${alternatives(hereafter)}$`, "iu"),
    points: new RegExp(`(?<!\\p{L})${alternatives([...pointing, ...names])}(?!\\p{L})`, "iu"),
  };
});
const article = "(?:\\p{Ll}{1,4}['’\\s]\\s?)?";
const quoted = /^[\s:,]{1,3}(?:\p{Ll}{1,4}['’\s]\s?)?[«“„‘"*_]/u;
/** One to four words with capitals, perhaps after an article. */
const nameAfter = new RegExp(`^[\\s:,]{1,3}${article}\\p{Lu}[\\p{L}\\p{N}-]*`, "u");
const nameInBrackets = new RegExp(
  `\\(${article}(?:[«“*]?\\s?\\p{Lu}[\\p{L}\\p{N}-]*\\s?[»”*]?\\s){1,4}$`,
  "u",
);

/** Does the word only say by which name a thing goes from here on: `(MHT ci-après)`, `ci-après dénommé`? */
function isNaming(prose: string, { index, 0: word }: RegExpMatchArray, language: Language): boolean {
  const at = index ?? 0;
  const end = at + word.length;
  const [left, right] = [prose.slice(Math.max(0, at - 80), at), prose.slice(end, end + 80)];
  const { before, after, hereafter, points } = naming(language);
  if (before.test(left) || after.test(right) || quoted.test(right)) return true;
  if (!hereafter.test(word)) return false;
  const [name] = nameAfter.exec(right) ?? (/^\s?\)/.test(right) ? nameInBrackets.exec(left) : null) ?? [];
  return name !== undefined && !points.test(name);
}

function isThere(
  text: LocalizedText,
  section: string,
  at: number,
  language: Language,
  record: CatalogueRecord,
  catalogue: Catalogue,
): boolean {
  const isInText =
    text.format === "markdown" && /\n[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]/.test(section.slice(at));
  return isInText || includesList(record, catalogue) || namesField(section, language, record);
}

/** Does the page show a table, or the content of another record that is more than a text? */
function includesList(record: CatalogueRecord, catalogue: Catalogue): boolean {
  const shows = (shape: Shape): boolean => {
    if (shape.type === "list") return shape.display === "table" || shows(shape.items);
    if (shape.type === "object") return shape.fields.some((field) => shows(field.shape));
    if (shape.type !== "reference" || shape.display !== "inclusion") return false;
    const content = catalogue.kinds.get(shape.kind)?.roles.get("content");
    return content !== undefined && content.shape.type !== "localized";
  };
  return record.kind.fields.some(({ name, shape }) => record.data[name] !== undefined && shows(shape));
}

/** Does the text name a field that the record has, by its label? */
function namesField(section: string, { tag }: Language, { kind, data }: CatalogueRecord): boolean {
  const text = section.toLowerCase();
  const isNamed = ({ name, label, shape, derived }: Field): boolean => {
    const words = label?.[tag]?.toLowerCase();
    // An id is said to be a code, but is not what “the codes below” are.
    if (words === undefined || (shape.type === "scalar" && shape.display === "code")) return false;
    return (data[name] !== undefined || derived) && hasWords(text, words);
  };
  return kind.fields.some(isNamed);
}

function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at !== -1 && !/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + words.length));
}
