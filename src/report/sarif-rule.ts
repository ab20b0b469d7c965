import { anchor } from "../messages/anchor.ts";
import { speaker } from "../messages/phrase.ts";
import type { Explained } from "./explained.ts";
import { placeholder } from "../messages/placeholder.ts";
import type { MessageLanguage } from "../model/message-language.ts";
import type { ReportOptions } from "./reporter.ts";

/** What SARIF says of a code: what it means, why it is reported, and how to write it instead. */
export function sarifRule(
  code: string,
  message: Explained,
  level: string,
  { language, detailsUrl }: ReportOptions,
): object {
  const { text, help, why = spoken(text) } = message.words[language];
  const url = detailsUrl?.(code);
  return {
    id: code,
    name: anchor(code),
    shortDescription: { text: spoken(text) },
    fullDescription: { text: why },
    help: { text: [...help.map(spoken), why].join("\n\n"), markdown: markdown(message, language) },
    ...(url !== undefined && /^https?:/.test(url) && { helpUri: url }),
    defaultConfiguration: { level },
    properties: { tags: [code.split("/")[0]] },
  };
}

function markdown({ words, bad, good }: Explained, language: MessageLanguage): string {
  const say = speaker(language);
  const { text, help, why = literal(spoken(text)) } = words[language];
  return [
    ...help.map((line) => literal(spoken(line))),
    why,
    ...example(say("report/wrong"), bad),
    ...example(say("report/right"), good),
  ].join("\n\n");
}

function example(title: string, source: string | undefined): string[] {
  return source === undefined ? [] : [title, `\`\`\`yaml\n${source}\n\`\`\``];
}

/** The text with `…` for its values. */
function spoken(text: string): string {
  return text.replace(placeholder, "…");
}

/** A message is plain text: what Markdown would take for markup is escaped, but not what stands in backticks. */
function literal(text: string): string {
  return text.replace(/`[^`]*`|[\\*_<>[\]]/g, (match) => (match.length > 1 ? match : `\\${match}`));
}
