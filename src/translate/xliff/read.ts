import type { SaxesTagNS } from "saxes";
import type { Incoming, ReturnedPiece } from "../exchange.ts";
import { ExchangeError } from "../unreadable.ts";
import type { XmlHandler } from "../xml/read-xml.ts";
import { XmlReader } from "../xml/read-xml.ts";
import { baseCategory } from "./write.ts";

const core = "urn:oasis:names:tc:xliff:document:2.0";

/** How many units a file may have, and how many segments and pieces their targets may be cut into, all together. */
const mostUnits = 200_000;
const mostPieces = 1_000_000;

/**
 * Reads an XLIFF 2 file as it comes back: of each unit the target, as words and ids of codes. What the file says of the
 * source, or of what codes are, is not believed: the catalogue knows it. Linear. Throws an `ExchangeError`.
 * @param file A text, or bytes as `XmlReader` takes them.
 * @param languageOf The language of the catalogue that a value of `xml:lang` stands for.
 */
export function readXliff(
  file: string | Uint8Array,
  languageOf: (locale: string) => string | undefined,
): Incoming[] {
  const reader = new Reader(languageOf);
  const xml = new XmlReader(reader);
  xml.push(typeof file === "string" ? new TextEncoder().encode(file) : file);
  xml.end();
  return reader.units;
}

/** What is known of a unit while it is being read. */
interface Unit {
  readonly name: string;
  base: string;
  readonly targets: (ReturnedPiece[] | undefined)[];
  isReviewed: boolean;
}

class Reader implements XmlHandler {
  readonly units: Incoming[] = [];
  readonly #languageOf: (locale: string) => string | undefined;
  #isIn = false;
  #pieceCount = 0;
  #source = "";
  #target = "";
  #file = "";
  #unit: Unit | undefined;
  /** Where text goes to. */
  #note: string | undefined;
  #pieces: ReturnedPiece[] | undefined;

  constructor(languageOf: (locale: string) => string | undefined) {
    this.#languageOf = languageOf;
  }

  open(tag: SaxesTagNS, line: number): void {
    if (!this.#isIn) this.#root(tag, line);
    if (tag.uri !== core) return;
    if (this.#pieces) return this.#code(tag, this.#pieces, line);
    const of = (name: string): string => attribute(tag, name);
    if (tag.local === "file") this.#file = of("original");
    else if (tag.local === "unit")
      this.#unit = { name: of("name"), base: "", targets: [], isReviewed: false };
    else if (tag.local === "note" && of("category") === baseCategory) this.#note = "";
    else if (tag.local === "segment" || tag.local === "ignorable") this.#segment(of("state"));
    else if (tag.local === "target") {
      if (of("order") !== "") throw new ExchangeError((words) => words.order(line));
      this.#pieces = [];
    }
  }

  close(tag: SaxesTagNS): void {
    if (tag.uri !== core) return;
    if (tag.local === "note" && this.#note !== undefined) {
      if (this.#unit) this.#unit.base = this.#note;
      this.#note = undefined;
    } else if (tag.local === "target" && this.#pieces) {
      this.#unit?.targets.splice(-1, 1, this.#pieces);
      this.#pieces = undefined;
    } else if (tag.local === "pc" && this.#pieces) {
      this.#add({ type: "close", id: numberOf(attribute(tag, "id")) }, this.#pieces);
    } else if (tag.local === "unit" && this.#unit) this.#finish(this.#unit);
  }

  text(characters: string): void {
    if (this.#note !== undefined) this.#note += characters;
    else if (this.#pieces) this.#add({ type: "words", raw: characters }, this.#pieces);
  }

  #root(tag: SaxesTagNS, line: number): void {
    this.#isIn = true;
    if (tag.uri !== core || tag.local !== "xliff") throw new ExchangeError((words) => words.notXliff(line));
    [this.#source, this.#target] = ["srcLang", "trgLang"].map((name) => {
      const locale = attribute(tag, name);
      const language = this.#languageOf(locale);
      if (language === undefined)
        throw new ExchangeError((words) => words.language(line, locale.slice(0, 40)));
      return language;
    }) as [string, string];
  }

  #segment(state: string): void {
    if (!this.#unit) return;
    this.#count();
    this.#unit.targets.push(undefined);
    this.#unit.isReviewed = state === "translated" || state === "reviewed" || state === "final";
  }

  #code(tag: SaxesTagNS, pieces: ReturnedPiece[], line: number): void {
    const id = attribute(tag, "id");
    if (tag.local === "pc" || tag.local === "sc") this.#add({ type: "open", id: numberOf(id) }, pieces);
    else if (tag.local === "ph") this.#add({ type: "code", id: numberOf(id) }, pieces);
    else if (tag.local === "ec")
      this.#add({ type: "close", id: numberOf(attribute(tag, "startRef")) }, pieces);
    else if (tag.local === "cp") {
      const sign = String.fromCharCode(Number.parseInt(attribute(tag, "hex"), 16) || 0);
      this.#add({ type: "words", raw: sign }, pieces);
    } else if (!["mrk", "sm", "em"].includes(tag.local)) {
      const name = tag.local.slice(0, 40);
      throw new ExchangeError((words) => words.element(line, name));
    }
  }

  #add(piece: ReturnedPiece, pieces: ReturnedPiece[]): void {
    this.#count();
    pieces.push(piece);
  }

  #count(): void {
    if (++this.#pieceCount > mostPieces)
      throw new ExchangeError((words) => words.tooMany("elements", mostPieces));
  }

  #finish({ name, base, targets, isReviewed }: Unit): void {
    if (this.units.length === mostUnits)
      throw new ExchangeError((words) => words.tooMany("texts", mostUnits));
    const isWhole = targets.length > 0 && targets.every((target) => target !== undefined);
    const translation = isWhole ? targets.flatMap((target) => target ?? []) : undefined;
    const languages = { source: this.#source, target: this.#target };
    this.units.push({ file: this.#file, name, base: base.trim(), ...languages, translation, isReviewed });
    this.#unit = undefined;
  }
}

/** Attributes of the core have no prefix. */
function attribute({ attributes }: SaxesTagNS, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name]?.value ?? "") : "";
}

/** An id that is no number of ours is one that no code has. */
function numberOf(id: string): number {
  return /^[1-9][0-9]{0,8}$/.test(id) ? Number(id) : 0;
}
