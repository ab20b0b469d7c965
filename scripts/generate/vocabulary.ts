import type { Bilingual, Word } from "./words.ts";
import { capitals, groups, services, settings } from "./words.ts";

/** The ids and titles of the vocabularies: what texts can link to. */
export interface Vocabulary {
  readonly keywords: readonly Word[];
  readonly terms: readonly Word[];
  readonly dimensions: readonly Word[];
  readonly codeLists: readonly Word[];
  readonly documents: readonly Word[];
  /** Ids only: a shared remark has no title. */
  readonly remarks: readonly string[];
}

const nihdi: Word = {
  id: "nihdi",
  fr: "Institut national d'assurance maladie-invalidité",
  nl: "Rijksinstituut voor ziekte- en invaliditeitsverzekering",
};

const bands: readonly (Bilingual & { readonly id: string })[] = [
  { id: "age", fr: "Catégorie d'âge par {n} ans", nl: "Leeftijdscategorie per {n} jaar" },
  { id: "income", fr: "Classe de revenus par {n} centiles", nl: "Inkomensklasse per {n} percentielen" },
  { id: "stay", fr: "Durée de séjour par {n} jours", nl: "Verblijfsduur per {n} dagen" },
  { id: "distance", fr: "Distance par {n} kilomètres", nl: "Afstand per {n} kilometer" },
];
const widths = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25];

/** A few dozen entries for a small catalogue, a few hundred for a large one. */
export function vocabularyFor(count: number): Vocabulary {
  const size = (least: number, share: number, most: number): number =>
    Math.min(most, least + Math.floor(count / share));
  return {
    keywords: cross(services, groups, ({ fr, nl }, group) => ({
      fr: `${fr} chez les ${group.fr}`,
      nl: `${nl} bij ${group.nl}`,
    })).slice(0, size(12, 100, 300)),
    terms: [
      nihdi,
      ...cross(
        services,
        settings,
        ({ one }, setting) => ({ fr: `${one.fr} ${setting.fr}`, nl: `${one.nl} ${setting.nl}` }),
        lowerCase,
      ),
    ].slice(0, size(20, 40, 300)),
    dimensions: widths
      .flatMap((width) =>
        bands.map(({ id, fr, nl }) => ({
          id: `${id}-${width}`,
          fr: numbered(fr, width),
          nl: numbered(nl, width),
        })),
      )
      .slice(0, size(6, 500, 48)),
    codeLists: cross(services, groups, ({ fr, nl }, group) => ({
      fr: `Codes ${fr}, ${group.fr}`,
      nl: `Codes ${nl}, ${group.nl}`,
    })).slice(0, size(5, 40, 300)),
    documents: cross(services, groups, ({ fr, nl }, group) => ({
      fr: `Étude ${fr}, ${group.fr}`,
      nl: `Studie ${nl}, ${group.nl}`,
    })).slice(0, size(5, 50, 200)),
    remarks: cross(services, settings, () => ({ fr: "", nl: "" }))
      .slice(0, size(8, 50, 250))
      .map(({ id }) => id),
  };
}

/** Every pairing of two lists, the first list running fastest. */
function cross<A extends Word, B extends Word>(
  first: readonly A[],
  second: readonly B[],
  title: (a: A, b: B) => Bilingual,
  shape: (title: Bilingual) => Bilingual = capitals,
): Word[] {
  return second.flatMap((b) => first.map((a) => ({ id: `${a.id}-${b.id}`, ...shape(title(a, b)) })));
}

function lowerCase(title: Bilingual): Bilingual {
  return title;
}

function numbered(text: string, width: number): string {
  return text.replace("{n}", String(width));
}
