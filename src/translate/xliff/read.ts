import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import type { Incoming, ReturnedPiece } from "../exchange.ts";
import { ExchangeError } from "../exchange.ts";
import { baseCategory } from "./write.ts";

const core = "urn:oasis:names:tc:xliff:document:2.0";
const deepest = 100;

/**
 * Reads an XLIFF 2 file as it comes back: of each unit the target, as words and ids of codes. What the file says of the
 * source, or of what codes are, is not believed: the catalogue knows it. Document types are refused, so no entity is
 * ever expanded and nothing is loaded. Linear. Throws an `ExchangeError`.
 * @param languageOf The language of the catalogue that a value of `xml:lang` stands for.
 */
export function readXliff(text: string, languageOf: (locale: string) => string | undefined): Incoming[] {
  const reader = new Reader(languageOf);
  const parser = new SaxesParser({ xmlns: true });
  const line = (): string => `line ${parser.line}`;
  parser.on("error", (error) => {
    throw new ExchangeError(
      `the file is not well-formed XML: ${error.message.replace(/\s+/g, " ").slice(0, 200)}`,
    );
  });
  parser.on("doctype", () => {
    throw new ExchangeError(`${line()}: a document type is not allowed`);
  });
  parser.on("opentag", (tag) => reader.open(tag, line()));
  parser.on("closetag", (tag) => reader.close(tag));
  parser.on("text", (characters) => reader.text(characters));
  parser.on("cdata", (characters) => reader.text(characters));
  parser.write(text).close();
  return reader.units;
}

/** What is known of a unit while it is being read. */
interface Unit {
  readonly name: string;
  base: string;
  readonly targets: (ReturnedPiece[] | undefined)[];
  isReviewed: boolean;
}

class Reader {
  readonly units: Incoming[] = [];
  readonly #languageOf: (locale: string) => string | undefined;
  #depth = 0;
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

  open(tag: SaxesTagNS, line: string): void {
    if (++this.#depth > deepest) throw new ExchangeError(`${line}: the elements are nested too deeply`);
    if (this.#depth === 1) this.#root(tag, line);
    if (tag.uri !== core) return;
    if (this.#pieces) return this.#code(tag, this.#pieces, line);
    const of = (name: string): string => attribute(tag, name);
    if (tag.local === "file") this.#file = of("original");
    else if (tag.local === "unit")
      this.#unit = { name: of("name"), base: "", targets: [], isReviewed: false };
    else if (tag.local === "note" && of("category") === baseCategory) this.#note = "";
    else if (tag.local === "segment" || tag.local === "ignorable") this.#segment(of("state"));
    else if (tag.local === "target") {
      if (of("order") !== "") throw new ExchangeError(`${line}: segments in another order cannot be joined`);
      this.#pieces = [];
    }
  }

  close(tag: SaxesTagNS): void {
    this.#depth--;
    if (tag.uri !== core) return;
    if (tag.local === "note" && this.#note !== undefined) {
      if (this.#unit) this.#unit.base = this.#note;
      this.#note = undefined;
    } else if (tag.local === "target" && this.#pieces) {
      this.#unit?.targets.splice(-1, 1, this.#pieces);
      this.#pieces = undefined;
    } else if (tag.local === "pc" && this.#pieces) {
      this.#pieces.push({ type: "close", id: numberOf(attribute(tag, "id")) });
    } else if (tag.local === "unit" && this.#unit) this.#finish(this.#unit);
  }

  text(characters: string): void {
    if (this.#note !== undefined) this.#note += characters;
    else this.#pieces?.push({ type: "words", raw: characters });
  }

  #root(tag: SaxesTagNS, line: string): void {
    if (tag.uri !== core || tag.local !== "xliff")
      throw new ExchangeError(`${line}: this is not an XLIFF 2 file`);
    [this.#source, this.#target] = ["srcLang", "trgLang"].map((name) => {
      const locale = attribute(tag, name);
      const language = this.#languageOf(locale);
      if (language === undefined)
        throw new ExchangeError(`${line}: the catalogue has no language “${locale.slice(0, 40)}”`);
      return language;
    }) as [string, string];
  }

  #segment(state: string): void {
    if (!this.#unit) return;
    this.#unit.targets.push(undefined);
    this.#unit.isReviewed = state === "translated" || state === "reviewed" || state === "final";
  }

  #code(tag: SaxesTagNS, pieces: ReturnedPiece[], line: string): void {
    const id = attribute(tag, "id");
    if (tag.local === "pc") pieces.push({ type: "open", id: numberOf(id) });
    else if (tag.local === "ph") pieces.push({ type: "code", id: numberOf(id) });
    else if (tag.local === "sc") pieces.push({ type: "open", id: numberOf(id) });
    else if (tag.local === "ec") pieces.push({ type: "close", id: numberOf(attribute(tag, "startRef")) });
    else if (tag.local === "cp") {
      pieces.push({
        type: "words",
        raw: String.fromCharCode(Number.parseInt(attribute(tag, "hex"), 16) || 0),
      });
    } else if (!["mrk", "sm", "em"].includes(tag.local))
      throw new ExchangeError(`${line}: <${tag.local}> is not known in a target`);
  }

  #finish({ name, base, targets, isReviewed }: Unit): void {
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
