import { isPlainMarkdown } from "../../../markdown/facts.ts";
import { problem } from "../../../messages/problem.ts";
import type { Place, Problem } from "../../../model/diagnostic.ts";
import { unclosed } from "../lookalikes/emphasis.ts";
import { underlined } from "../lookalikes/heading-lookalikes.ts";
import { brokenLinks } from "../lookalikes/links.ts";
import type { Lookalike, Typed } from "../lookalikes/lookalike.ts";
import { otherMarkup } from "../lookalikes/other-markup.ts";
import { brokenTables } from "../lookalikes/tables.ts";
import { typedOf } from "../lookalikes/typed.ts";
import { partOf } from "../text-part.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import { wordHash } from "../words/word-list.ts";

/** What looks like markup and is none: the page shows the characters as they are, and no reader knows what was meant. */
export const rule: Rule = {
  codes: ["text/broken-link", "text/unclosed", "text/other-markup", "text/broken-table", "text/underlined"],
  needs: Sign.markup | Sign.underscore | Sign.newline,
  // Of an address without a link there are only words.
  words: (_, { catalogue }) =>
    [...catalogue.kinds.keys()].map((name) => wordHash(/^[a-z0-9]*/i.exec(name)?.[0] ?? "")),
  text(text, record, { catalogue, report }) {
    if (text.format !== "markdown") return;
    for (const { tag } of catalogue.languages) {
      const own = text.in(tag);
      if (own === undefined || !mayHoldSome(own)) continue;
      const typed = typedOf(own);
      if (!typed) continue;
      for (const [code, lookalike] of lookalikes(typed, [...catalogue.kinds.keys()])) {
        const part = partOf(own, lookalike.start, lookalike.end);
        const place = { ...placeOf(record, text.path, [tag]), ...(part && { within: part }) };
        const made = problemOf(code, lookalike, place, own);
        report(
          part && lookalike.isSure === true && lookalike.better !== undefined
            ? { ...made, fix: lookalike.better }
            : made,
        );
      }
    }
  },
};

/** Signs of what is looked for, so that a text with nothing but sound links and lists need not be read. */
const signs =
  /[|~^$]|==|\][ \u00a0\u202f\n]{1,3}\(|\]\((?![^\s()<>\\]+\))|\)\[|\]\[|\[\[|\[https?:|\[[ xX]\]|\[\/[a-z]|\[!|\[TOC|\]:|(?<!\])\([a-z][\w-]*:[\w.-]+\)|\n[ \t>]*(?:[-=]+[ \t]*(?:\n|$)|: )|\{[#.:]|:::|##|(?:^|\n)-\p{L}/u;

/** Stars have their partners where the short cut could read the text. */
function mayHoldSome(text: string): boolean {
  return signs.test(text) || (/[*`]|__/.test(text) && !isPlainMarkdown(text));
}

/** A text with more of them is shown by its first ones. */
const most = 20;

type Code =
  | "text/broken-link"
  | "text/unclosed"
  | "text/other-markup"
  | "text/broken-table"
  | "text/underlined";

function lookalikes(typed: Typed, schemes: readonly string[]): [Code, Lookalike][] {
  const links = brokenLinks(typed, schemes);
  // What is in a link that is none follows from it.
  const isOther = ({ start, end }: Lookalike): boolean =>
    !links.some((link) => start < link.end && link.start < end);
  const all: [Code, Iterable<Lookalike>][] = [
    ["text/broken-link", links],
    ["text/unclosed", [...unclosed(typed)].filter(isOther)],
    ["text/other-markup", [...otherMarkup(typed)].filter(isOther)],
    ["text/broken-table", brokenTables(typed)],
    ["text/underlined", underlined(typed)],
  ];
  return all.flatMap(([code, finder]) =>
    [...finder].slice(0, most).map((each): [Code, Lookalike] => [code, each]),
  );
}

function problemOf(code: Code, { start, end, kind, better }: Lookalike, place: Place, text: string): Problem {
  const excerpt = text.slice(start, end).replace(/\s+/g, " ");
  const help = code === "text/other-markup" ? { [kind]: excerpt, better } : { [kind]: better ?? excerpt };
  return problem(code, place, { found: excerpt, ...help });
}
