import type { SaxesTagNS } from "saxes";
import type { Incoming, ReturnedPiece } from "../exchange.ts";
import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";
import { baseInId, nameInId } from "./unit-id.ts";

/** How many units a file may have, and how many segments and pieces their texts may be cut into, all together. */
const mostUnits = 200_000;
const mostPieces = 1_000_000;

/** A part of a unit: what is translated at once, or what stands between two of these. */
export interface Segment {
  /** The words of its source. */
  source: string;
  target: ReturnedPiece[] | undefined;
  readonly isIgnorable: boolean;
  isReviewed: boolean;
}

/** What is known of a unit while it is being read. */
export interface XliffUnit {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly source: string;
  target: string;
  /** What a note says of what was sent: files of before have one. */
  note: string;
  readonly segments: Segment[];
}

/** The units of a file, whichever version it is. */
export class Units {
  readonly units: Incoming[] = [];
  readonly #languageOf: (locale: string) => string | undefined;
  #pieceCount = 0;

  constructor(languageOf: (locale: string) => string | undefined) {
    this.#languageOf = languageOf;
  }

  /** The language of the catalogue that a value of `xml:lang` stands for. Throws when there is none. */
  language(locale: string, line: number): string {
    const language = this.#languageOf(locale);
    if (language === undefined)
      throw new ExchangeError(said("unreadable/language", { line, locale: locale.slice(0, 40) }));
    return language;
  }

  segment(unit: XliffUnit, isIgnorable: boolean, isReviewed: boolean): Segment {
    this.#count();
    const segment = { source: "", target: undefined, isIgnorable, isReviewed };
    unit.segments.push(segment);
    return segment;
  }

  add(piece: ReturnedPiece, pieces: ReturnedPiece[]): void {
    this.#count();
    pieces.push(piece);
  }

  finish({ id, name, file, source, target, note, segments }: XliffUnit): void {
    if (this.units.length === mostUnits)
      throw new ExchangeError(said("unreadable/many-texts", { most: mostUnits }));
    const parts = segments.map(partOf);
    const isWhole = segments.some((segment) => segment.target) && parts.every((part) => part !== undefined);
    const isPartly =
      !isWhole && segments.some((segment) => !segment.isIgnorable && saysSomething(segment.target));
    const base = note.trim() === "" ? baseInId(id, source, target) : note.trim();
    this.units.push({
      file,
      name: name === "" ? nameInId(id) : name,
      source,
      target,
      base,
      ...(base === "" && { sourceWords: segments.map((segment) => segment.source).join("") }),
      translation: isWhole ? parts.flatMap((part) => part ?? []) : undefined,
      isReviewed: segments.every((segment) => segment.isIgnorable || segment.isReviewed),
      ...(isPartly && { fault: { reason: "incomplete" } }),
    });
  }

  #count(): void {
    if (++this.#pieceCount > mostPieces)
      throw new ExchangeError(said("unreadable/many-elements", { most: mostPieces }));
  }
}

/** What stands between segments is as in the source where nobody says otherwise. */
function partOf({ source, target, isIgnorable }: Segment): readonly ReturnedPiece[] | undefined {
  return target ?? (isIgnorable ? [{ type: "words", raw: source }] : undefined);
}

function saysSomething(pieces: readonly ReturnedPiece[] | undefined): boolean {
  return pieces?.some((piece) => piece.type !== "words" || piece.raw.trim() !== "") ?? false;
}

/** The file of records that is meant. Programs that write their own file's name there leave none. */
export function originalOf(original: string): string {
  return /\.(?:xlf|xliff|[a-z]*xlz|sdlxliff|mqxliff|mxliff)$/i.test(original) ? "" : original;
}

/** The value of an attribute of the format itself: these have no prefix. */
export function attribute({ attributes }: SaxesTagNS, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name]?.value ?? "") : "";
}

/** An id that is no number of ours is one that no code has. */
export function codeNumber(id: string): number {
  return /^[1-9][0-9]{0,8}$/.test(id) ? Number(id) : 0;
}
