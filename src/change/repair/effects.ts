/** What the repairs of a rule may do to other diagnostics, beyond the one they repair; and the reason. */
export interface Effects {
  /** Codes of diagnostics that may be gone, since they were about the value as it was. `group/*` and `*` name several. */
  readonly clears?: readonly string[];
  /** Codes of diagnostics that may be new, since nobody could see before what they are about. */
  readonly brings?: readonly string[];
  /** Those of them that may not. */
  readonly neverBrings?: readonly string[];
  /** May the words change, rather than their typography? */
  readonly rewords?: true;
  /** May the Markdown be another: a list where none was seen, a link that leads to the same record under another id? */
  readonly restructures?: true;
  /** Is it the name of a value that changes? */
  readonly renames?: true;
  /** Though other characters stand there, does nothing change but how the words are typed? */
  readonly retypes?: true;
  readonly because: string;
}

/** Whoever translated a text whose words are not the same has to look at it again, unless they are those of before. */
const outOfDate = ["i18n/stale", "i18n/both-changed", "i18n/mark-moved"] as const;

/**
 * By code or `group/*`. A rule that is not named may clear nothing, bring nothing, and change typography only. The
 * mechanism drops a repair that does more, so that no rule can break the law: a repair never makes anything worse.
 */
export const effects: Readonly<Record<string, Effects>> = {
  "yaml/*": {
    clears: ["yaml/*"],
    brings: ["*"],
    rewords: true,
    because: "a file that could not be read can be checked, and one fault of syntax may explain others",
  },
  "schema/unknown-property": {
    clears: ["schema/missing", "i18n/missing", "ref/unused", "ref/asymmetric", "dimension/*", "coverage/*"],
    brings: ["*"],
    neverBrings: ["schema/*"],
    rewords: true,
    renames: true,
    because: "the value was looked at by nobody under its wrong name; it must fit the right one",
  },
  "schema/type": {
    clears: ["ref/unused", "ref/asymmetric", "schema/missing"],
    brings: ["*"],
    neverBrings: ["schema/*"],
    rewords: true,
    because: "a value of the wrong type names no record and has no text; it must fit its schema",
  },
  "schema/value": {
    clears: ["schema/missing", "schema/choice", "i18n/missing", "status/*"],
    brings: ["*"],
    neverBrings: ["schema/*"],
    rewords: true,
    because: "what else is required may depend on the value",
  },
  "date/not-iso": {
    brings: ["date/*"],
    rewords: true,
    because: "a date that can be read may be in the future, or before another",
  },
  "code/unquoted-number": {
    brings: ["code/*", "schema/pattern", "schema/not-unique", "ref/*"],
    rewords: true,
    because: "a code is compared with others, and with its form, once it is a text",
  },
  "code/look-alike": {
    clears: [
      "schema/missing",
      "i18n/missing",
      "i18n/links",
      "ref/*",
      "code/*",
      "text/invisible",
      ...outOfDate,
    ],
    brings: ["*"],
    neverBrings: ["schema/*"],
    rewords: true,
    restructures: true,
    renames: true,
    because: "the record, the property or the value is known by the name that it only seemed to have",
  },
  "i18n/unknown-language": {
    clears: ["i18n/*", "ref/*", "status/*"],
    brings: ["*"],
    neverBrings: ["schema/*"],
    rewords: true,
    renames: true,
    because: "nobody looked at the text under a language that is none",
  },
  "start/*": {
    clears: ["i18n/*", "text/near-duplicate", ...outOfDate],
    brings: ["i18n/*"],
    rewords: true,
    restructures: true,
    because: "the sign is read as it is typed, and no list, quotation or heading",
  },
  "ref/renamed": {
    clears: ["ref/unused", "ref/asymmetric", "i18n/links", "formula/*", ...outOfDate],
    brings: ["ref/withdrawn", "ref/asymmetric", "ref/circular", ...outOfDate],
    rewords: true,
    restructures: true,
    because: "the record is named by its own id; what is wrong with naming it shows",
  },
  "text/html": {
    clears: ["i18n/*", "text/near-duplicate"],
    brings: outOfDate,
    rewords: true,
    restructures: true,
    because: "the markup that was meant stands for it",
  },
  "text/broken-link": {
    clears: ["ref/unused", "ref/asymmetric", "i18n/*", "text/near-duplicate", "space/*", "text/unclosed"],
    brings: ["*"],
    neverBrings: ["schema/*"],
    rewords: true,
    restructures: true,
    because: "the record is named, and what stood after an address without an end is looked at as prose",
  },
  "text/unclosed": {
    clears: ["i18n/*", "text/near-duplicate", "text/apostrophe-mixed"],
    brings: ["text/repeated", "text/apostrophe-mixed", ...outOfDate],
    rewords: true,
    restructures: true,
    because: "the signs are the emphasis, or the apostrophe, that was meant",
  },
  "text/other-markup": {
    clears: ["i18n/*", "text/near-duplicate"],
    brings: ["i18n/numbers", "text/repeated", ...outOfDate],
    rewords: true,
    because: "a raised or lowered figure is a sign of its own",
  },
  "text/plain": {
    clears: ["i18n/*", "text/near-duplicate", "space/*", "code/*"],
    brings: ["i18n/numbers", "term/*", "text/repeated", ...outOfDate],
    rewords: true,
    restructures: true,
    because: "the words stand without the signs of markup",
  },
  "suppress/unused": { because: "a comment that silences nothing is gone" },
  "space/before-punctuation": {
    clears: outOfDate,
    brings: outOfDate,
    because: "marks of translations tell spaces apart that the page does not",
  },
  "space/after-elision": {
    clears: outOfDate,
    brings: outOfDate,
    because: "marks of translations tell spaces apart that the page does not",
  },
  "text/invisible": {
    clears: outOfDate,
    brings: outOfDate,
    rewords: true,
    retypes: true,
    because: "a character that nobody sees is none of the words",
  },
  "text/mojibake": {
    clears: ["i18n/*", "lang/*", "text/invisible", "term/*", "text/near-duplicate"],
    brings: [...outOfDate, "term/*", "text/repeated"],
    rewords: true,
    because: "the words can be read",
  },
  "bullet/typed": {
    clears: ["i18n/paragraphs", "text/near-duplicate", ...outOfDate],
    brings: outOfDate,
    restructures: true,
    rewords: true,
    because: "the lines of a list are its items",
  },
  "term/*": {
    clears: ["term/*", "lang/*", "text/near-duplicate", ...outOfDate],
    brings: [...outOfDate, "text/repeated"],
    rewords: true,
    because: "the preferred term stands in the text",
  },
  "number/*": {
    clears: ["i18n/numbers", "i18n/codes", "text/near-duplicate", ...outOfDate],
    brings: outOfDate,
    rewords: true,
    retypes: true,
    because: "the number is read as the language writes it",
  },
  "quarter/*": {
    clears: ["i18n/numbers", "i18n/codes", "text/near-duplicate", ...outOfDate],
    brings: outOfDate,
    rewords: true,
    because: "the quarter is read as the language writes it",
  },
};

const typography: Effects = { because: "only typography changes" };

/** What the repairs of a rule may do. */
export function effectsOf(code: string): Effects {
  return effects[code] ?? effects[code.replace(/\/.*/, "/*")] ?? typography;
}

/** Do the repairs of a rule change only how words are typed: spaces, accents, signs that nobody sees? */
export function isTyping(code: string): boolean {
  const { rewords, restructures, renames, retypes } = effectsOf(code);
  return retypes ?? !(rewords ?? restructures ?? renames ?? false);
}

/** Does a list of codes, groups (`group/*`) or everything (`*`) name a code? */
export function names(list: readonly string[] | undefined, code: string): boolean {
  return list?.some((name) => name === code || name === "*" || name === code.replace(/\/.*/, "/*")) ?? false;
}
