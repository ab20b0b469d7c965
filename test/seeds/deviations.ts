import type { Block } from "./fields.ts";
import { titleLabel } from "./fields.ts";

/** A seed page, by the id of its variable. */
export type Seed = "stat_020_033_At" | "cube_013_008_At";

/** What differs on purpose between a seed and its compiled page. */
export type Deviation = { readonly pages: readonly Seed[]; readonly reason: string } & (
  | { readonly kind: "label"; readonly seed: string | RegExp; readonly page: string }
  /** In every text where it stands. */
  | { readonly kind: "texts"; readonly seed: RegExp; readonly page: string }
  /** Once, in one field. */
  | { readonly kind: "text"; readonly field: string; readonly seed: string; readonly page: string }
  /** The whole content of a field. */
  | {
      readonly kind: "blocks";
      readonly field: string;
      readonly seed: readonly Block[];
      readonly page: readonly Block[];
    }
  /** A field, or a heading, that only the page has, after another one. What it holds is not compared. */
  | { readonly kind: "added"; readonly field: string; readonly after: string }
);

/** Both of them. */
export const seeds: readonly Seed[] = ["stat_020_033_At", "cube_013_008_At"];
const stat: readonly Seed[] = ["stat_020_033_At"];
const cube: readonly Seed[] = ["cube_013_008_At"];

const update = "Fréquence et timing de la mise à jour";

/**
 * All of them. They are applied to the seed in this order: an entry sees what those above it have made.
 * Not read at all, since it is not content: columns and rows, the style of lists, <p> around an item's only text.
 */
export const deviations: readonly Deviation[] = [
  // Layout
  {
    pages: seeds,
    kind: "label",
    seed: /^(\*{1,2})([^*]+)\1$/,
    page: "$2",
    reason: "Labels stand in <dt>; the styles make them bold.",
  },
  {
    pages: stat,
    kind: "texts",
    seed: /^• /,
    page: "",
    reason: "The browser sets the bullets of a list; nobody types them.",
  },
  {
    pages: stat,
    kind: "texts",
    seed: /^: /,
    page: "",
    reason: "The label no longer stands in the value's paragraph.",
  },
  title(
    stat,
    "**var Nombre de généticiens cliniciens** ([Atlas](#))",
    "Nombre de généticiens cliniciens",
    "[Atlas](#)",
  ),
  title(
    cube,
    "var Volume imagerie médicale médecin spécialiste non radiologue (*Atlas*)",
    "Volume imagerie médicale médecin spécialiste non radiologue",
    "[Atlas](databases/At.html)",
  ),
  keywords(stat, "[Prestataires de soins de santé](#)", ["[Prestataires de soins de santé](#)"]),
  keywords(cube, "[Prestations de soins de santé](#) , [Prestataires de soins de santé](#)", [
    "[Prestations de soins de santé](#)",
    "[Prestataires de soins de santé](#)",
  ]),
  {
    pages: seeds,
    kind: "added",
    field: "Identification et liens",
    after: "Dernière mise à jour des métadonnées",
    reason: "The heading of the seeds' side block, for those who hear the page.",
  },

  // Labels: one for both pages, as the schema has it
  {
    pages: stat,
    kind: "label",
    seed: "Le plus petit niveau",
    page: "Plus petit niveau",
    reason: "One label for a field: that of the other page.",
  },
  {
    pages: seeds,
    kind: "label",
    seed: "Mots clés",
    page: "Mots-clés",
    reason: "The standard spelling, with a hyphen.",
  },

  // Generated
  {
    pages: seeds,
    kind: "texts",
    seed: /^les statistiques de l'année/,
    page: "Les statistiques de l'année",
    reason: "A generated sentence: it starts with a capital.",
  },
  {
    pages: seeds,
    kind: "texts",
    seed: /l'année civile (?=\d )/,
    page: "l'année civile −",
    reason:
      "The minus sign, which the published pages have lost, is restored; the pages say that this is to be confirmed.",
  },
  {
    pages: stat,
    kind: "text",
    field: update,
    seed: "durant le Q4",
    page: "au T4",
    reason: "One sentence for all pages; in French a quarter is a T.",
  },
  {
    pages: cube,
    kind: "text",
    field: "Plus petit niveau géographique disponible",
    seed: "commune",
    page: "Commune",
    reason: "A value that stands alone starts with a capital, as on the other page.",
  },
  available(stat, "2019"),
  available(cube, "2015"),
  {
    pages: seeds,
    kind: "texts",
    seed: / \(accessed on \d\d\/\d\d\/\d{4}\)\]\(#\)$/,
    page: "](#) (consulté le jj/mm/aaaa)",
    reason: "In French; the day is the reader's, set in the browser, and no part of the link.",
  },
  relation(
    "stat_013_008-Volume imagerie médicale médecin spécialiste non radiologue",
    "même mesure, autre produit",
  ),
  relation("cube_013_004-Volume imagerie médicale radiologue", "même mesure, autre groupe"),
  relation("cube_013_006-Volume imagerie médicale dentistes", "même mesure, autre groupe"),
  relation("cube_013_007-Imagerie médicale médecin spécialiste non radiologue", "même groupe, autre mesure"),
  ...["Base de données", "Type", "Statut"].map((field, index, all): Deviation => ({
    pages: seeds,
    kind: "added",
    field,
    after: all[index - 1] ?? "Code",
    reason: `What kind of variable it is, and how far its description is: ${field}.`,
  })),
  {
    pages: cube,
    kind: "added",
    field: "Codes",
    after: "Mots-clés",
    reason: "The heading of the code lists.",
  },
  {
    pages: cube,
    kind: "added",
    field: "Liste de codes",
    after: "Codes",
    reason: "The remarks speak of a list below, which the published page does not show.",
  },

  // Links
  {
    pages: stat,
    kind: "text",
    field: "Description",
    seed: "par ETP du",
    page: "par [ETP](glossary.html#fte) du",
    reason: "The abbreviation comes before the text spells it out.",
  },
  {
    pages: stat,
    kind: "text",
    field: "Remarques",
    seed: "calculé par l'INAMI.",
    page: "calculé par l'[INAMI](glossary.html#nihdi).",
    reason: "An abbreviation is linked where it is first used.",
  },
  {
    pages: cube,
    kind: "text",
    field: "Remarques",
    seed: "l'[imagerie médicale](#).",
    page: "l'imagerie médicale.",
    reason: "The address of the key-figure page is not known: plain text until it is.",
  },

  // Corrected texts
  {
    pages: stat,
    kind: "text",
    field: "Remarques",
    seed: "20192021",
    page: "2019-2021",
    reason: "A dash was most probably lost; the page says that this is to be confirmed.",
  },
  {
    pages: cube,
    kind: "text",
    field: "Description",
    seed: " ) au cours",
    page: ") au cours",
    reason: "No space before a closing bracket.",
  },
  {
    pages: cube,
    kind: "text",
    field: "Remarques",
    seed: "par entité géographique",
    page: "par unité géographique",
    reason: "One term for one notion: that of the other page; the page says that this is to be confirmed.",
  },
  {
    pages: cube,
    kind: "text",
    field: "Méthode de calcul",
    seed: "Nombre d' [",
    page: "Nombre d'[",
    reason: "No space after an elision.",
  },
  {
    pages: cube,
    kind: "text",
    field: "Méthode de calcul",
    seed: "effectué par",
    page: "effectués par",
    reason: "Agreement: examens is plural.",
  },
  {
    pages: cube,
    kind: "text",
    field: "Méthode de calcul",
    seed: "/ ( [",
    page: "/ ([",
    reason: "No space after an opening bracket.",
  },
  {
    pages: cube,
    kind: "text",
    field: "Méthode de calcul",
    seed: "1.000",
    page: "1 000",
    reason: "The number as French writes it, and as the same page has it under Codification.",
  },
  {
    pages: seeds,
    kind: "texts",
    seed: /'/g,
    page: "’",
    reason: "Apostrophes are the language's, the same everywhere on the pages.",
  },
];

function title(pages: readonly Seed[], seed: string, text: string, database: string): Deviation {
  const code = String(pages[0]).replace(/_At$/, "");
  return {
    pages,
    kind: "blocks",
    field: titleLabel,
    seed: [{ kind: "paragraph", text: seed }],
    page: [
      { kind: "list", items: ["[Accueil](index.html)", database, code] },
      { kind: "paragraph", text: `${text} ${code}` },
    ],
    reason:
      "The database is linked on the way to the page, on both; the title has the code, and no “var”, beside it.",
  };
}

function available(pages: readonly Seed[], year: string): Deviation {
  return {
    pages,
    kind: "text",
    field: "Disponible",
    seed: year,
    page: `Depuis ${year}`,
    reason: "The first of the years, not the only one; the page says that this is to be confirmed.",
  };
}

function keywords(pages: readonly Seed[], seed: string, items: readonly string[]): Deviation {
  return {
    pages,
    kind: "blocks",
    field: "Mots clés",
    seed: [{ kind: "paragraph", text: seed }],
    page: [{ kind: "list", items }],
    reason: "Several values are a list, without typed commas.",
  };
}

function relation(link: string, words: string): Deviation {
  return {
    pages: cube,
    kind: "text",
    field: "Variable(s) équivalente(s)",
    seed: `[${link}](#)`,
    page: `[${link}](#) (${words})`,
    reason: "The kind of relation, which the published page leaves to the reader to find out.",
  };
}
