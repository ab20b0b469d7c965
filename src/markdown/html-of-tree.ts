import type { Root as HtmlRoot } from "hast";
import type { Root, Text } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import type { Options as Schema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { RenderOptions } from "./render.ts";
import { shownTree } from "./shown-text.ts";
import { tableRegion } from "./table-html.ts";

const alignment: [string, ...string[]] = ["className", "left", "center", "right"];

/** All that a text may become. Nothing here loads anything, runs anything, has an id or a style. */
const ALLOWED: Schema = {
  tagNames: [
    ...["p", "ul", "ol", "li", "em", "strong", "code", "pre", "a", "br", "blockquote", "hr"],
    ...["section", "table", "caption", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    a: ["href", "hrefLang", "className", "rel"],
    ol: ["start"],
    section: [["className", "scroll"], ["tabIndex", 0], "ariaLabel"],
    caption: [["className", "visually-hidden"]],
    th: [["scope", "col"], alignment],
    td: [alignment],
  },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: {
    li: ["ul", "ol"],
    caption: ["table"],
    thead: ["table"],
    tbody: ["table"],
    tr: ["table"],
    th: ["table"],
    td: ["table"],
  },
  clobber: [],
  required: {},
  strip: ["script"],
};

/** Words as they are, since remark-rehype would trim the spaces that typography has set; tables in their region. */
const handlers = {
  text: (_: unknown, { value }: Text): { type: "text"; value: string } => ({ type: "text", value }),
  table: tableRegion,
};

const processor = unified()
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** Safe HTML of a text's tree. The sanitizer comes last and knows nothing of what came before. */
export function htmlOfTree(root: Root, options: RenderOptions): string {
  const tree: HtmlRoot = processor.runSync(shownTree(root, options));
  return processor.stringify(tree);
}
