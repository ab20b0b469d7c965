import type { Finding } from "../check/lint/severity.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Localized } from "../model/diagnostic.ts";
import type { Stats } from "../change/stats/count-catalogue.ts";
import { statsOf } from "../change/stats/count-catalogue.ts";
import type { Silenced } from "../check/suppress/suppress.ts";
import type { CatalogueMarks } from "../check/translations/catalogue-marks.ts";
import { catalogueTexts } from "../change/translate/catalogue-texts.ts";
import type { Coverage } from "../change/translate/work.ts";
import { coverage } from "../change/translate/work.ts";

/** How good a release is, and what of it is not finished. It does not depend on the day. */
export interface Quality {
  /** Translations, by kind and language. */
  readonly translations: readonly Coverage[];
  /** Is it known which translations were accepted? */
  readonly isMarked: boolean;
  readonly kinds: Stats["kinds"];
  /** What it contains although it should not, because the configuration allows it. */
  readonly allowed: readonly Excused[];
  /** What comments silence, by code and reason. */
  readonly silenced: readonly Excused[];
}

/** What was found so many times, and why it stands all the same: a text, or one per language. */
export interface Excused {
  readonly code: string;
  readonly count: number;
  readonly reason: string | Localized;
}

/** @param check What the check for a release reports and silences. */
export function qualityOf(
  catalogue: Catalogue,
  marks: CatalogueMarks,
  check: { readonly reported: readonly Finding[]; readonly silenced: readonly Silenced[] },
): Quality {
  const pairs = [...catalogueTexts(catalogue, marks).values()].flat();
  return {
    translations: coverage(pairs, (pair) => pair.text.record.kind.name),
    isMarked: marks.isUsed,
    kinds: statsOf(catalogue).kinds.filter(({ records }) => records > 0),
    allowed: check.reported.flatMap(({ code, arguments: values }) =>
      code === "release/allowed" ? [values as unknown as Excused] : [],
    ),
    silenced: counted(check.silenced),
  };
}

function counted(silenced: readonly Silenced[]): Quality["silenced"] {
  const counts = new Map<string, Excused>();
  for (const { code, reason } of silenced) {
    const key = JSON.stringify([code, reason]);
    const count = counts.get(key) ?? { code, reason, count: 0 };
    counts.set(key, { ...count, count: count.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
