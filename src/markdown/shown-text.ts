import type {
  BlockContent,
  DefinitionContent,
  Link,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from "mdast";
import { definitionsOf, urlOf } from "./link-definitions.ts";
import type { Definitions } from "./link-definitions.ts";
import type { RenderOptions } from "./render.ts";
import { linkTarget } from "./target.ts";
import type { LinkTarget } from "./target.ts";

type Block = BlockContent | DefinitionContent;

interface Context {
  readonly options: RenderOptions;
  readonly definitions: Definitions;
  readonly isInLink: boolean;
}

/**
 * A text's tree as a page shows it: links resolved or only their text, raw HTML as text, images as their alternative
 * text, headings as paragraphs in strong, words in the language's typography.
 */
export function shownTree(root: Root, options: RenderOptions): Root {
  const context: Context = { options, definitions: definitionsOf(root), isInLink: false };
  return { type: "root", children: blocks(root.children, context) };
}

function blocks(nodes: readonly RootContent[], context: Context): Block[] {
  return nodes.flatMap((node) => block(node, context));
}

function block(node: RootContent, context: Context): Block[] {
  switch (node.type) {
    case "paragraph":
      return [paragraph(words(node.children, context))];
    case "heading":
      return [paragraph([{ type: "strong", children: words(node.children, context) }])];
    case "html":
      return [paragraph([{ type: "text", value: node.value }])];
    case "code":
      return [{ type: "code", value: node.value }];
    case "thematicBreak":
      return [node];
    case "blockquote":
      return [{ ...node, children: blocks(node.children, context) }];
    case "list":
      return [{ ...node, children: node.children.map((item) => listItem(item, context)) }];
    case "table":
      return [{ ...node, children: node.children.map((row) => tableRow(row, context)) }];
    default:
      return [];
  }
}

function listItem(node: ListItem, context: Context): ListItem {
  return { ...node, children: blocks(node.children, context) };
}

function tableRow(node: TableRow, context: Context): TableRow {
  const cells = node.children.map((cell) => ({ ...cell, children: words(cell.children, context) }));
  return { ...node, children: cells };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function words(nodes: readonly PhrasingContent[], context: Context): PhrasingContent[] {
  return nodes.flatMap((node) => phrase(node, context));
}

function phrase(node: PhrasingContent, context: Context): PhrasingContent[] {
  switch (node.type) {
    case "text":
      return [{ type: "text", value: context.options.typography(node.value) }];
    case "html":
      return [{ type: "text", value: node.value }];
    case "image":
    case "imageReference":
      return [{ type: "text", value: context.options.typography(node.alt ?? "") }];
    case "emphasis":
    case "strong":
      return [{ ...node, children: words(node.children, context) }];
    case "link":
      if (isAddress(node)) return address(node, context);
      return link(node.children, node.url, context);
    case "linkReference":
      return link(node.children, urlOf(node, context.definitions), context);
    case "inlineCode":
    case "break":
      return [node];
    default:
      return [];
  }
}

/** A link, or only its words when it leads nowhere or stands within another. */
function link(children: readonly PhrasingContent[], url: string, context: Context): PhrasingContent[] {
  const target = context.isInLink ? undefined : linkTarget(url, context.options);
  if (target === undefined) return words(children, context);
  const content = words(children, { ...context, isInLink: true });
  return [{ type: "link", url: "", children: content, data: { hProperties: properties(target) } }];
}

/** A link whose words are where it leads: they stay as they are. */
function address(node: Link, context: Context): PhrasingContent[] {
  const target = context.isInLink ? undefined : linkTarget(node.url, context.options);
  if (target === undefined) return [...node.children];
  return [{ type: "link", url: "", children: node.children, data: { hProperties: properties(target) } }];
}

function isAddress({ url, children: [only, ...others] }: Link): boolean {
  if (only?.type !== "text" || others.length > 0) return false;
  if (/^www\./i.test(only.value)) return url === `http://${only.value}`;
  return /:\/\/|@/.test(only.value) && (url === only.value || url === `mailto:${only.value}`);
}

/** The attributes as hast names them; none where undefined. They replace those that remark-rehype would make of the url. */
function properties({
  href,
  hreflang,
  class: className,
  rel,
}: LinkTarget): Record<string, string | undefined> {
  return { href, hrefLang: hreflang, className, rel };
}
