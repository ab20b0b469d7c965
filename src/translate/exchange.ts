import { hash } from "../report/hash.ts";
import { namesOfWording, wordingOf } from "./normal-form.ts";
import type { Pair } from "./pairs.ts";
import type { Suggestion } from "./suggest.ts";
import type { Task } from "./work.ts";

/** A text on its way to a translator. */
export interface Outgoing {
  readonly pair: Pair;
  readonly task: Task | undefined;
  /** What the source said when it was translated, where it has changed since. */
  readonly earlier?: string | undefined;
  readonly suggestion?: Suggestion | undefined;
}

/** A text as it comes back. */
export interface Incoming {
  readonly file: string;
  /** `<id>#<path>`. */
  readonly name: string;
  readonly source: string;
  readonly target: string;
  /** What was sent: see `baseOf`. */
  readonly base: string;
  /** The translation; undefined when there is none. Codes stand as ids of the source's codes, or as they are written. */
  readonly translation: readonly ReturnedPiece[] | undefined;
  /** Does the translator say that it was looked at? Then it is confirmed, even when it has not changed. */
  readonly isReviewed: boolean;
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

/** Is the source still what was sent, and the translation? */
export function sinceBase(
  base: string,
  pair: Pair,
): { readonly isSourceChanged: boolean; readonly isTargetChanged: boolean } {
  const [source, target] = base.split(" ");
  const [, ownTarget] = baseOf(pair).split(" ");
  const sources = namesOfWording(pair.text.in(pair.source) ?? "").map((name) => `${pair.source}:${name}`);
  return { isSourceChanged: !sources.includes(source ?? ""), isTargetChanged: target !== ownTarget };
}

/** Is it the translation that was sent? */
export function isSent(text: string, base: string): boolean {
  return base.endsWith(`:${exact(text)}`);
}

/** Has it the form of a base? */
export function isBase(base: string): boolean {
  return /^[a-z]{2,3}:[0-9a-f]{16} [a-z]{2,3}:(?:[0-9a-f]{16}|-)$/.test(base);
}

function exact(text: string | undefined): string {
  return text === undefined ? "-" : hash(text).slice(0, 16);
}
