import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { citation } from "../citation.ts";
import { recordLink } from "../link.ts";
import type { Marks } from "../marks.ts";
import { chosenLabel, say } from "../text.ts";
import type { View } from "../view.ts";
import { formatDate } from "../../present/format/date.ts";
import { formatNumber } from "../../present/format/number.ts";
import { capitalise } from "../../present/format/template.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { ValueNode } from "../../present/node.ts";
import { address } from "./address.ts";
import { inclusion } from "./inclusion.ts";
import { list } from "./list.ts";
import { properties } from "./properties.ts";
import { prose } from "./prose.ts";
import type { Position, Scope } from "./scope.ts";
import { sentence } from "./sentence.ts";
import { table } from "./table.ts";
import { terms } from "./terms.ts";
import { text } from "./text.ts";
import { title } from "./title.ts";

/** The scope of the values of a record's fields. */
export function recordScope(
  view: View,
  record: CatalogueRecord,
  marks: Marks,
  included: Scope["included"],
): Scope {
  return { view, record, marks, included, hasHeading: false, render };
}

/** A value as HTML: nothing when a page has nothing to show of it. */
function render(scope: Scope, node: ValueNode, at: Position): Html | undefined {
  const { view } = scope;
  switch (node.type) {
    case "text":
      return text(view, node, at);
    case "prose":
      return prose(view, node, at.inline);
    case "address":
      return address(view, node);
    case "terms":
      return terms(view, node);
    case "option":
      return chosenLabel(view, node.label, at.capital);
    case "code":
      return typeof node.value === "string" ? markup`<code>${node.value}</code>` : markup`${node.value}`;
    case "year":
      return markup`${node.value}`;
    case "number":
      return markup`${formatNumber(node.value, view.language)}`;
    case "date":
      return markup`<time datetime="${node.value}">${formatDate(node.value, view.language)}</time>`;
    case "boolean": {
      const word = say(view, node.value ? "yes" : "no");
      return markup`${at.capital ? capitalise(word) : word}`;
    }
    case "link":
      return node.record ? recordLink(view, node.record) : markup`${node.id}`;
    case "title":
      return title(view, node, at);
    case "inclusion":
      return inclusion(scope, node);
    case "citation":
      return citation(view, node.record);
    case "list":
      return list(scope, node, at);
    case "table":
      return table(scope, node, at);
    case "properties":
      return properties(scope, node, at);
    case "sentence":
      return sentence(scope, node, at);
    default:
      return node satisfies never;
  }
}
