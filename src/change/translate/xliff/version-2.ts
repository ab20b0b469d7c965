import type { SaxesTagNS } from "saxes";
import type { ReturnedPiece } from "../exchange.ts";
import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";
import type { XmlHandler } from "../xml/read-xml.ts";
import type { Segment, XliffUnit, Units } from "./units.ts";
import { attribute, codeNumber, originalOf } from "./units.ts";
import { baseCategory } from "./write-2.ts";

export const xliff2Namespace = "urn:oasis:names:tc:xliff:document:2.0";

const reviewed: ReadonlySet<string> = new Set(["translated", "reviewed", "final"]);

/** Reads XLIFF 2.0 and 2.1. What stands in elements of modules, such as earlier translations, is none of the text. */
export class Version2 implements XmlHandler {
  readonly #units: Units;
  #languages = { source: "", target: "" };
  #file = "";
  #unit: XliffUnit | undefined;
  #segment: Segment | undefined;
  /** Where text goes to. */
  #isNote = false;
  #pieces: ReturnedPiece[] | undefined;
  #isSource = false;
  /** How many elements of a module are open. */
  #foreign = 0;

  constructor(units: Units) {
    this.#units = units;
  }

  open(tag: SaxesTagNS, line: number): void {
    const isForeign = tag.uri !== xliff2Namespace && !this.#pieces && !this.#isSource;
    if (isForeign || this.#foreign > 0) this.#foreign++;
    else if (tag.uri !== xliff2Namespace) return;
    else if (this.#pieces) this.#code(tag, this.#pieces, line);
    else if (!this.#isSource) this.#element(tag, line);
  }

  #element(tag: SaxesTagNS, line: number): void {
    const of = (name: string): string => attribute(tag, name);
    if (tag.local === "xliff") {
      const [source, target] = [of("srcLang"), of("trgLang")].map((own) => this.#units.language(own, line));
      this.#languages = { source: source ?? "", target: target ?? "" };
    } else if (tag.local === "file") this.#file = originalOf(of("original"));
    else if (tag.local === "unit")
      this.#unit = {
        id: of("id"),
        name: of("name"),
        file: this.#file,
        ...this.#languages,
        note: "",
        segments: [],
      };
    else if (tag.local === "note") this.#isNote = of("category") === baseCategory;
    else if (this.#unit && (tag.local === "segment" || tag.local === "ignorable"))
      this.#segment = this.#units.segment(this.#unit, tag.local === "ignorable", reviewed.has(of("state")));
    else if (tag.local === "source") this.#isSource = this.#segment !== undefined;
    else if (tag.local === "target" && this.#segment) {
      if (of("order") !== "") throw new ExchangeError(said("unreadable/order", { line }));
      this.#pieces = this.#segment.target = [];
    }
  }

  close(tag: SaxesTagNS): void {
    if (this.#foreign > 0) this.#foreign--;
    else if (tag.uri !== xliff2Namespace) return;
    else if (tag.local === "source") this.#isSource = false;
    else if (tag.local === "target") this.#pieces = undefined;
    else if (tag.local === "pc" && this.#pieces)
      this.#units.add({ type: "close", id: codeNumber(attribute(tag, "id")) }, this.#pieces);
    else if (tag.local === "note") this.#isNote = false;
    else if (tag.local === "unit" && this.#unit) {
      this.#units.finish(this.#unit);
      this.#unit = this.#segment = undefined;
    }
  }

  text(characters: string): void {
    if (this.#foreign > 0) return;
    if (this.#isNote && this.#unit) this.#unit.note += characters;
    else if (this.#isSource && this.#segment) this.#segment.source += characters;
    else if (this.#pieces) this.#units.add({ type: "words", raw: characters }, this.#pieces);
  }

  #code(tag: SaxesTagNS, pieces: ReturnedPiece[], line: number): void {
    const id = codeNumber(attribute(tag, "id"));
    if (tag.local === "pc" || tag.local === "sc") this.#units.add({ type: "open", id }, pieces);
    else if (tag.local === "ph") this.#units.add({ type: "code", id }, pieces);
    else if (tag.local === "ec")
      this.#units.add({ type: "close", id: codeNumber(attribute(tag, "startRef")) }, pieces);
    else if (tag.local === "cp") {
      const raw = String.fromCharCode(Number.parseInt(attribute(tag, "hex"), 16) || 0);
      this.#units.add({ type: "words", raw }, pieces);
    } else if (!["mrk", "sm", "em"].includes(tag.local)) {
      const name = tag.local.slice(0, 40);
      throw new ExchangeError(said("unreadable/element", { line, name }));
    }
  }
}
