import type { Html } from "../html.ts";
import { externalLink } from "../link.ts";
import type { PageContext } from "../page-context.ts";
import type { AddressNode } from "../../present/node.ts";

/** An address out of the catalogue, without what all have. */
export function address(page: PageContext, node: AddressNode): Html {
  return externalLink(page, node, node.value.replace(/^https?:\/\/|\/$/g, ""));
}
