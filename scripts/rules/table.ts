import type { Rule } from "../../src/check/lint/rule.ts";
import { anchor } from "../../src/messages/anchor.ts";
import type { Message } from "../../src/messages/generated.ts";
import type { Cases } from "./cases.ts";

/**
 * The page of all codes, with what shows that each of them works.
 * @param messages The messages by code.
 * @param counts The cases of each code.
 */
export function rulesPage(
  messages: Readonly<Record<string, Message>>,
  rules: readonly Rule[],
  counts: ReadonlyMap<string, Cases>,
): string {
  const scopes = new Map(
    rules.flatMap(({ codes, scope = "record" }) => codes.map((code) => [code, scope] as const)),
  );
  const row = (code: string): string[] => {
    const { isFixable = false, found = 0, quiet = 0, planted = 0 } = counts.get(code) ?? {};
    return [
      `[\`${code}\`](diagnostics.md#${anchor(code)})`,
      messages[code]?.severity ?? "",
      isFixable ? "yes" : "",
      ...(scopes.has(code) ? [scopes.get(code) ?? ""] : []),
      ...[found, quiet, planted].map(String),
    ];
  };
  const codes = Object.keys(messages).toSorted();
  const head = ["code", "severity", "`fix`"];
  const counted = ["found", "quiet", "planted"];
  return [
    "# Rules, and what shows that they work",
    "found: cases in which the code is reported, as examples, samples and sentences. quiet: cases that look alike, in which it is not. planted: ways in which the generator of catalogues plants it; a test plants a thousand faults, and each must be reported once, at its place, and nothing besides.",
    "## Rules",
    "Their severity can be set. A rule of the scope `record` sees one record, one of the scope `catalogue` sees all.",
    table([...head, "scope", ...counted], codes.filter((code) => scopes.has(code)).map(row)),
    "## Structure",
    "What pages could not be made from, and what is wrong with configuration, schemas and comments. What depends on the disk, and what has too many bytes for a sample, is shown by tests without a case here.",
    table([...head, ...counted], codes.filter((code) => !scopes.has(code)).map(row)),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
