import type { SaxesTagNS } from "saxes";
import type { Incoming } from "../exchange.ts";
import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";
import type { XmlHandler } from "../xml/read-xml.ts";
import { XmlReader } from "../xml/read-xml.ts";
import { xliff1Namespace as core1, Version1 } from "./version-1.ts";
import { xliff2Namespace as core2, Version2 } from "./version-2.ts";
import { Units } from "./units.ts";

/**
 * Reads an XLIFF file, 1.2 or 2, as it comes back: of each unit the target, as words and ids of codes. What the file says
 * of what codes are is not believed: the catalogue knows it. Linear. Throws an `ExchangeError`.
 * @param file A text, or bytes as `XmlReader` takes them.
 * @param languageOf The language of the catalogue that a value of `xml:lang` stands for.
 */
export function readXliff(
  file: string | Uint8Array,
  languageOf: (locale: string) => string | undefined,
): Incoming[] {
  const units = new Units(languageOf);
  const xml = new XmlReader(new Root(units));
  xml.push(typeof file === "string" ? new TextEncoder().encode(file) : file);
  xml.end();
  return units.units;
}

/** Knows the version by the first element. */
class Root implements XmlHandler {
  readonly #units: Units;
  #version: XmlHandler | undefined;

  constructor(units: Units) {
    this.#units = units;
  }

  open(tag: SaxesTagNS, line: number): void {
    this.#version ??= versionOf(tag, this.#units, line);
    this.#version.open(tag, line);
  }

  close(tag: SaxesTagNS): void {
    this.#version?.close(tag);
  }

  text(characters: string): void {
    this.#version?.text(characters);
  }
}

function versionOf({ local, uri }: SaxesTagNS, units: Units, line: number): XmlHandler {
  if (local === "xliff" && uri === core2) return new Version2(units);
  // Many programs leave out the name of the format.
  if (local === "xliff" && (uri === core1 || uri === "")) return new Version1(units, uri);
  throw new ExchangeError(said("unreadable/no-xliff", { line }));
}
