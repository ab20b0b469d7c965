import type { Nodes, PhrasingContent, Root } from "mdast";
import { parsePositioned } from "../../markdown/parse.ts";
import type { LocalizedFormat } from "../../model/shape.ts";

/**
 * A piece of a text: words to be translated, or a code that only changes its place. `open` and `close` with one id stand
 * around words: a link, emphasis. All pieces joined give the text, character by character.
 */
export interface InlineElement {
  readonly type: "words" | "open" | "close" | "code";
  readonly raw: string;
  /** Of a code: from 1, in the order of the text. */
  readonly id?: number;
}

/** Cuts a text into words and codes: links, emphasis, code, HTML, the signs of lists and paragraphs, and placeholders. */
export function inlineElements(text: string, format: LocalizedFormat): InlineElement[] {
  const cutter = new Cutter(text);
  const root = format === "markdown" && mayHaveMarkup.test(text) ? parsePositioned(text) : undefined;
  if (root) cutter.blocks(root);
  else cutter.words(text.length);
  return cutter.pieces;
}

const mayHaveMarkup = /[\n[*_`<!&\\#>~@]|:\/\/|www\.|^[ \t]*(?:[-+=]|\d)/i;
const placeholder = /\{[a-zA-Z]{1,40}\}/g;

class Cutter {
  readonly pieces: InlineElement[] = [];
  readonly #text: string;
  #at = 0;
  #lastId = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** What stands between the words of blocks (signs of lists, empty lines, whole blocks without words) is code. */
  blocks(root: Root): void {
    this.#block(root);
    this.#code(this.#text.length);
  }

  /** The words up to an offset, with their placeholders as codes. */
  words(end: number): void {
    const words = this.#text.slice(this.#at, end);
    const start = this.#at;
    for (const { index, 0: found } of words.matchAll(placeholder)) {
      this.#take("words", start + index);
      this.#code(start + index + found.length);
    }
    this.#take("words", end);
  }

  #block(node: Nodes): void {
    if (!("children" in node)) return;
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell")
      return node.children.forEach((child) => this.#block(child));
    const [first] = node.children;
    if (!first) return;
    this.#code(startOf(first));
    for (const child of node.children) this.#phrase(child);
  }

  #phrase(node: PhrasingContent): void {
    this.words(startOf(node));
    if (node.type === "text") return this.words(endOf(node));
    const [first, last] = "children" in node ? [node.children[0], node.children.at(-1)] : [];
    // An address that stands there as it is, or in angle brackets, is its own text.
    const isAddress = node.type === "link" && this.#text[startOf(node)] !== "[";
    if (!first || !last || isAddress) return this.#code(endOf(node));
    const id = ++this.#lastId;
    this.#take("open", startOf(first), id);
    if ("children" in node) for (const child of node.children) this.#phrase(child);
    this.words(endOf(last));
    this.#take("close", endOf(node), id);
  }

  #code(end: number): void {
    if (end > this.#at) this.#take("code", end, ++this.#lastId);
  }

  /** Whatever the offsets are, no character is lost or taken twice. */
  #take(type: InlineElement["type"], end: number, id?: number): void {
    const to = Math.max(this.#at, Math.min(end, this.#text.length));
    const raw = this.#text.slice(this.#at, to);
    this.#at = to;
    if (raw !== "" || type !== "words") this.pieces.push({ type, raw, ...(id !== undefined && { id }) });
  }
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** Where a link leads, or an address that stands there as it is. */
const onTheWeb = /\((?:https?|mailto):.*\)$|^<?(?:https?:\/\/|mailto:|www\.|[\w.+-]+@)\S+$/is;

/** What tells codes apart: both halves of a pair together. Addresses on the web may differ between languages, as white space may. */
export function inlineCodes(pieces: readonly InlineElement[]): Map<number, string> {
  const codes = new Map<number, string>();
  for (const { id, raw } of pieces) if (id !== undefined) codes.set(id, `${codes.get(id) ?? ""}${raw}`);
  for (const [id, raw] of codes) codes.set(id, layoutOf(raw.replace(onTheWeb, "(web)")));
  return codes;
}

/** Without what only lines a table up: spaces, and the length of its dashes. */
function layoutOf(code: string): string {
  const folded = code.replace(/\s+/g, " ");
  return folded.includes("|") ? folded.replace(/ ?\| ?/g, "|").replace(/-+/g, "-") : folded;
}

/**
 * The pieces of a translation with the ids of its source's codes: by what they are, in order.
 * @returns Undefined when the two have not the same codes.
 */
export function withIdsOf(
  source: readonly InlineElement[],
  target: readonly InlineElement[],
): InlineElement[] | undefined {
  const left = new Map<string, number[]>();
  for (const [id, code] of inlineCodes(source)) left.set(code, [...(left.get(code) ?? []), id]);
  const ids = new Map<number, number>();
  for (const [id, code] of inlineCodes(target)) {
    const sameCode = left.get(code)?.shift();
    if (sameCode === undefined) return undefined;
    ids.set(id, sameCode);
  }
  if ([...left.values()].some((rest) => rest.length > 0)) return undefined;
  return target.map((piece) => {
    const id = piece.id === undefined ? undefined : ids.get(piece.id);
    return id === undefined ? piece : { ...piece, id };
  });
}
