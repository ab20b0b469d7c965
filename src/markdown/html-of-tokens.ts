import { escapeAttribute, escapeText } from "./escape.ts";
import type { RenderOptions } from "./render.ts";
import { linkTarget } from "./target.ts";
import type { LinkTarget } from "./target.ts";
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

/** The HTML of a text from its tokens. */
export function htmlOfTokens(text: string, tokens: MarkdownTokens, options: RenderOptions): string {
  let html = "";
  for (let at = 0; at < tokens.length; at += STRIDE) {
    const isFirst = at === 0;
    switch (tokens[at]) {
      case PARAGRAPH:
        html += isFirst ? "<p>" : "\n<p>";
        break;
      case LIST:
        html += isFirst ? "<ul>\n" : "\n<ul>\n";
        break;
      case ADDRESS:
        html += address(text.slice(tokens[at + 1], tokens[at + 2]), options);
        break;
      case LINK:
        html += link(text, tokens, at, options);
        at += STRIDE;
        break;
      default:
        html += simple(tokens[at], () => words(text, tokens, at, options));
    }
  }
  return html;
}

function simple(kind: number | undefined, content: () => string): string {
  switch (kind) {
    case TEXT:
      return content();
    case EMPHASIS:
      return `<em>${content()}</em>`;
    case STRONG:
      return `<strong>${content()}</strong>`;
    case PARAGRAPH_END:
      return "</p>";
    case ITEM:
      return "<li>";
    case ITEM_END:
      return "</li>\n";
    case LIST_END:
      return "</ul>";
    default:
      return "";
  }
}

function words(text: string, tokens: MarkdownTokens, at: number, { typography }: RenderOptions): string {
  return escapeText(typography(text.slice(tokens[at + 1], tokens[at + 2])));
}

function link(text: string, tokens: MarkdownTokens, at: number, options: RenderOptions): string {
  const content = words(text, tokens, at, options);
  const url = text.slice(tokens[at + STRIDE + 1], tokens[at + STRIDE + 2]);
  return anchor(linkTarget(url, options), content);
}

function address(url: string, options: RenderOptions): string {
  return anchor(linkTarget(url, options), escapeText(url));
}

function anchor(target: LinkTarget | undefined, content: string): string {
  if (target === undefined) return content;
  const { href, hreflang, class: name, rel } = target;
  const rest = attribute("hreflang", hreflang) + attribute("class", name) + attribute("rel", rel);
  return `<a${attribute("href", href)}${rest}>${content}</a>`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
}
