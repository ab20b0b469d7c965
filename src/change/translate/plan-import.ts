import { decode } from "../../yaml/decode.ts";
import { rule as codeRule } from "../../check/lint/rules/i18n-codes.ts";
import { rule as linkRule } from "../../check/lint/rules/i18n-links.ts";
import { rule as numberRule } from "../../check/lint/rules/i18n-numbers.ts";
import { rule as languageRule } from "../../check/lint/rules/lang-wrong-language.ts";
import type { Finding } from "../../check/lint/severity.ts";
import type { Path } from "../../model/diagnostic.ts";
import { surplusOfEach } from "../../check/lint/compare-languages.ts";
import { messages } from "../../messages/generated.ts";
import { encode, hasMark } from "../../yaml/bytes.ts";
import { setTexts } from "../repair/set-texts.ts";
import { WorkingCopy } from "../repair/working-copy.ts";
import type { Tree, Workspace } from "../../check/workspace.ts";
import type { Incoming, ReturnedPiece } from "./exchange.ts";
import { isSent } from "./exchange.ts";
import type { ImportPlan, Outcome, Refusal } from "./import-plan.ts";
import { normalForm } from "../../check/translations/normal-form.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";
import { inlineCodes, inlineElements, withIdsOf } from "./inline-elements.ts";
import { TextIndex } from "./text-index.ts";
import type { TidiedText } from "./tidied-texts.ts";
import { repairedTexts } from "./tidied-texts.ts";
import { displacedRows, shiftedRows } from "./shifted.ts";
import { sinceSent } from "./since-sent.ts";
import { evened, lineEnds, tidied, withoutTyping } from "./tidy.ts";

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
  const places = new TextIndex(texts);
  const { languages } = check(tree).catalogue;
  const tags = languages.map(({ tag }) => tag);
  const planned = incoming.map((each) => outcomeOf(each, places));
  const trial = withChanges(once(withoutShifted(planned)), tree, tags);
  if (trial.changes.size === 0) return trial;
  const copy = new WorkingCopy(trial.tree);
  const workspace = check(copy.tree);
  const changed = trial.outcomes.flatMap(({ kind, pair }) => (kind === "changed" && pair ? [pair] : []));
  const repaired = repairedTexts(changed, copy, workspace);
  const outcomes = trial.outcomes.map((outcome) => repairedOutcome(outcome, repaired));
  const isRepaired = outcomes.some((outcome, at) => outcome !== trial.outcomes[at]);
  const whole = isRepaired ? withChanges(outcomes, tree, tags) : trial;
  const problems = new Map<string, Finding[]>();
  for (const problem of (isRepaired ? check(whole.tree) : workspace).findings) {
    const ofFile = problems.get(problem.place.file);
    if (ofFile) ofFile.push(problem);
    else problems.set(problem.place.file, [problem]);
  }
  const checked = whole.outcomes.map((outcome) => checkedOutcome(outcome, problems));
  return checked.every((outcome, at) => outcome === whole.outcomes[at])
    ? whole
    : withChanges(checked, tree, tags);
}

/** Repairs what is only mistyped; a translation that is then what it was is unchanged. */
function repairedOutcome(outcome: Outcome, repaired: ReadonlyMap<Pair, TidiedText>): Outcome {
  const { kind, pair, incoming, text = "", repairs = [] } = outcome;
  if (kind !== "changed" || !pair) return outcome;
  const fixed = repaired.get(pair) ?? { text, codes: [] };
  const result = evened(fixed.text);
  if (result.text === text) return outcome;
  if (result.text === pair.text.in(pair.target) || isSent(result.text, incoming.base))
    return { incoming, pair, kind: "unchanged" };
  return {
    ...outcome,
    text: result.text,
    repairs: [...new Set([...repairs, ...fixed.codes, ...result.codes])],
  };
}

function outcomeOf(incoming: Incoming, places: TextIndex): Outcome {
  const { fault, base, translation, isReviewed } = incoming;
  const pair = places.pairOf(incoming);
  const refuse = (refusal: Refusal): Outcome => ({
    incoming,
    ...(pair && { pair }),
    kind: "refused",
    refusal,
  });
  if (fault) return refuse(fault);
  if (!pair) return refuse({ reason: "unknown" });
  const raw = translation && textOf(translation, pair);
  if (translation && raw === undefined) return refuse({ reason: "unknown-code" });
  const now = pair.text.in(pair.target);
  const typed = tidied(raw ?? "", pair.text.format, pair.text.in(pair.source) ?? "");
  const text = places.links.now(typed);
  if (text === "") {
    if (isReviewed && incoming.row) return refuse({ reason: "empty" });
    return { incoming, pair, kind: "unchanged", ...(now !== undefined && { isEmptied: true }) };
  }
  const isTouched = !(
    [raw, typed, text].some((one) => one === now || isSent(one, base)) || isOnlyTyped(text, now)
  );
  const isConfirmed = isReviewed && pair.state !== "current" && pair.state !== "ahead";
  if (!isTouched && !isConfirmed) return { incoming, pair, text, kind: "unchanged" };
  const since = sinceSent(incoming, pair, places);
  if (since === "unchanged" || (since === "newer-edit" && text === now)) {
    if (!isTouched) return { incoming, pair, text: now ?? text, kind: "confirmed" };
    const codes = differentCodes(text, pair);
    if (codes) return refuse({ reason: "codes", ...codes });
    // That the last line got its end is nothing to tell.
    const isTidied = ![typed, typed.trimEnd()].includes(lineEnds(raw ?? ""));
    return { incoming, pair, text, kind: "changed", ...(isTidied && { repairs: ["around"] }) };
  }
  // The same words are there already, as an import that was run before has repaired them.
  const isThere = since === "newer-edit" && normalForm(text) === normalForm(now ?? "");
  return isThere ? { incoming, pair, text, kind: "unchanged" } : refuse({ reason: since });
}

/** Does a text differ from one that is well typed in nothing but its typing? */
function isOnlyTyped(text: string, former: string | undefined): boolean {
  return (
    former !== undefined && evened(former).codes.length === 0 && withoutTyping(text) === withoutTyping(former)
  );
}

/** Refuses what stands in a column that slipped by a row, or was sorted by itself: nobody would see it in the texts themselves. */
function withoutShifted(outcomes: readonly Outcome[]): Outcome[] {
  const rows = outcomes.map(({ incoming: { base, translation }, pair }) => ({
    source: pair?.text.in(pair.source),
    translation: translation?.map((piece) => (piece.type === "words" ? piece.raw : "")).join(""),
    base,
  }));
  const [shifted, displaced] = [shiftedRows(rows), displacedRows(rows)];
  return outcomes.map((outcome, at) =>
    (shifted.has(at) || displaced.has(at)) && outcome.kind === "changed"
      ? { ...outcome, kind: "refused", refusal: { reason: "shifted" } }
      : outcome,
  );
}

/** A text that comes more than once is taken once; when its translations differ, nobody knows which one is meant. */
function once(outcomes: readonly Outcome[]): Outcome[] {
  const texts = new Map<Pair, Set<string>>();
  const changed = new Set<Pair>();
  for (const { kind, pair, text } of outcomes) {
    if (!pair || text === undefined) continue;
    if (kind === "changed") changed.add(pair);
    const earlier = texts.get(pair);
    if (earlier) earlier.add(text);
    else texts.set(pair, new Set([text]));
  }
  const met = new Set<Pair>();
  return outcomes.map((outcome) => {
    const { pair, text, kind } = outcome;
    if (!pair || text === undefined || !changed.has(pair)) return outcome;
    if ((texts.get(pair)?.size ?? 0) > 1)
      return { ...outcome, kind: "refused", refusal: { reason: "twice" } };
    if (kind === "changed" && met.has(pair)) return { ...outcome, kind: "unchanged" };
    met.add(pair);
    return outcome;
  });
}

/**
 * The translation as the catalogue writes it: codes are those of today's translation, where it has them, else of the
 * source. Undefined when a code is not one of them, or comes twice.
 */
function textOf(translation: readonly ReturnedPiece[], { text, source, target }: Pair): string | undefined {
  const elements = inlineElements(text.in(source) ?? "", text.format);
  const numbered = withIdsOf(elements, inlineElements(text.in(target) ?? "", text.format)) ?? elements;
  const codes = new Map(numbered.map(({ type, id, raw }) => [`${type} ${id}`, raw]));
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
  const codes = (typed: string): string[] => [...inlineCodes(inlineElements(typed, text.format)).values()];
  const differing = surplusOfEach(codes(text.in(source) ?? ""), codes(translation));
  return differing && differing.onlyFirst.length + differing.onlySecond.length > 0
    ? { lost: differing.onlyFirst, added: differing.onlySecond }
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
    const sameFile = byFile.get(file);
    if (sameFile) sameFile.push({ ...outcome, pair, text });
    else byFile.set(file, [{ ...outcome, pair, text }]);
  }
  // Only listed files can be read.
  copy.tree([...new Set([...byFile.keys()].map((file) => file.split("/")[0] ?? ""))]);
  const refused = new Set<string>();
  for (const [file, changes] of byFile) if (!change(file, changes, copy, languages)) refused.add(file);
  return {
    outcomes: outcomes.map((outcome) =>
      outcome.kind === "changed" && refused.has(outcome.pair?.text.record.file ?? "")
        ? { ...outcome, kind: "refused", refusal: { reason: "not-writable" } }
        : outcome,
    ),
    changes: copy.changes,
    tree: copy.tree,
  };
}

function change(
  file: string,
  translations: readonly { readonly pair: Pair; readonly text: string }[],
  copy: WorkingCopy,
  languages: readonly string[],
): boolean {
  const before = copy.bytes(file);
  const content = before && decode(file, before).text;
  const kind = translations[0]?.pair.text.record.kind;
  if (!before || content === undefined || !kind) return false;
  const texts = translations.map(({ pair, text }) => ({ path: pair.text.path, language: pair.target, text }));
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

function checkedOutcome(outcome: Outcome, problems: ReadonlyMap<string, readonly Finding[]>): Outcome {
  const { kind, pair } = outcome;
  if (kind !== "changed" || !pair) return outcome;
  const ofText = (problems.get(pair.text.record.file) ?? []).filter(
    (found) =>
      (found.severity === "error" || comparing.has(found.code)) &&
      [found.place, ...(found.related ?? [])].some(({ path }) => isIn(path, pair)),
  );
  const faults = ofText.filter(({ severity, atMost }) => severity === "error" || atMost === undefined);
  if (faults.length > 0)
    return { ...outcome, kind: "refused", refusal: { reason: "check", problems: faults } };
  return ofText.length === 0 ? outcome : { ...outcome, remarks: ofText };
}

/** Is it the path of the translation, or of the text as a whole? */
function isIn(path: Path | undefined, { text, target }: Pair): boolean {
  const own = text.path;
  if (!path || path.length < own.length || !own.every((step, at) => path[at] === step)) return false;
  return path.length === own.length || path[own.length] === target;
}
