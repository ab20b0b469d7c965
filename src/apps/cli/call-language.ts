import type { MessageLanguage } from "../../model/message-language.ts";
import { messageLanguages } from "../../model/message-language.ts";

/**
 * The language of a call: that of `--lang`, wherever it stands and whatever else is wrong with the call, else that of the
 * environment, else English.
 */
export function callLanguage(args: readonly string[]): MessageLanguage {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  const wanted = options.flatMap((argument, at) =>
    argument === "--lang"
      ? [options[at + 1] ?? ""]
      : argument.startsWith("--lang=")
        ? [argument.slice(7)]
        : [],
  );
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (
    [...wanted.toReversed(), (LC_ALL || LC_MESSAGES || LANG || "").slice(0, 2)].find(isSpoken) ??
    messageLanguages[0]
  );
}

function isSpoken(tag: string): tag is MessageLanguage {
  return messageLanguages.some((spoken) => spoken === tag);
}
