import type { Html } from "../html.ts";
import { externalLink } from "../link.ts";
import type { View } from "../view.ts";
import type { AddressNode } from "../../present/node.ts";

/** An address out of the catalogue, without what all have. */
export function address(view: View, node: AddressNode): Html {
  return externalLink(view, node, node.value.replace(/^https?:\/\/|\/$/g, ""));
}
