import { capitalise } from "../../present/format/text-template.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { chosenLine } from "../page-text.ts";
import type { PageContext } from "../page-context.ts";
import type { TextNode } from "../../present/node.ts";
import type { Position } from "./render-context.ts";

/** A line of text. */
export function text(page: PageContext, { value, language }: TextNode, { capital }: Position): Html {
  const shown = capital ? capitalise(value) : value;
  return language ? chosenLine(page, { value: shown, language }) : markup`${shown}`;
}
