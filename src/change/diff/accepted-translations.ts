import type { CatalogueMarks } from "../../check/translations/catalogue-marks.ts";
import type { MarksFile } from "../../check/translations/translation-marks.ts";
import { acceptedKey } from "../../check/translations/translation-marks.ts";
import { wordingOf } from "../../check/translations/normal-form.ts";
import type { FieldChange, RecordChange, TextChange } from "./change.ts";

/** The changes, in which a translation that was accepted for the rewritten text is not out of date. */
export function withAccepted(changes: readonly RecordChange[], marks: CatalogueMarks): RecordChange[] {
  return changes.map((change) => {
    if (!change.fields.some(hasStale)) return change;
    const fileMarks = marks.of(change.record.file);
    return fileMarks
      ? { ...change, fields: change.fields.map((field) => acceptedIn(field, fileMarks)) }
      : change;
  });
}

function hasStale({ texts = [] }: FieldChange): boolean {
  return texts.some(({ isStale }) => isStale);
}

function acceptedIn(field: FieldChange, marks: MarksFile): FieldChange {
  const { texts = [] } = field;
  if (!hasStale(field)) return field;
  const accepts = (text: TextChange): boolean =>
    texts.some((other) => !other.isStale && other !== text && isPair(text, other, marks));
  return {
    ...field,
    texts: texts.map((text) =>
      text.isStale && accepts(text) ? { ...text, isStale: false, isAccepted: true } : text,
    ),
  };
}

function isPair(one: TextChange, other: TextChange, { accepted }: MarksFile): boolean {
  if (one.after === undefined || other.after === undefined) return false;
  return accepted.has(
    acceptedKey(one.language, wordingOf(one.after), other.language, wordingOf(other.after)),
  );
}
