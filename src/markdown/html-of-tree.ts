import type { Root as HtmlRoot } from "hast";
import type { Root, Text } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import type { Options as Schema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { RenderOptions } from "./render.ts";
import { shownTree } from "./shown.ts";

/** All that a text may become. Nothing here loads anything, runs anything, has an id or a style. */
const ALLOWED: Schema = {
  tagNames: ["p", "ul", "ol", "li", "em", "strong", "code", "pre", "a", "br", "blockquote", "hr"],
  attributes: { a: ["href", "hrefLang", "className", "rel"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: { li: ["ul", "ol"] },
  clobber: [],
  required: {},
  strip: ["script"],
};

/** Words as they are: remark-rehype would trim the spaces that typography has set. */
const handlers = {
  text: (_: unknown, { value }: Text): { type: "text"; value: string } => ({ type: "text", value }),
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
