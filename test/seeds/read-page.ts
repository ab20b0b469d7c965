import { parse } from "parse5";
import type { Field } from "./fields.ts";
import { titleLabel } from "./fields.ts";
import type { Element, Node } from "./read-html.ts";
import { attribute, blocksOf, childrenOf, elementsIn, isElement, textOf } from "./read-html.ts";

/**
 * The fields of a compiled page, as `readSeed` gives those of a seed: the title with the way to it, then each section of
 * fields in the page's order, its heading before them. Targets of links are relative to the language's folder.
 * Marks of what is to be confirmed, help, and the sections that hold no fields of the record are left out.
 * @param path Of the page, in the language's folder.
 */
export function readPage(html: string, path: string): Field[] {
  const main = elementsIn(parse(html), ({ tagName }) => tagName === "main");
  for (const part of main) prepare(part, path);
  const find = (...names: string[]): Element[] =>
    main.flatMap((part) => elementsIn(part, ({ tagName }) => names.includes(tagName)));
  const way = find("nav").slice(0, 1);
  return [
    { label: titleLabel, blocks: blocksOf([...way, ...find("h1")]) },
    ...find("section").flatMap(sectionFields),
  ];
}

function sectionFields(section: Element): Field[] {
  const list = section.childNodes.filter((node) => isElement(node) && node.tagName === "dl");
  if (list.length === 0) return [];
  const headings = elementsIn(section, ({ tagName }) => tagName === "h2");
  return [
    ...headings.map((heading) => ({ label: textOf(heading), blocks: [] })),
    ...list.flatMap(listFields),
  ];
}

function listFields(list: Node): Field[] {
  const fields: { label: string; blocks: Field["blocks"] }[] = [];
  for (const part of elementsIn(list, ({ tagName }) => tagName === "dt" || tagName === "dd")) {
    const last = fields.at(-1);
    if (part.tagName === "dt") fields.push({ label: textOf(part), blocks: [] });
    else if (last) last.blocks = [...last.blocks, ...blocksOf(part.childNodes)];
  }
  return fields;
}

/** Takes the marks out, and says where links lead from the language's folder. */
function prepare(node: Node, path: string): void {
  if (!("childNodes" in node)) return;
  node.childNodes = node.childNodes.filter(
    (child) => !isElement(child) || !/^(mark|help)$/.test(attribute(child, "class") ?? ""),
  );
  for (const child of childrenOf(node)) {
    if (isElement(child))
      for (const one of child.attrs) if (one.name === "href") one.value = target(one.value, path);
    prepare(child, path);
  }
}

function target(href: string, path: string): string {
  const root = "folder://language/";
  const { href: whole } = new URL(href, root + path);
  return whole.startsWith(root) ? whole.slice(root.length) : whole;
}
