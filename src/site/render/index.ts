import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { citation } from "../citation.ts";
import { recordLink } from "../link.ts";
import type { Marks } from "../confirmation-marks.ts";
import { chosenLabel, say } from "../page-text.ts";
import type { PageContext } from "../page-context.ts";
import { formatDate } from "../../present/format/format-date.ts";
import { formatNumber } from "../../present/format/number.ts";
import { capitalise } from "../../present/format/text-template.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { ValueNode } from "../../present/node.ts";
import { address } from "./address.ts";
import { inclusion } from "./inclusion.ts";
import { list } from "./list.ts";
import { properties } from "./properties.ts";
import { prose } from "./prose.ts";
import type { Position, RenderContext } from "./render-context.ts";
import { sentence } from "./sentence.ts";
import { table } from "./table.ts";
import { terms } from "./terms.ts";
import { text } from "./text.ts";
import { title } from "./title.ts";

/** The render context of the values of a record's fields. */
export function recordContext(
  page: PageContext,
  record: CatalogueRecord,
  marks: Marks,
  included: RenderContext["included"],
): RenderContext {
  return { page, record, marks, included, hasHeading: false, render };
}

/** A value as HTML: nothing when a page has nothing to show of it. */
function render(context: RenderContext, node: ValueNode, at: Position): Html | undefined {
  const { page } = context;
  switch (node.type) {
    case "text":
      return text(page, node, at);
    case "prose":
      return prose(page, node, at.inline);
    case "address":
      return address(page, node);
    case "terms":
      return terms(page, node);
    case "option":
      return chosenLabel(page, node.label, at.capital);
    case "code":
      return typeof node.value === "string" ? markup`<code>${node.value}</code>` : markup`${node.value}`;
    case "year":
      return markup`${node.value}`;
    case "number":
      return markup`${formatNumber(node.value, page.language)}`;
    case "date":
      return markup`<time datetime="${node.value}">${formatDate(node.value, page.language)}</time>`;
    case "boolean": {
      const word = say(page, node.value ? "yes" : "no");
      return markup`${at.capital ? capitalise(word) : word}`;
    }
    case "link":
      return node.record ? recordLink(page, node.record) : markup`${node.id}`;
    case "title":
      return title(page, node, at);
    case "inclusion":
      return inclusion(context, node);
    case "citation":
      return citation(page, node.record);
    case "list":
      return list(context, node, at);
    case "table":
      return table(context, node, at);
    case "properties":
      return properties(context, node, at);
    case "sentence":
      return sentence(context, node, at);
    default:
      return node satisfies never;
  }
}
