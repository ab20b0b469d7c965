import { maskTables } from "./prose-tables.ts";
import { withoutBlocks } from "./prose-blocks.ts";
import { withoutCode } from "./prose-code.ts";
import { withoutTargets } from "./prose-targets.ts";

/** Stands in place of what is not prose. No text has it: the loader refuses it. */
export const mask = "\0";

/** Anything but links that is not prose may be there, or a table. */
const mayHaveMore = /[`<{@\\&|]|:\/\/|www\.|~~~|(?:^|\n)(?: {4}|[ >]*\t| {0,3}\[[^\]\n]{1,200}\]:)/i;

/** The rest of an address: brackets and quotes end it unless they are opened in it. */
const address = '(?:\\([^\\s()]{0,100}\\)|«[^\\s«»]{0,100}»|[^\\s)\\]>»”"]){1,400}';

const addresses = [
  `(?:https?|ftp|mailto):${address}`,
  `[a-zA-Z][a-zA-Z0-9+.-]{0,20}:\\/\\/${address}`,
  `www\\.${address}`,
  "[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}",
];
const anyAddress = new RegExp(addresses.join("|"), "gi");

// Each repetition is limited, so that a text of nothing but beginnings is searched in linear time.
const notProse = new RegExp(
  [
    "<!--[^<>]{0,400}-->",
    "<[^<>\\s]{1,400}>",
    "<\\/?[a-zA-Z][^<>\"']{0,400}(?:(?:\"[^\"<]{0,400}\"|'[^'<]{0,400}')[^<>\"']{0,400}){0,20}>",
    // Markup that is not closed: nobody knows where it was to end.
    "<[a-zA-Z/!?][^<\\n]{0,400}",
    "\\{[a-zA-Z]{1,40}\\}",
    ...addresses,
    // Paths of Windows.
    '(?:\\b[a-zA-Z]:|\\\\)\\\\[^\\s"«»“”]{1,200}',
    "&#?[a-zA-Z0-9]{1,32};",
    "\\\\[!-/:-@[-`{-~]",
  ].join("|"),
  "gi",
);

/**
 * The text with all that is not prose masked: addresses of links, code, HTML, web and mail addresses, paths,
 * placeholders, escapes; of markup that is not closed, the rest of the line. Every character stays where it was, and so
 * do line breaks.
 */
export function proseOf(text: string): string {
  const linked = text.includes("](") ? withoutTargets(text) : text;
  if (!mayHaveMore.test(text)) return linked;
  return maskTables(text, withoutCode(withoutBlocks(linked)).replace(notProse, maskCharacters), mask);
}

/** The text with only web and mail addresses masked. */
export function withoutAddresses(text: string): string {
  return text.replace(anyAddress, maskCharacters);
}

/** Characters masked, but for line breaks. */
export function maskCharacters(characters: string): string {
  return characters.replace(/[^\n]/g, mask);
}
