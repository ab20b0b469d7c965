import type { MessageLanguage } from "../../messages/words.ts";

/** Why a file of translations cannot be read, in words that follow “FILE cannot be read: ”. */
export interface Unreadable {
  tooLarge(megabytes: number): string;
  unpacked(megabytes: number): string;
  tooMany(what: "rows" | "columns" | "cells" | "elements" | "parts" | "texts", most: number): string;
  longCell(most: number): string;
  longText(line: number): string;
  tooDeep(line: number): string;
  readonly noWorkbook: string;
  readonly oldWorkbook: string;
  readonly damaged: string;
  cellPlace(cell: string): string;
  readonly encoding: string;
  notWellFormed(detail: string): string;
  documentType(line: number): string;
  notXliff(line: number): string;
  language(line: number, locale: string): string;
  order(line: number): string;
  element(line: number, name: string): string;
  readonly noFile: string;
}

const grouped = (most: number, sign: string): string => String(most).replace(/\B(?=(?:\d{3})+$)/g, sign);

/** In each language of the tool. */
export const unreadableWords: Readonly<Record<MessageLanguage, Unreadable>> = {
  en: {
    tooLarge: (megabytes) => `it is larger than ${megabytes} MB`,
    unpacked: (megabytes) => `unpacked, it is larger than ${megabytes} MB`,
    tooMany: (what, most) => `it has more than ${grouped(most, ",")} ${what}`,
    longCell: (most) => `a cell has more than ${grouped(most, ",")} characters`,
    longText: (line) => `line ${line}: a text, a tag or a comment is too long`,
    tooDeep: (line) => `line ${line}: the elements are nested too deeply`,
    noWorkbook: "this is not an xlsx file that can be read: save the sheet as .xlsx",
    oldWorkbook:
      "this is a workbook of an older kind (.xls) or with a password: save it as .xlsx without a password",
    damaged: "the workbook is damaged: open it in a spreadsheet program and save it anew",
    cellPlace: (cell) => `the cell ${cell} is at a place that no sheet has, or not in order`,
    encoding: "it is neither UTF-8 nor UTF-16",
    notWellFormed: (detail) => `the file is not well-formed XML: ${detail}`,
    documentType: (line) => `line ${line}: a document type is not allowed`,
    notXliff: (line) => `line ${line}: this is not an XLIFF file, 1.2 or 2`,
    language: (line, locale) => `line ${line}: the catalogue has no language “${locale}”`,
    order: (line) => `line ${line}: segments in another order cannot be joined`,
    element: (line, name) => `line ${line}: <${name}> is not known in a target`,
    noFile: "it is not an ordinary file",
  },
  fr: {
    tooLarge: (megabytes) => `il dépasse ${megabytes} Mo`,
    unpacked: (megabytes) => `décompressé, il dépasse ${megabytes} Mo`,
    tooMany: (what, most) =>
      `il compte plus de ${grouped(most, "\u202f")} ${{ rows: "lignes", columns: "colonnes", cells: "cellules", elements: "éléments", parts: "parties", texts: "textes" }[what]}`,
    longCell: (most) => `une cellule compte plus de ${grouped(most, "\u202f")} caractères`,
    longText: (line) => `ligne ${line} : un texte, une balise ou un commentaire est trop long`,
    tooDeep: (line) => `ligne ${line} : les éléments sont imbriqués trop profondément`,
    noWorkbook: "ce n'est pas un fichier xlsx lisible : enregistrez la feuille en .xlsx",
    oldWorkbook:
      "c'est un classeur d'un format ancien (.xls) ou protégé par un mot de passe : enregistrez-le en .xlsx sans mot de passe",
    damaged: "le classeur est endommagé : ouvrez-le dans un tableur et enregistrez-le de nouveau",
    cellPlace: (cell) =>
      `la cellule ${cell} est à un endroit qui n'existe dans aucune feuille, ou pas dans l'ordre`,
    encoding: "il n'est ni en UTF-8 ni en UTF-16",
    notWellFormed: (detail) => `le fichier n'est pas du XML bien formé : ${detail}`,
    documentType: (line) => `ligne ${line} : un type de document n'est pas autorisé`,
    notXliff: (line) => `ligne ${line} : ce n'est pas un fichier XLIFF 1.2 ou 2`,
    language: (line, locale) => `ligne ${line} : le catalogue n'a pas de langue « ${locale} »`,
    order: (line) => `ligne ${line} : des segments placés dans un autre ordre ne peuvent pas être réunis`,
    element: (line, name) => `ligne ${line} : <${name}> n'est pas connu dans une traduction`,
    noFile: "ce n'est pas un fichier ordinaire",
  },
  nl: {
    tooLarge: (megabytes) => `het is groter dan ${megabytes} MB`,
    unpacked: (megabytes) => `uitgepakt is het groter dan ${megabytes} MB`,
    tooMany: (what, most) =>
      `het telt meer dan ${grouped(most, ".")} ${{ rows: "rijen", columns: "kolommen", cells: "cellen", elements: "elementen", parts: "onderdelen", texts: "teksten" }[what]}`,
    longCell: (most) => `een cel telt meer dan ${grouped(most, ".")} tekens`,
    longText: (line) => `regel ${line}: een tekst, een tag of een commentaar is te lang`,
    tooDeep: (line) => `regel ${line}: de elementen zijn te diep genest`,
    noWorkbook: "dit is geen leesbaar xlsx-bestand: sla het blad op als .xlsx",
    oldWorkbook:
      "dit is een werkmap van een ouder type (.xls) of met een wachtwoord: sla ze op als .xlsx zonder wachtwoord",
    damaged: "de werkmap is beschadigd: open ze in een rekenbladprogramma en sla ze opnieuw op",
    cellPlace: (cell) => `de cel ${cell} staat op een plaats die geen enkel blad heeft, of niet in volgorde`,
    encoding: "het is geen UTF-8 of UTF-16",
    notWellFormed: (detail) => `het bestand is geen welgevormde XML: ${detail}`,
    documentType: (line) => `regel ${line}: een documenttype is niet toegestaan`,
    notXliff: (line) => `regel ${line}: dit is geen XLIFF-bestand, 1.2 of 2`,
    language: (line, locale) => `regel ${line}: de catalogus heeft geen taal “${locale}”`,
    order: (line) => `regel ${line}: segmenten in een andere volgorde kunnen niet worden samengevoegd`,
    element: (line, name) => `regel ${line}: <${name}> is niet bekend in een vertaling`,
    noFile: "het is geen gewoon bestand",
  },
};
