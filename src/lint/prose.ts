/** Stands in place of what is not prose. No text has it: the loader refuses it. */
export const mask = "\0";

const MAY_HAVE = /\]\(|[`<{@\\&]|:\/\/|www\./;

// Each repetition is limited, so that a text of nothing but beginnings is searched in linear time.
const notProse = new RegExp(
  [
    "\\]\\([^)\\n]{0,400}\\)",
    "`[^`\\n]{0,400}`",
    "<[^<>\\s]{1,400}>",
    "\\{[a-zA-Z]{1,40}\\}",
    "\\b(?:https?|ftp|mailto):[^\\s)\\]>»”\"]{1,400}",
    "\\bwww\\.[^\\s)\\]>»”\"]{1,400}",
    "[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}",
    "&#?[a-zA-Z0-9]{1,32};",
    "\\\\[!-/:-@[-`{-~]",
  ].join("|"),
  "g",
);

/**
 * The text with all that is not prose masked: addresses of links, code, web and mail addresses, placeholders, escapes.
 * Every character stays where it was.
 */
export function proseOf(text: string): string {
  if (!MAY_HAVE.test(text)) return text;
  return text.replace(notProse, (found) => mask.repeat(found.length));
}
