import { htmlOfTokens } from "./html-of-tokens.ts";
import { isTooComplex } from "./limits.ts";
import { paragraphTokens } from "./paragraphs.ts";
import { parseSlow } from "./parse.ts";
import { plainTokens } from "./plain-markdown.ts";
import { htmlOfTree } from "./html-of-tree.ts";
import type { Resolution } from "./target.ts";

/** How a text is shown. */
export interface RenderOptions extends Resolution {
  /** Applied to every piece of text outside code before it is escaped: spacing, quotes. Must be pure. */
  readonly typography: (text: string) => string;
}

/**
 * Safe HTML of a text: blocks. Plain texts take a short cut that gives the same bytes as `renderSlow`; a text beyond
 * the limits of `isTooComplex` gives paragraphs of plain text.
 */
export function renderMarkdown(text: string, options: RenderOptions): string {
  const tokens = plainTokens(text) ?? (isTooComplex(text) ? paragraphTokens(text) : undefined);
  return tokens === undefined ? renderSlow(text, options) : htmlOfTokens(text, tokens, options);
}

/** Safe HTML of a text, without `<p>` around it when it is one paragraph: for list items and table cells. */
export function renderInline(text: string, options: RenderOptions): string {
  const html = renderMarkdown(text, options);
  const isParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 3) < 0;
  return isParagraph ? html.slice(3, -4) : html;
}

/** Safe HTML of a text as remark and rehype make it. The authority: neither short cut nor limits. */
export function renderSlow(text: string, options: RenderOptions): string {
  return htmlOfTree(parseSlow(text), options);
}
