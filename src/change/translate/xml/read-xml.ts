import type { SaxesTagNS } from "saxes";
import { SaxesParser } from "saxes";
import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";
import { notWellFormed } from "./fault.ts";
import { refuseOther, UnicodeText } from "./unicode.ts";

/** How deep elements may be nested. */
const deepest = 100;

/** How long one text, tag or comment may be, in UTF-16 units: no file of a catalogue has as many bytes. */
const longest = 2 ** 23;

/** How many elements there may be: XLIFF has a dozen a text, and 200,000 texts at most. */
const mostElements = 3_000_000;

/** How much is read at a time, in bytes. */
const piece = 2 ** 16;

/** What is told of XML while it is read, in its order. */
export interface XmlHandler {
  /** @param line Where the tag ends, from 1. */
  open(tag: SaxesTagNS, line: number): void;
  close(tag: SaxesTagNS): void;
  text(characters: string): void;
}

/**
 * Reads XML piece by piece, so that it never is in memory as a whole. Document types are refused: no entity is ever
 * expanded, and nothing is loaded. UTF-8, or UTF-16 with a byte order mark. Linear. Throws an `ExchangeError`, and what the
 * handler throws.
 */
export class XmlReader {
  readonly #parser: SaxesParser<{ xmlns: true }>;
  readonly #unicode = new UnicodeText();
  #depth = 0;
  #elements = 0;
  /** How much was read since something was told. */
  #silent = 0;

  constructor(handler: XmlHandler) {
    const parser = new SaxesParser({ xmlns: true });
    this.#parser = parser;
    parser.on("error", ({ message }) => {
      throw notWellFormed(message);
    });
    parser.on("doctype", () => this.#refuse("document-type"));
    parser.on("xmldecl", ({ encoding }) => refuseOther(encoding));
    const heard = (): void => void (this.#silent = 0);
    parser.on("comment", heard);
    parser.on("processinginstruction", heard);
    parser.on("opentag", (tag) => {
      heard();
      if (++this.#elements > mostElements)
        throw new ExchangeError(said("unreadable/many-elements", { most: mostElements }));
      if (++this.#depth > deepest) this.#refuse("deep");
      handler.open(tag, parser.line);
    });
    parser.on("closetag", (tag) => {
      heard();
      this.#depth--;
      handler.close(tag);
    });
    const text = (characters: string): void => {
      heard();
      handler.text(characters);
    };
    parser.on("text", text);
    parser.on("cdata", text);
  }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += piece) this.#write(bytes.subarray(at, at + piece));
  }

  /** There is no more. */
  end(): void {
    this.#write(undefined);
    this.#parser.close();
  }

  #write(bytes: Uint8Array | undefined): void {
    const text = this.#unicode.next(bytes);
    this.#silent += text.length;
    this.#parser.write(text);
    if (this.#silent > longest) this.#refuse("long-text");
  }

  #refuse(why: "document-type" | "deep" | "long-text"): never {
    const { line } = this.#parser;
    throw new ExchangeError(said(`unreadable/${why}`, { line }));
  }
}
