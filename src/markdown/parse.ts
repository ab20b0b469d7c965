import type { Node, Root } from "mdast";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { linkAddresses } from "./addresses.ts";
import { showFootnotes } from "./footnotes.ts";
import { isTooComplex } from "./limits.ts";
import { paragraphTokens } from "./paragraphs.ts";
import { plainTokens } from "./plain-markdown.ts";
import { toMdast } from "./mdast.ts";

/** CommonMark, and of GFM what Git hosts show that a catalogue has use for: tables and bare addresses. */
const processor = unified()
  .data({
    micromarkExtensions: [gfmTable(), gfmAutolinkLiteral()],
    // `linkAddresses` asks for the transforms, since they drop positions.
    fromMarkdownExtensions: [gfmTableFromMarkdown(), { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }],
  })
  .use(remarkParse)
  .freeze();

/**
 * The mdast of a text, without positions. Plain texts take a short cut that gives the same tree as `parseSlow`;
 * a text beyond the limits of `isTooComplex` gives paragraphs of plain text.
 */
export function parseMarkdown(text: string): Root {
  const tokens = plainTokens(text);
  if (tokens !== undefined) return toMdast(text, tokens);
  return isTooComplex(text) ? toMdast(text, paragraphTokens(text)) : parseSlow(text);
}

/** The mdast of a text with positions; a text beyond the limits of `isTooComplex` gives none. */
export function parsePositioned(text: string): Root | undefined {
  return isTooComplex(text) ? undefined : parse(text);
}

/** The mdast of a text as remark reads it, without positions. The authority: neither short cut nor limits. */
export function parseSlow(text: string): Root {
  const root = parse(text);
  dropPositions(root);
  return root;
}

function parse(text: string): Root {
  const root = processor.parse(text);
  showFootnotes(text, root);
  linkAddresses(text, root);
  return root;
}

function dropPositions(node: Node & { readonly children?: readonly Node[] }): void {
  delete node.position;
  for (const child of node.children ?? []) dropPositions(child);
}
