import type { PhrasingContent, Root, RootContent } from "mdast";
import {
  ADDRESS,
  EMPHASIS,
  ITEM,
  ITEM_END,
  LINK,
  LIST,
  LIST_END,
  PARAGRAPH,
  PARAGRAPH_END,
  STRIDE,
  STRONG,
  TEXT,
} from "./markdown-tokens.ts";
import type { MarkdownTokens } from "./markdown-tokens.ts";

/** The mdast that a text's tokens stand for. */
export function toMdast(text: string, tokens: MarkdownTokens): Root {
  const root: Root = { type: "root", children: [] };
  let blocks: RootContent[] = root.children;
  let words: PhrasingContent[] = [];
  for (let at = 0; at < tokens.length; at += STRIDE) {
    switch (tokens[at]) {
      case PARAGRAPH:
        words = [];
        blocks.push({ type: "paragraph", children: words });
        break;
      case LIST: {
        const list: RootContent = { type: "list", ordered: false, start: null, spread: false, children: [] };
        blocks.push(list);
        blocks = list.children;
        break;
      }
      case ITEM:
        words = [];
        blocks.push({
          type: "listItem",
          spread: false,
          checked: null,
          children: [{ type: "paragraph", children: words }],
        });
        break;
      case LIST_END:
        blocks = root.children;
        break;
      case PARAGRAPH_END:
      case ITEM_END:
        break;
      default:
        words.push(phrase(text, tokens, at));
        if (tokens[at] === LINK) at += STRIDE;
    }
  }
  return root;
}

function phrase(text: string, tokens: MarkdownTokens, at: number): PhrasingContent {
  const value = text.slice(tokens[at + 1], tokens[at + 2]);
  switch (tokens[at]) {
    case TEXT:
      return { type: "text", value };
    case EMPHASIS:
      return { type: "emphasis", children: [{ type: "text", value }] };
    case STRONG:
      return { type: "strong", children: [{ type: "text", value }] };
    case ADDRESS:
      return { type: "link", title: null, url: value, children: [{ type: "text", value }] };
    default: {
      const url = text.slice(tokens[at + STRIDE + 1], tokens[at + STRIDE + 2]);
      return { type: "link", title: null, url, children: [{ type: "text", value }] };
    }
  }
}
