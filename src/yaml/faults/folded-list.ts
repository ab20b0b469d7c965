import { said } from "../../messages/phrase.ts";
import { problem } from "../../messages/problem.ts";
import type { Edit, Problem } from "../../model/diagnostic.ts";
import { rangePlace, withFix } from "./explanation.ts";

/** A text of several lines that YAML joins, as it stands in a file. */
export interface Folded {
  readonly start: number;
  readonly end: number;
  readonly style: string;
  /** How far its lines are to be indented, where they have no indentation of their own. */
  readonly margin: number;
  /** Does it stand where a `|` text may: not inside `{…}` or `[…]`? */
  readonly isBlock: boolean;
}

interface TypedLine {
  readonly at: number;
  readonly margin: number;
  readonly content: string;
  /** Does YAML put it after the line before, with a space? */
  readonly isJoined: boolean;
  readonly item?: Item;
}

/** What an item of a list starts with. */
interface Item {
  readonly bullet: string;
  readonly number: number;
}

const bulleted = /^(?<bullet>(?:[-*+•·‣▪◦●○]|(?<number>\d{1,3})[.)]))[ \t\u00a0\u202f]+(?=\S)/u;
const tableRule = /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$/;
const isRow = ({ content }: TypedLine): boolean => content.startsWith("|");

/** A list, or a table, that is typed where YAML joins lines: `>-`, or a text in quotes or without. Undefined when there is none. */
export function foldedList(file: string, text: string, folded: Folded): Problem | undefined {
  if (!text.slice(folded.start, folded.end).includes("\n")) return undefined;
  const lines = linesOf(text, inner(folded));
  const isTable = lines.some(
    ({ content }, index) => index > 0 && tableRule.test(content) && content.includes("|"),
  );
  const swallowed = isTable ? lines.filter((line) => isRow(line)) : itemsOf(lines);
  const [first] = swallowed;
  if (!first || swallowed.length < 2 || !swallowed.some(({ isJoined }) => isJoined)) return undefined;
  const fault = problem("yaml/folded-list", rangePlace(file, first.at, first.at + first.content.length), {
    what: said(isTable ? "type/this-table" : "type/this-list"),
  });
  return withFix(fault, folded.isBlock ? asTyped(text, folded, lines, isTable) : undefined);
}

/** What is in the quotes. */
function inner(folded: Folded): Folded {
  const isQuoted = folded.style.startsWith("QUOTE");
  return isQuoted ? { ...folded, start: folded.start + 1, end: folded.end - 1 } : folded;
}

/** The lines that start items of a list. Prose has dashes too, but is only broken before one where the line is full. */
function itemsOf(lines: readonly TypedLine[]): readonly TypedLine[] {
  const items = lines.filter(({ item }) => item !== undefined);
  if (items.length < 2) return [];
  const width = lines.reduce((most, { margin, content }) => Math.max(most, margin + content.length), 0);
  const isList = items.some(({ item }, index) => {
    const before = index > 0 ? items[index - 1]?.item : undefined;
    return before !== undefined && follows(before, item);
  });
  const isEarly = lines.some((line, index) => {
    const before = lines[index - 1];
    return line.item && before && before.margin + before.content.length + 2 <= width;
  });
  const hasDashes = lines.some(({ content }) => / [-*+] /.test(content.slice(1)));
  return isList && isEarly && items.length > (hasDashes ? 2 : 1) ? items : [];
}

function follows(before: Item, item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.number === 0 ? item.bullet === before.bullet : item.number === before.number + 1)
  );
}

function linesOf(text: string, { start, end, style }: Folded): TypedLine[] {
  const isScalar = style === "BLOCK_FOLDED";
  const typed = text.slice(start, end).split("\n");
  let at = start;
  let base = -1;
  let before: { margin: number } | undefined;
  const lines: TypedLine[] = [];
  for (const [index, line] of typed.entries()) {
    const content = line.trim();
    const margin = line.length - line.trimStart().length;
    if (!(isScalar && index === 0)) {
      if (base < 0 && content !== "") base = margin;
      const isDeeper = isScalar && (margin > base || (before?.margin ?? 0) > base);
      const isJoined = content !== "" && before !== undefined && !isDeeper;
      const groups = bulleted.exec(content)?.groups;
      const item = groups && { bullet: groups["bullet"] ?? "", number: Number(groups["number"] ?? 0) };
      lines.push({ at: at + margin, margin, content, isJoined, ...(item && { item }) });
      before = content === "" ? undefined : { margin };
    }
    at += line.length + 1;
  }
  return lines;
}

/** The edit that makes a `|` text of it, in which the list is one. */
function asTyped(
  source: string,
  folded: Folded,
  lines: readonly TypedLine[],
  isTable: boolean,
): Edit | undefined {
  const { start, end, style } = folded;
  const typed = source.slice(inner(folded).start, inner(folded).end);
  const header = /^>(?<chomp>[-+]?)(?<comment>[ \t]*(?:#[^\n]*)?)\r?\n/.exec(typed)?.groups;
  if (style === "BLOCK_FOLDED" ? !header : /\\|''/.test(typed)) return undefined;
  // The first line of a text without header stands behind its key.
  const further = header ? lines : lines.slice(1);
  const depth = further.reduce(
    (least, { content, margin }) => (content === "" ? least : Math.min(least, margin)),
    Infinity,
  );
  const indent = " ".repeat(header ? depth : folded.margin);
  const body = unfolded(lines, isTable, depth).map((line) => line && indent + line);
  return {
    start,
    end,
    text: [`|${header ? header["chomp"] : "-"}${header?.["comment"] ?? ""}`, ...body].join("\n"),
  };
}

/** The lines with prose joined, as it was, and a blank line before the list, and around a table. */
function unfolded(lines: readonly TypedLine[], isTable: boolean, depth: number): string[] {
  const result: string[] = [];
  let isInList = false;
  for (const line of lines) {
    const { content, item, margin, isJoined } = line;
    const isPart = isTable ? isRow(line) : item !== undefined;
    const last = result.at(-1) ?? "";
    if (content !== "" && last !== "" && isPart !== isInList && (isPart || isTable)) result.push("");
    if (content !== "" && !isPart && isJoined && result.at(-1))
      result.push(`${result.pop() ?? ""} ${content}`);
    else result.push(content && " ".repeat(Math.max(0, margin - depth)) + marked(content, item, isTable));
    isInList = content !== "" && (isPart || (isInList && !isTable));
  }
  return result;
}

/** With a bullet of Markdown. */
function marked(content: string, item: Item | undefined, isTable: boolean): string {
  if (!item || isTable || item.number > 0) return content;
  return /^[-*+]$/.test(item.bullet) ? content : `- ${content.slice(1).trimStart()}`;
}
