import { anchor } from "../src/messages/anchor.ts";
import type { Message } from "./generate-messages.ts";

/**
 * The reference page of all diagnostics, in English.
 * @param families The title of each family by the first part of its codes.
 * @param messages The messages by code.
 * @param finders For each code the files of src that find it.
 */
export function messagesPage(
  families: ReadonlyMap<string, string>,
  messages: ReadonlyMap<string, Message>,
  finders: ReadonlyMap<string, readonly string[]>,
): string {
  const codes = [...messages.keys()].toSorted();
  return [
    "# Diagnostics",
    "Every problem that varbook reports has a code. Codes never change. `varbook explain CODE` shows the same text in English, French or Dutch; `…` stands for a name or a value of the record.",
    ...[...families].map(([family, title]) => {
      const own = codes.filter((code) => code.startsWith(`${family}/`));
      return [
        `## ${title}`,
        table(own, messages),
        ...own.map((code) => entry(code, messages, finders.get(code) ?? [])),
      ].join("\n\n");
    }),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function table(codes: readonly string[], messages: ReadonlyMap<string, Message>): string {
  const rows = codes.map(
    (code) => `| [\`${code}\`](#${anchor(code)}) | ${messages.get(code)?.severity ?? ""} |`,
  );
  return ["| code | severity |", "|---|---|", ...rows].join("\n");
}

function entry(code: string, messages: ReadonlyMap<string, Message>, finders: readonly string[]): string {
  const message = messages.get(code);
  const english = message?.words.en;
  return [
    `<a id="${anchor(code)}"></a>`,
    `### ${code}`,
    `${message?.severity ?? ""}: ${literal(english?.text ?? "")}`,
    ...(english?.help ?? [])
      .map((line) => `> ${literal(line)}`)
      .join("\n>\n")
      .split("\n\n")
      .filter(Boolean),
    english?.why ?? "",
    ...example("Wrong", message?.bad),
    ...example("Right", message?.good),
    `Found by ${finders.map((file) => `[\`${file}\`](../${file})`).join(", ")}.`,
  ].join("\n\n");
}

function example(title: string, source: string | undefined): string[] {
  return source === undefined ? [] : [`${title}:`, `\`\`\`yaml\n${source}\n\`\`\``];
}

/** A message is plain text: what Markdown would take for mark-up is escaped. */
function literal(text: string): string {
  return text.replace(/\{[a-zA-Z:]+\}/g, "…").replace(/[\\`*_<>[\]]/g, "\\$&");
}
