import { escapeHtml } from "../markdown/escape.ts";

/** Characters that are HTML already. Only this file, `prose.ts` and `data-block.ts` make one from a string. */
export class Html {
  readonly #text: string;

  constructor(trusted: string) {
    this.#text = trusted;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template takes: strings are escaped, absent values leave nothing. */
export type HtmlPart = Html | string | number | undefined | false | readonly HtmlPart[];

/**
 * A template that escapes what is put in, for text and for attributes in double quotes.
 * Line ends and indentation of the template itself are left out, so that it can be laid out to be read.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const literals = literalsOf(strings);
  let text = literals[0] ?? "";
  for (let index = 0; index < parts.length; index++) text += show(parts[index]) + (literals[index + 1] ?? "");
  return new Html(text);
}

const layoutless = new WeakMap<TemplateStringsArray, readonly string[]>();

function literalsOf(strings: TemplateStringsArray): readonly string[] {
  let literals = layoutless.get(strings);
  if (!literals)
    layoutless.set(strings, (literals = strings.map((literal) => literal.replace(/\n\s*/g, ""))));
  return literals;
}

/** Several pieces of HTML as one, with something between them. */
export function join(parts: readonly Html[], between = ""): Html {
  return new Html(parts.join(between));
}

/** A line end, to part the main pieces of a page. */
export const newline: Html = new Html("\n");

/** Nothing. */
export const empty: Html = new Html("");

const special = /[&<>"']/;

function show(part: HtmlPart): string {
  if (typeof part === "string") return special.test(part) ? escapeHtml(part) : part;
  if (part instanceof Html) return part.toString();
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  let text = "";
  for (const one of part) text += show(one);
  return text;
}
