import type { PhrasingContent, RootContent } from "mdast";
import { parseFragment } from "parse5";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, Field } from "./fields.ts";
import { titleLabel } from "./fields.ts";
import { blocksOf, childrenOf } from "./read-html.ts";

/**
 * The fields of a seed page: the title, then those of each block of rows, the left pair of columns before the right one.
 * A row is a line, its cells stand between tabs. Throws when the page has another layout.
 */
export function readSeed(markdown: string): Field[] {
  const [title, ...rest] = unified().use(remarkParse).parse(markdown).children;
  return [{ label: titleLabel, blocks: cellBlocks(htmlOf(title)) }, ...rest.flatMap(blockFields)];
}

/** The side block of four columns is zipped into the main one row by row: it is read after it. */
function blockFields(block: RootContent): Field[] {
  const rows = htmlOf(block)
    .split("\n")
    .map((row) => row.split("\t"));
  return [0, 2].flatMap((column) =>
    rows.flatMap((row) => cellFields(row[column] ?? "", row[column + 1] ?? "")),
  );
}

function cellFields(labelCell: string, cell: string): Field[] {
  const [label, ...others] = cellBlocks(labelCell);
  const blocks = cellBlocks(cell);
  if (!label && blocks.length === 0) return [];
  if (label?.kind !== "paragraph" || others.length > 0) throw new Error(`no label: ${labelCell}`);
  return subFields(label.text, blocks);
}

/** A paragraph that starts in italics starts a field in the same cell: its label is what is in italics. */
function subFields(label: string, blocks: readonly Block[]): Field[] {
  const fields: { label: string; blocks: Block[] }[] = [{ label, blocks: [] }];
  for (const block of blocks) {
    const [, subLabel, text = ""] =
      (block.kind === "paragraph" && /^(\*[^*]+\*) ?(.*)$/.exec(block.text)) || [];
    if (subLabel === undefined) fields.at(-1)?.blocks.push(block);
    else fields.push({ label: subLabel, blocks: text === "" ? [] : [{ kind: "paragraph", text }] });
  }
  return fields;
}

function cellBlocks(html: string): Block[] {
  return blocksOf(childrenOf(parseFragment(html)));
}

/** Markdown's own structure as HTML, around the HTML that is embedded in it. */
function htmlOf(node: RootContent | PhrasingContent | undefined): string {
  switch (node?.type) {
    case "text":
      return node.value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    case "html":
      return node.value;
    case "paragraph":
    case "heading":
      return node.children.map(htmlOf).join("");
    case "strong":
      return `<b>${node.children.map(htmlOf).join("")}</b>`;
    case "emphasis":
      return `<i>${node.children.map(htmlOf).join("")}</i>`;
    case "link":
      return `<a href="${node.url}">${node.children.map(htmlOf).join("")}</a>`;
    default:
      throw new Error(`a seed page has no ${node?.type ?? "end of file"} here`);
  }
}
