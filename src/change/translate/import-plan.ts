import type { Finding } from "../../check/lint/severity.ts";
import type { Change } from "../repair/working-copy.ts";
import type { Tree } from "../../check/workspace.ts";
import type { Incoming, ReadingFault } from "./exchange.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";

/** Why a translation is not taken. */
export type Refusal =
  | ReadingFault
  /** The catalogue has no such text, or the file does not say what was sent. */
  | { readonly reason: "unknown" | "no-base" }
  /** Its row joins the name of one text with the source or the key of another. */
  | { readonly reason: "mixed" }
  /** It is said to be still right, and there is none. */
  | { readonly reason: "empty" }
  /** It has a code that its source has not, or the same one twice. */
  | { readonly reason: "unknown-code" }
  /** It is another row's: the column has slipped, or was sorted by itself. */
  | { readonly reason: "shifted" }
  /** One of the texts is no longer what was sent. */
  | { readonly reason: "source-changed" | "newer-edit" }
  /** It comes more than once, with other words each time. */
  | { readonly reason: "twice" }
  /** Links, emphasis, code or placeholders of the source that it lacks, and ones that the source lacks. */
  | { readonly reason: "codes"; readonly lost: readonly string[]; readonly added: readonly string[] }
  /** With it the check finds errors. */
  | { readonly reason: "check"; readonly problems: readonly Finding[] }
  /** The file of records could not be changed without risk. */
  | { readonly reason: "not-writable" };

/** What an import does with a text. */
export interface Outcome {
  readonly incoming: Incoming;
  readonly pair?: Pair;
  /** The new translation; for one that is confirmed or unchanged, the one that is there. */
  readonly text?: string;
  readonly kind: "changed" | "confirmed" | "unchanged" | "refused";
  readonly refusal?: Refusal;
  /** Differences from its source that may be right: it is taken, and they are shown. */
  readonly remarks?: readonly Finding[];
  /** What of its typing was repaired, by code; `around` for what stood around the words. */
  readonly repairs?: readonly string[];
  /** Did a translation that was sent come back as nothing? The catalogue keeps its own. */
  readonly isEmptied?: true;
}

/** What an import comes to; nothing is written. */
export interface ImportPlan {
  readonly outcomes: readonly Outcome[];
  readonly changes: ReadonlyMap<string, Change>;
  /** The files as they are to be. */
  readonly tree: Tree;
}
