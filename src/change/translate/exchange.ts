import { hash } from "../../model/hash.ts";
import { namesOfWording, wordingOf } from "../../check/translations/normal-form.ts";
import type { NoText } from "./sheet/cell-name.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";
import type { TranslationSuggestion } from "./suggest-translation.ts";
import type { TranslationTask } from "./work.ts";

/** A text on its way to a translator. */
export interface Outgoing {
  readonly pair: Pair;
  readonly task: TranslationTask | undefined;
  /** What the source said when it was translated, where it has changed since. */
  readonly earlier?: string | undefined;
  readonly suggestion?: TranslationSuggestion | undefined;
}

/** Why nothing can be taken of what came back; cells of a sheet are named as `G5`. */
export type ReadingFault =
  /** A cell that was sent as a text holds something else. */
  | { readonly reason: "no-text"; readonly cell: string; readonly holds: NoText }
  /** The cell that says which text it is about, or what was sent, is empty or says something else. */
  | { readonly reason: "no-key"; readonly cell: string; readonly heading: string }
  /** Nobody knows whether it means yes. */
  | { readonly reason: "unclear-mark"; readonly cell: string; readonly value: string }
  /** Some of its segments are not translated. */
  | { readonly reason: "incomplete" };

/** A text as it comes back. */
export interface Incoming {
  readonly file: string;
  /** `<id>#<path>`. */
  readonly name: string;
  readonly source: string;
  readonly target: string;
  /** What was sent: see `baseOf`. Empty when the file does not say it any more. */
  readonly base: string;
  /** The source that stands beside the translation, where the file shows it. */
  readonly shownSource?: string | undefined;
  /** Its words alone, where its codes cannot be told. */
  readonly sourceWords?: string | undefined;
  /** The translation; undefined when there is none. Codes stand as ids of the source's codes, or as they are written. */
  readonly translation: readonly ReturnedPiece[] | undefined;
  /** Does the translator say that it was looked at? Then it is confirmed, even when it has not changed. */
  readonly isReviewed: boolean;
  /** Where it stands in a sheet; the sheet's name where there are several. */
  readonly row?: { readonly number: number; readonly sheet?: string } | undefined;
  readonly fault?: ReadingFault | undefined;
}

export type ReturnedPiece =
  | { readonly type: "words"; readonly raw: string }
  | { readonly type: "open" | "close" | "code"; readonly id: number };

/**
 * What a text and its translation were when they were sent: by this a newer edit is known. The source by its wording, the
 * translation to the letter, so that not even a comma is lost.
 */
export function baseOf({ text, source, target }: Pair): string {
  return `${source}:${wordingOf(text.in(source) ?? "")} ${target}:${exact(text.in(target))}`;
}

/**
 * Is the source still what was sent, and the translation?
 * @param before What a text may have been: renaming a record rewrites the links to it.
 */
export function sinceBase(
  base: string,
  { text, source, target }: Pair,
  before: (text: string) => readonly string[],
): { readonly isSourceChanged: boolean; readonly isTargetChanged: boolean } {
  const current = text.in(target);
  const isSourceSame = before(text.in(source) ?? "").some((one) => isSourceSent(one, base));
  const isTargetSame =
    current === undefined ? isSent(current, base) : before(current).some((one) => isSent(one, base));
  return { isSourceChanged: !isSourceSame, isTargetChanged: !isTargetSame };
}

/** Is it the source that was sent? */
export function isSourceSent(text: string, base: string): boolean {
  const [sent = ""] = base.split(" ");
  return namesOfWording(text).some((name) => sent.endsWith(`:${name}`));
}

/** Is it the translation that was sent? */
export function isSent(text: string | undefined, base: string): boolean {
  return sentIn(base) === exact(text);
}

/** What names the translation that was sent. */
export function sentIn(base: string): string {
  return base.slice(base.lastIndexOf(":") + 1);
}

/** Has it the form of a base? */
export function isBase(base: string): boolean {
  return /^[a-z]{2,3}:[0-9a-f]{16} [a-z]{2,3}:(?:[0-9a-f]{16}|-)$/.test(base);
}

/** A text to the letter, as a base has it. */
export function exact(text: string | undefined): string {
  return text === undefined ? "-" : hash(text).slice(0, 16);
}
