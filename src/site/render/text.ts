import { capitalise } from "../../present/format/template.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { chosenLine } from "../text.ts";
import type { View } from "../view.ts";
import type { TextNode } from "../../present/node.ts";
import type { Position } from "./scope.ts";

/** A line of text. */
export function text(view: View, { value, language }: TextNode, { capital }: Position): Html {
  const shown = capital ? capitalise(value) : value;
  return language ? chosenLine(view, { value: shown, language }) : markup`${shown}`;
}
