import type { Html, Nodes, Parents } from "mdast";
import { parsePositioned } from "../../../markdown/parse.ts";
import { externalHref } from "../../../markdown/url.ts";
import { elements } from "./html-names.ts";
import type { Lookalike } from "./lookalike.ts";
import { lowered, raised } from "./other-markup.ts";

/** A tag: its name, and whether it closes. */
const tag = /^<(\/?)([a-z][\w-]*)/i;

/**
 * The HTML of a text, with what to write instead. An element is one piece, from its first tag to its last; what is in it
 * is not looked at again.
 */
export function htmlIn(text: string): Lookalike[] {
  const root = parsePositioned(text);
  return root ? piecesOf(root, text).filter(isOutermost) : [];
}

function isOutermost({ start, end }: Lookalike, index: number, all: readonly Lookalike[]): boolean {
  return !all.some(
    (other, at) =>
      at !== index &&
      other.start <= start &&
      end <= other.end &&
      (other.end - other.start > end - start || at < index),
  );
}

function piecesOf(node: Nodes, text: string): Lookalike[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child, index) =>
    child.type === "html" ? piece(child, node, index, text) : piecesOf(child, text),
  );
}

function piece(first: Html, parent: Parents, index: number, text: string): Lookalike {
  const [, close = "", name = ""] = tag.exec(first.value) ?? [];
  const isPhrase = parent.type !== "root" && parent.type !== "listItem" && parent.type !== "blockquote";
  const last = isPhrase && close === "" ? closing(parent, index, name) : undefined;
  const start = first.position?.start.offset ?? 0;
  const end = (last ?? first).position?.end.offset ?? start;
  const inner = last ? text.slice(first.position?.end.offset, last.position?.start.offset) : "";
  return { start, end, ...instead(name.toLowerCase(), first.value, inner, last !== undefined) };
}

/** The tag that ends an element among those after its first. */
function closing({ children }: Parents, index: number, name: string): Nodes | undefined {
  return children
    .slice(index + 1)
    .find((node) => node.type === "html" && node.value.toLowerCase().startsWith(`</${name.toLowerCase()}`));
}

type Instead = Pick<Lookalike, "kind" | "better" | "isSure">;

/** Which words of help fit, and what stands for the whole element where that is known. */
function instead(name: string, first: string, inner: string, isWhole: boolean): Instead {
  if (name === "") return { kind: first.startsWith("<!--") ? "comment" : "other" };
  const kind = Object.entries(kinds).find(([, names]) => names.split(" ").includes(name))?.[0];
  if (kind === undefined)
    return elements.includes(name) || first.startsWith("</") ? { kind: "other" } : named(first);
  const better = isWhole ? replacement(kind, name, first, inner) : undefined;
  return better === undefined ? { kind } : { kind, better, isSure: true };
}

const kinds: Readonly<Record<string, string>> = {
  script: "sup sub",
  break: "br",
  link: "a",
  bold: "b strong",
  italic: "i em cite dfn var",
  code: "code tt kbd samp pre",
  list: "ul ol li dl dt dd",
  table: "table thead tbody tfoot tr td th caption col colgroup",
  paragraph: "p div section article center blockquote",
  heading: "h1 h2 h3 h4 h5 h6",
  picture: "img picture svg video audio iframe object embed figure",
};

function replacement(kind: string, name: string, first: string, inner: string): string | undefined {
  if (kind === "script") return name === "sup" ? raised(inner) : lowered(inner);
  if (!/^[^\s*_`[\]<>\\|&](?:[^\n*_`[\]<>\\|&]*[^\s*_`[\]<>\\|&])?$/.test(inner)) return undefined;
  if (kind === "code" && name !== "pre") return `\`${inner}\``;
  const isWord = /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(inner);
  if (kind === "bold" && isWord) return `**${inner}**`;
  if (kind === "italic" && isWord) return `*${inner}*`;
  if (kind !== "link") return undefined;
  const [, url = ""] = /\shref\s*=\s*["']?([^\s"'<>()]+)/i.exec(first) ?? [];
  return externalHref(url) === url ? `[${inner}](${url})` : undefined;
}

/** A name in angle brackets is shown as it is when a backslash stands before it. */
function named(first: string): Instead {
  return /^<[\p{L}\p{N}_-]+>$/u.test(first)
    ? { kind: "name", better: `\\${first}`, isSure: true }
    : { kind: "name" };
}
