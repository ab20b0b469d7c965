import type { Mark } from "../../check/translations/translation-marks.ts";
import { printMarks } from "../../check/translations/translation-marks.ts";
import { namesOfWording, wordingOf } from "../../check/translations/normal-form.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";

/**
 * The marks of a file of records once some of its texts are accepted as saying the same. A translation that was made
 * for an older source and has not changed keeps the mark of that, and is confirmed for the new one. Marks of texts that
 * are no more are dropped.
 * @param pairs All of the file.
 * @returns The text of the file of marks.
 */
export function acceptedMarks(pairs: readonly Pair[], isAccepted: (pair: Pair) => boolean): string {
  return printMarks(
    pairs.flatMap((pair) =>
      (isAccepted(pair) ? accepted(pair) : stillRight(pair)).map((mark) => inTodaysForm(mark, pair)),
    ),
  );
}

/** What is accepted without being named: what nobody has to look at again. */
export function isNew(pair: Pair): boolean {
  const { state, mark } = pair;
  const isOfEarlierForm = mark !== undefined && inTodaysForm(mark, pair) !== mark;
  return state === "unmarked" || state === "changed" || (state === "current" && isOfEarlierForm);
}

/** Has it its own mark already, for the texts as they are? */
export function isMarked(pair: Pair): boolean {
  const { state, name, mark } = pair;
  return state === "current" && mark?.text === name && inTodaysForm(mark, pair) === mark;
}

/** An item of a list takes its mark along when it gets another number. */
function stillRight({ name, mark }: Pair): Mark[] {
  return mark ? [{ ...mark, text: name }] : [];
}

/** The same mark; wordings that the texts still have are named by the normal form of today. */
function inTodaysForm(mark: Mark, { text }: Pair): Mark {
  const named = (language: string, wording: string): string => {
    const [today = wording, ...earlier] = namesOfWording(text.in(language) ?? "");
    return earlier.includes(wording) ? today : wording;
  };
  const { target, source, translation, written, confirmed } = mark;
  const now = { translation: named(target, translation), written: named(source, written) };
  const again = confirmed === undefined ? {} : { confirmed: named(source, confirmed) };
  const isSame = now.translation === translation && now.written === written && again.confirmed === confirmed;
  return isSame ? mark : { ...mark, ...now, ...again };
}

function accepted({ text, name, source, target, state, mark }: Pair): Mark[] {
  const [from, to] = [text.in(source), text.in(target)];
  if (from === undefined || to === undefined) return [];
  if (state === "current" && mark) return [{ ...mark, text: name }];
  const fresh: Mark = { text: name, target, source, translation: wordingOf(to), written: wordingOf(from) };
  const isKept = state === "stale" && mark?.target === target;
  return [isKept ? { ...fresh, written: mark.written, confirmed: fresh.written } : fresh];
}
