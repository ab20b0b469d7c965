import { citationText } from "./citation.ts";
import { formatDate } from "./format/format-date.ts";
import { joinWords } from "./format/join-words.ts";
import { formatNumber } from "./format/number.ts";
import { capitalise } from "./format/text-template.ts";
import { word } from "./format/page-words.ts";
import { markdownFacts } from "../markdown/facts.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Context } from "./context.ts";
import type { InclusionNode, RowNode, SentenceNode, ValueNode } from "./node.ts";
import { presentContent } from "./reference.ts";
import { titleOf } from "./title.ts";

/** Between the items of a list: they may have commas and semicolons of their own. */
const between = " | ";

/**
 * A value in words, as plain text: its texts in the language, the titles of records that it names, names of enums, dates and
 * numbers as readers write them.
 * @param isWithin Does it stand within a text, so that a sentence does not start with a capital?
 */
export function plainText(node: ValueNode, context: Context, isWithin = false): string {
  const { language } = context;
  switch (node.type) {
    case "text":
    case "address":
      return node.value;
    case "prose":
      return markdownFacts(node.value).plain;
    case "terms":
      return joinWords(node.value, node.language);
    case "option":
      return node.label.value;
    case "code":
    case "year":
      return String(node.value);
    case "number":
      return formatNumber(node.value, language);
    case "date":
      return formatDate(node.value, language);
    case "boolean":
      return word(language, node.value ? "yes" : "no");
    case "link":
      return node.record ? nameOf(node.record, context) : node.id;
    case "title":
      return nameOf(node.record, context);
    case "inclusion":
      return plainInclusion(node, context);
    case "citation":
      return citationText(node.record, context) ?? "";
    case "list":
      return joined(node.items.map(({ value }) => plainText(value, context)));
    case "table":
      return joined(Array.from(node.rows(), (row) => plainRow(row, context)));
    case "properties":
      return node.properties.map(({ value }) => plainText(value, context)).join(", ");
    case "sentence":
      return plainSentence(node, context, isWithin);
  }
}

/** The cells of a table's row, one after the other. */
export function plainRow({ cells }: RowNode, context: Context): string {
  return cells.flatMap((cell) => (cell ? plainText(cell, context) : [])).join(", ");
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(between);
}

/** A record with its id, when readers know it by that. */
function nameOf(record: CatalogueRecord, context: Context): string {
  const title = titleOf(record, context).value;
  return record.kind.roles.has("code") && title !== record.id ? `${record.id} ${title}` : title;
}

/** A text says what it says in its place; any other content is named. */
function plainInclusion({ record, isText }: InclusionNode, context: Context): string {
  const content = isText ? presentContent(context, record) : undefined;
  return isText ? (content ? plainText(content, context) : "") : nameOf(record, context);
}

/** It starts with a capital letter, except where it starts with a record: names stay as they are. */
function plainSentence({ pieces, language }: SentenceNode, context: Context, isWithin: boolean): string {
  const inLanguage = context.in(language);
  const whole = pieces
    .map((piece) => (typeof piece === "string" ? piece : plainText(piece, inLanguage)))
    .join("")
    .trim();
  const [first] = pieces;
  const isName = typeof first === "object" && first.type === "link";
  return isWithin || isName ? whole : capitalise(whole);
}
