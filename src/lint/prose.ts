/** Stands in place of what is not prose. No text has it: the loader refuses it. */
export const mask = "\0";

/** Anything but links that is not prose may be there. */
const mayHaveMore = /[`<{@\\&]|:\/\/|www\./;

// Each repetition is limited, so that a text of nothing but beginnings is searched in linear time.
const longest = 400;
const addresses = [
  '\\b(?:https?|ftp|mailto):[^\\s)\\]>»”"]{1,400}',
  '\\bwww\\.[^\\s)\\]>»”"]{1,400}',
  "[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}",
];
const address = new RegExp(addresses.join("|"), "g");
const notProse = new RegExp(
  [
    `\\]\\([^)\\n]{0,${longest}}\\)`,
    "`[^`\\n]{0,400}`",
    "<[^<>\\s]{1,400}>",
    "\\{[a-zA-Z]{1,40}\\}",
    ...addresses,
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
  if (mayHaveMore.test(text)) return text.replace(notProse, (found) => mask.repeat(found.length));
  return text.includes("](") ? withoutTargets(text) : text;
}

/** The text with only web and mail addresses masked. */
export function withoutAddresses(text: string): string {
  return text.replace(address, (found) => mask.repeat(found.length));
}

/** What `proseOf` gives for the most frequent case, a text with nothing but links. Each character is searched once. */
function withoutTargets(text: string): string {
  let result = "";
  let done = 0;
  let close = -1;
  for (let at = text.indexOf("]("); at !== -1; at = text.indexOf("](", at + 1)) {
    if (close < at) close = text.indexOf(")", at);
    if (close === -1) break;
    if (close - at > longest || text.slice(at, close).includes("\n")) continue;
    result += text.slice(done, at) + mask.repeat(close + 1 - at);
    done = close + 1;
    at = close;
  }
  return result + text.slice(done);
}
