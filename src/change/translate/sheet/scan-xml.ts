import { said } from "../../../messages/phrase.ts";
import { damaged, ExchangeError } from "../unreadable.ts";
import { refuseOther, UnicodeText } from "../xml/unicode.ts";

/** How deep elements may be nested, and how long one text, tag or comment may be, in UTF-16 units. */
const deepest = 100;
const longest = 2 ** 20;

/** How much is read at a time, in bytes. */
const piece = 2 ** 16;

/** What is told of a part of a workbook while it is read, in its order. Names of elements are without their prefix. */
export interface SheetHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(characters: string): void;
}

/**
 * Reads the XML of a part of a workbook piece by piece. It looks for the few signs that programs write and for nothing else,
 * which takes a fifth of the time of a parser; what it does not know (document types, entities of its own) is refused.
 * Linear. Throws an `ExchangeError`, and what the handler throws.
 */
export class SheetScanner {
  readonly #handler: SheetHandler;
  readonly #mostElements: number;
  readonly #unicode = new UnicodeText();
  readonly #open: string[] = [];
  #rest = "";
  #elements = 0;

  /** @param mostElements How many elements there may be. */
  constructor(handler: SheetHandler, mostElements: number) {
    this.#handler = handler;
    this.#mostElements = mostElements;
  }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += piece) this.#scan(bytes.subarray(at, at + piece));
  }

  /** There is no more. */
  end(): void {
    this.#scan(undefined);
    if (this.#open.length > 0 || this.#rest.trim() !== "") throw damaged();
  }

  #scan(bytes: Uint8Array | undefined): void {
    const added = this.#unicode.next(bytes);
    if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(added)) throw damaged();
    const text = this.#rest + added;
    let at = 0;
    for (;;) {
      const start = text.indexOf("<", at);
      const end = start < 0 ? -1 : endOf(text, start);
      if (end < 0) break;
      if (start > at) this.#text(text.slice(at, start));
      this.#markup(text.slice(start + 1, end));
      at = end + 1;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longest) throw damaged();
  }

  #text(raw: string): void {
    if (this.#open.length > 0) this.#handler.text(unescaped(raw));
    else if (raw.trim() !== "") throw damaged();
  }

  /** What stands between `<` and `>`. */
  #markup(tag: string): void {
    const first = tag.charCodeAt(0);
    if (first === 47) this.#close(tag.slice(1).trimEnd());
    else if (first === 63) refuseOther(/^\?xml\s.*\sencoding\s*=\s*["']([^"']*)["']/s.exec(tag)?.[1]);
    else if (first !== 33) this.#openTag(tag);
    else if (tag.startsWith("![CDATA[")) this.#handler.text(tag.slice(8, -2));
  }

  #openTag(tag: string): void {
    const isEmpty = tag.endsWith("/");
    const end = nameEnd(tag);
    const name = tag.slice(0, end);
    if (name === "" || tag.includes("<")) throw damaged();
    if (++this.#elements > this.#mostElements)
      throw new ExchangeError(said("unreadable/many-elements", { most: this.#mostElements }));
    if (this.#open.push(name) > deepest) throw damaged();
    this.#handler.open(local(name), new Attributes(tag.slice(end, isEmpty ? -1 : undefined)));
    if (isEmpty) this.#close(name);
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw damaged();
    this.#handler.close(local(name));
  }
}

/** What stands in a tag after its name; looked at only when it is asked for. */
export class Attributes {
  readonly #raw: string;

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** The value of an attribute; empty when there is none. */
  get(name: string): string {
    for (let at = this.#raw.indexOf(name); at > 0; at = this.#raw.indexOf(name, at + 1)) {
      const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(this.#raw.slice(at + name.length));
      if (value && /[\s]/.test(this.#raw[at - 1] ?? "")) return unescaped(value[1] ?? value[2] ?? "");
    }
    return "";
  }

  /** The value of the first attribute with this name and a prefix. */
  prefixed(name: string): string {
    return unescaped(new RegExp(`\\s[\\w.-]+:${name}\\s*=\\s*["']([^"']*)["']`).exec(this.#raw)?.[1] ?? "");
  }
}

/** Where markup ends that starts here: its last `>`, which may be in quotes before that. Negative: it is not all there. */
function endOf(text: string, start: number): number {
  if (text.charCodeAt(start + 1) === 33) return endOfDeclaration(text, start);
  if (text.charCodeAt(start + 1) === 63) return lastOf(text, "?>", start);
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (quote !== 0) quote = sign === quote ? 0 : quote;
    else if (sign === 62) return at;
    else if (sign === 34 || sign === 39) quote = sign;
  }
  return -1;
}

/** Of comments and CDATA sections; nothing else of this kind belongs into a workbook. */
function endOfDeclaration(text: string, start: number): number {
  const begins = (with_: string): boolean => with_.startsWith(text.slice(start, start + with_.length));
  if (text.startsWith("<!--", start)) return lastOf(text, "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return lastOf(text, "]]>", start + 9);
  if (text.length - start < 9 && (begins("<!--") || begins("<![CDATA["))) return -1;
  throw damaged();
}

function lastOf(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length - 1;
}

function nameEnd(tag: string): number {
  for (let at = 0; at < tag.length; at++) {
    const sign = tag.charCodeAt(at);
    if (sign <= 32 || sign === 47) return at;
  }
  return tag.length;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+))?(;?)/gi, (_, decimal, hex, name, end) => {
    const code = decimal !== undefined ? Number(decimal) : hex === undefined ? 0 : Number.parseInt(hex, 16);
    const sign = typeof name === "string" ? entities[name] : undefined;
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    if (end === "" || (sign === undefined && !isCharacter)) throw damaged();
    return sign ?? String.fromCodePoint(code);
  });
}
