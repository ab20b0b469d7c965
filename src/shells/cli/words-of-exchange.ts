import { counting } from "../../messages/counting.ts";
import type { MessageLanguage } from "../../messages/words.ts";
import type { Refusal } from "../../translate/import.ts";
import type { SheetWords } from "../../translate/rows.ts";

const { en, fr, nl } = counting;

interface ExchangeWords {
  exported(texts: number, file: string): string;
  otherSource(texts: number, languages: string): string;
  tooLong(texts: number): string;
  unreadable(file: string, reason: string): string;
  readonly field: string;
  readonly earlier: string;
  readonly columns: SheetWords["columns"];
  readonly changed: string;
  readonly confirmed: string;
  readonly refused: string;
  totals(changed: number, confirmed: number, refused: number, unchanged: number): string;
  readonly applied: string;
  readonly notApplied: string;
  readonly reasons: Readonly<Record<Exclude<Refusal["reason"], "codes">, string>> & {
    codes(lost: readonly string[], added: readonly string[]): string;
  };
}

const listed = (label: string, codes: readonly string[]): string =>
  codes.length === 0 ? "" : ` ${label} ${codes.join("   ")}`;

/** What exporting and importing translations says. */
export const exchangeWords: Readonly<Record<MessageLanguage, ExchangeWords>> = {
  en: {
    exported: (texts, file) => `Wrote ${en(texts, "text", "texts")} to ${file}.`,
    otherSource: (texts, languages) =>
      `${en(texts, "text is", "texts are")} translated from another language (${languages}): --from writes those to a file of their own.`,
    tooLong: (texts) =>
      `${en(texts, "text is", "texts are")} too long for a cell and left out; XLIFF takes them.`,
    unreadable: (file, reason) => `${file} cannot be read: ${reason}`,
    field: "Field",
    earlier: "The source before",
    columns: [
      "File",
      "Text",
      "Field",
      "To do",
      "Source",
      "Source before",
      "Translation",
      "Still right? (x)",
      "Suggestion",
      "Do not change",
    ],
    changed: "change",
    confirmed: "confirm",
    refused: "refused",
    totals: (changed, confirmed, refused, unchanged) =>
      `${changed} changed, ${confirmed} confirmed, ${refused} refused, ${unchanged} as they were.`,
    applied: "The catalogue has them now.",
    notApplied: "Nothing was written; --apply does it.",
    reasons: {
      unknown: "The catalogue has no such text in these languages.",
      "no-base": "The file does not say which texts were sent (a note or column is missing).",
      "unknown-code": "It has a link or sign that the source has not, or the same one twice.",
      shifted:
        "It fits the text of the row before or after, as its neighbours do: has the column slipped by a row?",
      "source-changed": "The source has changed since it was sent: export it anew.",
      "newer-edit": "The translation has been changed in the catalogue since it was sent: that edit is kept.",
      twice: "It comes more than once, with other words each time: leave one.",
      "not-writable": "The file of records cannot be changed without touching something else.",
      check: "The check finds in it:",
      codes: (lost, added) =>
        `Its links, emphasis or placeholders are not those of the source.${listed("Missing:", lost)}${listed("Not in the source:", added)}`,
    },
  },
  fr: {
    exported: (texts, file) => `${fr(texts, "texte écrit", "textes écrits")} dans ${file}.`,
    otherSource: (texts, languages) =>
      `${fr(texts, "texte est traduit", "textes sont traduits")} depuis une autre langue (${languages}) : --from les écrit dans un fichier à part.`,
    tooLong: (texts) =>
      `${fr(texts, "texte est trop long pour une cellule et omis", "textes sont trop longs pour une cellule et omis")} ; XLIFF les accepte.`,
    unreadable: (file, reason) => `${file} est illisible : ${reason}`,
    field: "Champ",
    earlier: "La source auparavant",
    columns: [
      "Fichier",
      "Texte",
      "Champ",
      "À faire",
      "Source",
      "Source auparavant",
      "Traduction",
      "Toujours juste ? (x)",
      "Proposition",
      "Ne pas modifier",
    ],
    changed: "modifié",
    confirmed: "confirmé",
    refused: "refusé",
    totals: (changed, confirmed, refused, unchanged) =>
      `${fr(changed, "modifié", "modifiés")}, ${fr(confirmed, "confirmé", "confirmés")}, ${fr(refused, "refusé", "refusés")}, ${fr(unchanged, "inchangé", "inchangés")}.`,
    applied: "Ils sont maintenant dans le catalogue.",
    notApplied: "Rien n'a été écrit ; --apply le fait.",
    reasons: {
      unknown: "Le catalogue n'a pas ce texte dans ces langues.",
      "no-base": "Le fichier ne dit pas quels textes ont été envoyés (une note ou une colonne manque).",
      "unknown-code": "Il contient un lien ou un signe que la source n'a pas, ou deux fois le même.",
      shifted:
        "Elle correspond au texte de la ligne précédente ou suivante, comme ses voisines : la colonne est-elle décalée d'une ligne ?",
      "source-changed": "La source a changé depuis l'envoi : exportez-la de nouveau.",
      "newer-edit":
        "La traduction a été modifiée dans le catalogue depuis l'envoi : cette modification est conservée.",
      twice: "Il est présent plusieurs fois, avec des mots différents : n'en laissez qu'un.",
      "not-writable": "Le fichier d'enregistrements ne peut pas être modifié sans toucher à autre chose.",
      check: "Le contrôle y trouve :",
      codes: (lost, added) =>
        `Ses liens, mises en évidence ou paramètres ne sont pas ceux de la source.${listed("Manquent :", lost)}${listed("Absents de la source :", added)}`,
    },
  },
  nl: {
    exported: (texts, file) => `${nl(texts, "tekst", "teksten")} geschreven naar ${file}.`,
    otherSource: (texts, languages) =>
      `${nl(texts, "tekst wordt", "teksten worden")} uit een andere taal vertaald (${languages}): --from schrijft die naar een eigen bestand.`,
    tooLong: (texts) =>
      `${nl(texts, "tekst is te lang voor een cel en werd", "teksten zijn te lang voor een cel en werden")} weggelaten; XLIFF aanvaardt ze wel.`,
    unreadable: (file, reason) => `${file} kan niet worden gelezen: ${reason}`,
    field: "Veld",
    earlier: "De bron voordien",
    columns: [
      "Bestand",
      "Tekst",
      "Veld",
      "Te doen",
      "Bron",
      "Bron voordien",
      "Vertaling",
      "Nog juist? (x)",
      "Voorstel",
      "Niet wijzigen",
    ],
    changed: "gewijzigd",
    confirmed: "bevestigd",
    refused: "geweigerd",
    totals: (changed, confirmed, refused, unchanged) =>
      `${changed} gewijzigd, ${confirmed} bevestigd, ${refused} geweigerd, ${unchanged} ongewijzigd.`,
    applied: "Ze staan nu in de catalogus.",
    notApplied: "Er is niets geschreven; --apply doet het.",
    reasons: {
      unknown: "De catalogus heeft deze tekst niet in deze talen.",
      "no-base": "Het bestand zegt niet welke teksten werden verstuurd (een notitie of kolom ontbreekt).",
      "unknown-code": "Er staat een link of teken in dat de bron niet heeft, of tweemaal hetzelfde.",
      shifted:
        "Ze past bij de tekst van de rij ervoor of erna, net als haar buren: is de kolom een rij verschoven?",
      "source-changed": "De bron is gewijzigd sinds het versturen: exporteer ze opnieuw.",
      "newer-edit":
        "De vertaling werd in de catalogus gewijzigd sinds het versturen: die wijziging blijft behouden.",
      twice: "Ze komt meer dan eens voor, telkens met andere woorden: laat er één staan.",
      "not-writable": "Het bestand met records kan niet worden gewijzigd zonder iets anders te raken.",
      check: "De controle vindt erin:",
      codes: (lost, added) =>
        `De links, nadruk of parameters zijn niet die van de bron.${listed("Ontbreken:", lost)}${listed("Niet in de bron:", added)}`,
    },
  },
};
