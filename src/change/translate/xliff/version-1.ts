import type { SaxesTagNS } from "saxes";
import type { ReturnedPiece } from "../exchange.ts";
import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";
import type { XmlHandler } from "../xml/read-xml.ts";
import type { Segment, XliffUnit, Units } from "./units.ts";
import { attribute, codeNumber, originalOf } from "./units.ts";

export const xliff1Namespace = "urn:oasis:names:tc:xliff:document:1.2";

const reviewed: ReadonlySet<string> = new Set(["translated", "signed-off", "final"]);

/** Elements whose content is none of the text: earlier translations, the source cut into segments, other objects. */
const apart: ReadonlySet<string> = new Set(["alt-trans", "seg-source", "bin-unit", "header", "note"]);
/** Inline elements whose content is the code itself. */
const native: ReadonlySet<string> = new Set(["bpt", "ept", "ph", "it"]);

/** Reads XLIFF 1.2 as translators' programs write it. */
export class Version1 implements XmlHandler {
  readonly #units: Units;
  readonly #uri: string;
  #file = { original: "", source: "", target: "" };
  #unit: XliffUnit | undefined;
  #segment: Segment | undefined;
  #pieces: ReturnedPiece[] | undefined;
  #isSource = false;
  /** How many elements are open whose content is passed over. */
  #skipped = 0;

  /** @param uri The name of the format, as the file has it. */
  constructor(units: Units, uri: string) {
    this.#units = units;
    this.#uri = uri;
  }

  open(tag: SaxesTagNS, line: number): void {
    if (this.#skipped > 0) this.#skipped++;
    else if (this.#isSource || this.#pieces) {
      if (this.#pieces) this.#code(tag, this.#pieces, line);
      if (native.has(tag.local)) this.#skipped = 1;
    } else if (tag.uri !== this.#uri || apart.has(tag.local)) this.#skipped = 1;
    else this.#element(tag, line);
  }

  #element(tag: SaxesTagNS, line: number): void {
    const of = (name: string): string => attribute(tag, name);
    if (tag.local === "file") {
      const [source, target] = [of("source-language"), of("target-language")];
      this.#file = {
        original: originalOf(of("original")),
        source: this.#units.language(source, line),
        // A file may leave it to each target.
        target: target === "" ? "" : this.#units.language(target, line),
      };
    } else if (tag.local === "trans-unit") {
      const { original: file, ...languages } = this.#file;
      this.#unit = { id: of("id"), name: of("resname"), file, ...languages, note: "", segments: [] };
      this.#segment = this.#units.segment(this.#unit, false, of("approved") === "yes");
    } else if (tag.local === "source") this.#isSource = this.#segment !== undefined;
    else if (tag.local === "target" && this.#segment && this.#unit) {
      const locale = of("xml:lang");
      if (this.#unit.target === "") this.#unit.target = this.#units.language(locale, line);
      if (reviewed.has(of("state"))) this.#segment.isReviewed = true;
      this.#pieces = this.#segment.target = [];
    }
  }

  close(tag: SaxesTagNS): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (tag.local === "source") this.#isSource = false;
    else if (tag.local === "target") this.#pieces = undefined;
    else if (tag.local === "g" && this.#pieces)
      this.#units.add({ type: "close", id: codeNumber(attribute(tag, "id")) }, this.#pieces);
    else if (tag.local === "trans-unit" && this.#unit) {
      this.#units.finish(this.#unit);
      this.#unit = this.#segment = undefined;
    }
  }

  text(characters: string): void {
    if (this.#skipped > 0) return;
    if (this.#isSource && this.#segment) this.#segment.source += characters;
    else if (this.#pieces) this.#units.add({ type: "words", raw: characters }, this.#pieces);
  }

  #code(tag: SaxesTagNS, pieces: ReturnedPiece[], line: number): void {
    const of = (name: string): string => attribute(tag, name);
    const id = codeNumber(of("id"));
    // Halves that stand by themselves say which pair they are of.
    const pair = codeNumber(of("rid") || of("id"));
    switch (tag.local) {
      case "g":
        return this.#units.add({ type: "open", id }, pieces);
      case "x":
      case "ph":
        return this.#units.add({ type: "code", id }, pieces);
      case "bx":
      case "bpt":
        return this.#units.add({ type: "open", id: pair }, pieces);
      case "ex":
      case "ept":
        return this.#units.add({ type: "close", id: pair }, pieces);
      case "it":
        return this.#units.add({ type: of("pos") === "close" ? "close" : "open", id: pair }, pieces);
      case "mrk":
        return undefined;
      default: {
        const name = tag.local.slice(0, 40);
        throw new ExchangeError(said("unreadable/element", { line, name }));
      }
    }
  }
}
