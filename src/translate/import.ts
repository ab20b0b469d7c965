import { decode } from "../load/decode.ts";
import { rule as codeRule } from "../lint/rules/i18n-codes.ts";
import { rule as linkRule } from "../lint/rules/i18n-links.ts";
import { rule as numberRule } from "../lint/rules/i18n-numbers.ts";
import { rule as languageRule } from "../lint/rules/lang-wrong-language.ts";
import type { Graded } from "../lint/grade.ts";
import type { Path } from "../model/diagnostic.ts";
import { difference } from "../lint/compare-languages.ts";
import { messages } from "../messages/generated.ts";
import { encode, hasMark } from "../repair/bytes.ts";
import { setTexts } from "../repair/set-texts.ts";
import type { Change } from "../repair/working-copy.ts";
import { WorkingCopy } from "../repair/working-copy.ts";
import type { Tree, Workspace } from "../workspace.ts";
import type { Incoming, ReturnedPiece } from "./exchange.ts";
import { isBase, isSent, sinceBase } from "./exchange.ts";
import type { Pair } from "./pairs.ts";
import { codesOf, piecesOf, withIdsOf } from "./pieces.ts";
import { shiftedRows } from "./shifted.ts";

/** Why a translation is not taken. */
export type Refusal =
  /** The catalogue has no such text, or the file does not say what was sent. */
  | { readonly reason: "unknown" | "no-base" }
  /** It has a code that its source has not, or the same one twice. */
  | { readonly reason: "unknown-code" }
  /** It fits the source of the row before or after, and so do its neighbours: the column has slipped. */
  | { readonly reason: "shifted" }
  /** One of the texts is no longer what was sent. */
  | { readonly reason: "source-changed" | "newer-edit" }
  /** It comes more than once, with other words each time. */
  | { readonly reason: "twice" }
  /** Links, emphasis, code or placeholders of the source that it lacks, and ones that the source lacks. */
  | { readonly reason: "codes"; readonly lost: readonly string[]; readonly added: readonly string[] }
  /** With it the check finds errors. */
  | { readonly reason: "check"; readonly problems: readonly Graded[] }
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
  readonly remarks?: readonly Graded[];
}

/** What an import comes to; nothing is written. */
export interface ImportPlan {
  readonly outcomes: readonly Outcome[];
  readonly changes: ReadonlyMap<string, Change>;
  /** The files as they are to be. */
  readonly tree: Tree;
}

/**
 * Plans an import. A translation is taken when neither text has changed since it was sent, when it has the codes of its
 * source, and when the check of the catalogue finds no error in it.
 * @param texts Of the catalogue as it is.
 * @param check Checks a catalogue.
 */
export function planImport(
  incoming: readonly Incoming[],
  texts: Iterable<Pair>,
  tree: Tree,
  check: (tree: Tree) => Workspace,
): ImportPlan {
  const known = new Map<string, Pair>();
  for (const pair of texts) known.set(keyOf({ ...pair, file: pair.text.record.file }), pair);
  const { languages } = check(tree).catalogue;
  const tags = languages.map(({ tag }) => tag);
  const trial = withChanges(
    once(withoutShifted(incoming.map((each) => outcomeOf(each, known.get(keyOf(each)))))),
    tree,
    tags,
  );
  if (trial.changes.size === 0) return trial;
  const problems = new Map<string, Graded[]>();
  for (const found of check(trial.tree).graded) {
    const ofFile = problems.get(found.place.file);
    if (ofFile) ofFile.push(found);
    else problems.set(found.place.file, [found]);
  }
  const checked = trial.outcomes.map((outcome) => checkedOutcome(outcome, problems));
  return checked.every((outcome, at) => outcome === trial.outcomes[at])
    ? trial
    : withChanges(checked, tree, tags);
}

function keyOf({
  file,
  name,
  source,
  target,
}: Pick<Incoming, "file" | "name" | "source" | "target">): string {
  return [file, name, source, target].join("\n");
}

function outcomeOf(incoming: Incoming, pair: Pair | undefined): Outcome {
  const { base, translation, isReviewed } = incoming;
  const refuse = (refusal: Refusal): Outcome => ({
    incoming,
    ...(pair && { pair }),
    kind: "refused",
    refusal,
  });
  if (translation === undefined) return { incoming, ...(pair && { pair }), kind: "unchanged" };
  if (!pair) return refuse({ reason: "unknown" });
  if (!isBase(base)) return refuse({ reason: "no-base" });
  const text = textOf(translation, pair);
  if (text === undefined) return refuse({ reason: "unknown-code" });
  const own = pair.text.in(pair.target);
  const { isSourceChanged, isTargetChanged } = sinceBase(base, pair);
  const isTouched = text !== own && !isSent(text, base);
  const isConfirmed = isReviewed && pair.state !== "current" && pair.state !== "ahead";
  if (text.trim() === "" || (!isTouched && !isConfirmed)) return { incoming, pair, kind: "unchanged" };
  if (isSourceChanged) return refuse({ reason: "source-changed" });
  if (isTargetChanged && text !== own) return refuse({ reason: "newer-edit" });
  if (text === own) return { incoming, pair, text, kind: "confirmed" };
  const codes = differentCodes(text, pair);
  return codes ? refuse({ reason: "codes", ...codes }) : { incoming, pair, text, kind: "changed" };
}

/** Refuses what stands in a column that slipped by a row: nobody would see it in the texts themselves. */
function withoutShifted(outcomes: readonly Outcome[]): Outcome[] {
  const shifted = shiftedRows(
    outcomes.map(({ incoming: { translation }, pair }) => ({
      source: pair?.text.in(pair.source),
      translation: translation?.map((piece) => (piece.type === "words" ? piece.raw : "")).join(""),
    })),
  );
  return outcomes.map((outcome, at) =>
    shifted.has(at) && outcome.kind === "changed"
      ? { ...outcome, kind: "refused", refusal: { reason: "shifted" } }
      : outcome,
  );
}

/** A text that comes more than once is taken once; when its translations differ, nobody knows which one is meant. */
function once(outcomes: readonly Outcome[]): Outcome[] {
  const texts = new Map<string, Set<string>>();
  for (const { kind, incoming, text = "" } of outcomes) {
    if (kind !== "changed") continue;
    const known = texts.get(keyOf(incoming));
    if (known) known.add(text);
    else texts.set(keyOf(incoming), new Set([text]));
  }
  const taken = new Set<string>();
  return outcomes.map((outcome) => {
    const key = keyOf(outcome.incoming);
    if (outcome.kind !== "changed") return outcome;
    if ((texts.get(key)?.size ?? 0) > 1) return { ...outcome, kind: "refused", refusal: { reason: "twice" } };
    if (taken.has(key)) return { ...outcome, kind: "unchanged" };
    taken.add(key);
    return outcome;
  });
}

/**
 * The translation as the catalogue writes it: codes are those of today's translation, where it has them, else of the
 * source. Undefined when a code is not one of them, or comes twice.
 */
function textOf(translation: readonly ReturnedPiece[], { text, source, target }: Pair): string | undefined {
  const own = piecesOf(text.in(source) ?? "", text.format);
  const known = withIdsOf(own, piecesOf(text.in(target) ?? "", text.format)) ?? own;
  const codes = new Map(known.map(({ type, id, raw }) => [`${type} ${id}`, raw]));
  let whole = "";
  for (const piece of translation) {
    const name = piece.type === "words" ? "" : `${piece.type} ${piece.id}`;
    const raw = piece.type === "words" ? piece.raw : codes.get(name);
    if (raw === undefined) return undefined;
    codes.delete(name);
    whole += raw;
  }
  return whole;
}

function differentCodes(
  translation: string,
  { text, source }: Pair,
): { lost: string[]; added: string[] } | undefined {
  const codes = (own: string): string[] => [...codesOf(piecesOf(own, text.format)).values()];
  const found = difference(codes(text.in(source) ?? ""), codes(translation));
  return found && found.onlyFirst.length + found.onlySecond.length > 0
    ? { lost: found.onlyFirst, added: found.onlySecond }
    : undefined;
}

/** Makes the changes of the outcomes; those of a file that cannot be changed are refused. */
function withChanges(outcomes: readonly Outcome[], tree: Tree, languages: readonly string[]): ImportPlan {
  const copy = new WorkingCopy(tree);
  const byFile = new Map<string, (Outcome & { readonly pair: Pair; readonly text: string })[]>();
  for (const outcome of outcomes) {
    const { pair, text, kind } = outcome;
    if (kind !== "changed" || !pair || text === undefined) continue;
    const { file } = pair.text.record;
    const known = byFile.get(file);
    if (known) known.push({ ...outcome, pair, text });
    else byFile.set(file, [{ ...outcome, pair, text }]);
  }
  // Only listed files can be read.
  copy.tree([...new Set([...byFile.keys()].map((file) => file.split("/")[0] ?? ""))]);
  const refused = new Set<string>();
  for (const [file, own] of byFile) if (!change(file, own, copy, languages)) refused.add(file);
  return {
    outcomes: outcomes.map((outcome) =>
      outcome.kind === "changed" && refused.has(outcome.incoming.file)
        ? { ...outcome, kind: "refused", refusal: { reason: "not-writable" } }
        : outcome,
    ),
    changes: copy.changes,
    tree: copy.tree,
  };
}

function change(
  file: string,
  own: readonly { readonly pair: Pair; readonly text: string }[],
  copy: WorkingCopy,
  languages: readonly string[],
): boolean {
  const before = copy.bytes(file);
  const content = before && decode(file, before).text;
  const kind = own[0]?.pair.text.record.kind;
  if (!before || content === undefined || !kind) return false;
  const texts = own.map(({ pair, text }) => ({ path: pair.text.path, language: pair.target, text }));
  const after = setTexts(content, texts, file.endsWith(".json") ? "json" : { kind, languages });
  if (after === undefined) return false;
  copy.change(file, before, encode(after, hasMark(before)));
  return true;
}

/** What a translation must not surely differ in from its source, and that it is one, however the configuration grades it. Notes refuse nothing. */
const comparing: ReadonlySet<string> = new Set(
  [linkRule, numberRule, codeRule, languageRule]
    .flatMap(({ codes }) => codes)
    .filter((code) => messages[code as keyof typeof messages].severity !== "info"),
);

function checkedOutcome(outcome: Outcome, problems: ReadonlyMap<string, readonly Graded[]>): Outcome {
  const { kind, pair, incoming } = outcome;
  if (kind !== "changed" || !pair) return outcome;
  const own = (problems.get(incoming.file) ?? []).filter(
    (found) =>
      (found.severity === "error" || comparing.has(found.code)) &&
      [found.place, ...(found.related ?? [])].some(({ path }) => isIn(path, pair)),
  );
  const faults = own.filter(({ severity, atMost }) => severity === "error" || atMost === undefined);
  if (faults.length > 0)
    return { ...outcome, kind: "refused", refusal: { reason: "check", problems: faults } };
  return own.length === 0 ? outcome : { ...outcome, remarks: own };
}

/** Is it the path of the translation, or of the text as a whole? */
function isIn(path: Path | undefined, { text, target }: Pair): boolean {
  const own = text.path;
  if (!path || path.length < own.length || !own.every((step, at) => path[at] === step)) return false;
  return path.length === own.length || path[own.length] === target;
}
