import { counting } from "../../messages/counting.ts";
import type { MessageLanguage } from "../../messages/words.ts";
import type { Refusal } from "../../translate/import.ts";
import type { ReturnedWords } from "../../translate/returned-rows.ts";
import type { NoText } from "../../translate/sheet/cell.ts";

const { en, fr, nl } = counting;

/** Reasons that need no more than their words. */
type PlainReason = Exclude<Refusal["reason"], "codes" | "no-text" | "no-key" | "unclear-mark">;

interface ExchangeWords extends ReturnedWords {
  exported(texts: number, file: string): string;
  otherSource(texts: number, languages: string): string;
  tooLong(texts: number): string;
  unreadable(file: string, reason: string): string;
  readonly field: string;
  readonly earlier: string;
  nothingRecognised(file: string): string;
  missingHeadings(sheet: string, headings: readonly string[]): string;
  headingsTwice(sheet: string, cells: readonly string[]): string;
  readAs(locale: string, own: string): string;
  row(number: number, sheet: string | undefined): string;
  /** Before the name that a record had when it was sent. */
  formerly(name: string): string;
  readonly changed: string;
  readonly confirmed: string;
  readonly refused: string;
  /** A translation that came back empty. */
  readonly kept: string;
  readonly emptied: string;
  repairs(what: readonly string[]): string;
  /** What stood around a translation, or broke its line. */
  readonly around: string;
  repaired(texts: number, what: readonly string[]): string;
  readonly allRefused: string;
  readonly allAsTheyWere: string;
  readonly kinds: Readonly<Record<NoText["kind"], string>>;
  totals(changed: number, confirmed: number, refused: number, unchanged: number): string;
  readonly applied: string;
  readonly notApplied: string;
  readonly reasons: Readonly<Record<PlainReason, string>> & {
    codes(lost: readonly string[], added: readonly string[]): string;
    noText(cell: string, kind: string, value: string): string;
    noKey(cell: string, heading: string): string;
    unclearMark(cell: string, value: string): string;
  };
}

const listed = (label: string, codes: readonly string[]): string =>
  codes.length === 0 ? "" : ` ${label} ${codes.join("   ")}`;

const listOf = (names: readonly string[], open: string, close: string): string =>
  names.map((name) => `${open}${name}${close}`).join(", ");

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
    headings: {
      file: "File",
      text: "Text",
      field: "Field",
      task: "To do",
      source: "Source",
      earlier: "Source before",
      translation: "Translation",
      stillRight: "Still right? (x)",
      suggestion: "Suggestion",
      base: "Do not change",
    },
    yes: ["yes", "y", "ok", "true"],
    no: ["no", "n", "false", "-"],
    nothingRecognised: (file) =>
      `${file}: no text was recognised, nothing was imported. A file that comes back has the texts, the headings and the keys of the one that was exported.`,
    missingHeadings: (sheet, headings) =>
      `${sheet}: ${headings.length === 1 ? "the heading" : "the headings"} ${listOf(headings, "“", "”")} ${headings.length === 1 ? "is" : "are"} missing, nothing was imported. Columns may stand in any order; put the ${headings.length === 1 ? "heading" : "headings"} of the export above ${headings.length === 1 ? "its column" : "their columns"} again.`,
    headingsTwice: (sheet, cells) =>
      `${sheet}: one heading stands in several cells (${cells.join(", ")}), nothing was imported. Leave the column that counts.`,
    readAs: (locale, own) => `warning: the language ${locale} of the file is read as ${own}.`,
    row: (number, sheet) => (sheet === undefined ? `row ${number}` : `sheet “${sheet}”, row ${number}`),
    formerly: (name) => `(sent as ${name})`,
    changed: "change",
    confirmed: "confirm",
    refused: "refused",
    kept: "kept",
    emptied: "It came back empty: the catalogue keeps its translation.",
    repairs: (what) => `Typing repaired: ${what.join(", ")}.`,
    around: "spaces or line breaks around it",
    repaired: (texts, what) =>
      `In ${en(texts, "translation", "translations")} typing faults were repaired, as varbook fix does: ${what.join(", ")}.`,
    allRefused: "Every text was refused: nothing was imported.",
    allAsTheyWere: "All texts are as they were: there is nothing to import.",
    kinds: {
      number: "a number",
      date: "a date",
      truth: "a truth value (TRUE or FALSE)",
      error: "an error",
      formula: "a formula",
    },
    totals: (changed, confirmed, refused, unchanged) =>
      `${changed} changed, ${confirmed} confirmed, ${refused} refused, ${unchanged} as they were.`,
    applied: "The catalogue has them now.",
    notApplied: "Nothing was written; --apply does it.",
    reasons: {
      unknown: "The catalogue has no such text in these languages.",
      "no-base":
        "The file no longer says what was sent, and the catalogue has an accepted translation: it is kept.",
      mixed:
        "The row joins the name of one text with the source or the key of another: was a column moved or sorted by itself, or a row pasted over another?",
      empty: "It is said to be still right, but there is no translation.",
      noText: (cell, kind, value) =>
        `${cell} holds ${kind}${value === "" ? "" : `, ${value}`}, no text: format the cell as text and type the translation again.`,
      noKey: (cell, heading) =>
        `${cell} (“${heading}”) does not say which text it is: copy the cells of the row from the file that was sent.`,
      unclearMark: (cell, value) =>
        `${cell} says “${value}”: x means that it is still right, an empty cell that it is not.`,
      incomplete: "Some of its segments are translated and others are not: it is taken when all are.",
      "unknown-code": "It has a link or sign that the source has not, or the same one twice.",
      shifted:
        "It fits the text of another row, as its neighbours do: has the column slipped by a row, or was it sorted by itself?",
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
    headings: {
      file: "Fichier",
      text: "Texte",
      field: "Champ",
      task: "À faire",
      source: "Source",
      earlier: "Source auparavant",
      translation: "Traduction",
      stillRight: "Toujours juste ? (x)",
      suggestion: "Proposition",
      base: "Ne pas modifier",
    },
    yes: ["oui", "o", "vrai"],
    no: ["non", "faux"],
    nothingRecognised: (file) =>
      `${file} : aucun texte n'a été reconnu, rien n'a été importé. Un fichier qui revient contient les textes, les en-têtes et les clés de celui qui a été exporté.`,
    missingHeadings: (sheet, headings) =>
      `${sheet} : ${headings.length === 1 ? "l'en-tête" : "les en-têtes"} ${listOf(headings, "« ", " »")} ${headings.length === 1 ? "manque" : "manquent"}, rien n'a été importé. L'ordre des colonnes est libre ; remettez ${headings.length === 1 ? "l'en-tête de l'exportation au-dessus de sa colonne" : "les en-têtes de l'exportation au-dessus de leurs colonnes"}.`,
    headingsTwice: (sheet, cells) =>
      `${sheet} : un même en-tête figure dans plusieurs cellules (${cells.join(", ")}), rien n'a été importé. Ne laissez que la colonne qui compte.`,
    readAs: (locale, own) => `avertissement : la langue ${locale} du fichier est lue comme ${own}.`,
    row: (number, sheet) =>
      sheet === undefined ? `ligne ${number}` : `feuille « ${sheet} », ligne ${number}`,
    formerly: (name) => `(envoyé sous le nom ${name})`,
    changed: "modifié",
    confirmed: "confirmé",
    refused: "refusé",
    kept: "conservé",
    emptied: "La traduction est revenue vide : le catalogue garde la sienne.",
    repairs: (what) => `Saisie corrigée : ${what.join(", ")}.`,
    around: "espaces ou retours à la ligne autour du texte",
    repaired: (texts, what) =>
      `Dans ${fr(texts, "traduction", "traductions")}, des fautes de saisie ont été corrigées, comme le fait varbook fix : ${what.join(", ")}.`,
    allRefused: "Tous les textes ont été refusés : rien n'a été importé.",
    allAsTheyWere: "Tous les textes sont inchangés : il n'y a rien à importer.",
    kinds: {
      number: "un nombre",
      date: "une date",
      truth: "une valeur logique (VRAI ou FAUX)",
      error: "une erreur",
      formula: "une formule",
    },
    totals: (changed, confirmed, refused, unchanged) =>
      `${fr(changed, "modifié", "modifiés")}, ${fr(confirmed, "confirmé", "confirmés")}, ${fr(refused, "refusé", "refusés")}, ${fr(unchanged, "inchangé", "inchangés")}.`,
    applied: "Ils sont maintenant dans le catalogue.",
    notApplied: "Rien n'a été écrit ; --apply le fait.",
    reasons: {
      unknown: "Le catalogue n'a pas ce texte dans ces langues.",
      "no-base":
        "Le fichier ne dit plus ce qui a été envoyé, et le catalogue a une traduction acceptée : elle est conservée.",
      mixed:
        "La ligne réunit le nom d'un texte et la source ou la clé d'un autre : une colonne a-t-elle été déplacée ou triée seule, ou une ligne collée sur une autre ?",
      empty: "Elle est dite toujours juste, mais il n'y a pas de traduction.",
      noText: (cell, kind, value) =>
        `${cell} contient ${kind}${value === "" ? "" : `, ${value}`}, et non un texte : donnez à la cellule le format Texte et saisissez de nouveau la traduction.`,
      noKey: (cell, heading) =>
        `${cell} (« ${heading} ») ne dit pas de quel texte il s'agit : recopiez les cellules de la ligne depuis le fichier envoyé.`,
      unclearMark: (cell, value) =>
        `${cell} contient « ${value} » : x signifie que la traduction est toujours juste, une cellule vide qu'elle ne l'est pas.`,
      incomplete:
        "Certains de ses segments sont traduits et d'autres non : elle est reprise quand tous le sont.",
      "unknown-code": "Il contient un lien ou un signe que la source n'a pas, ou deux fois le même.",
      shifted:
        "Elle correspond au texte d'une autre ligne, comme ses voisines : la colonne est-elle décalée d'une ligne, ou a-t-elle été triée seule ?",
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
    headings: {
      file: "Bestand",
      text: "Tekst",
      field: "Veld",
      task: "Te doen",
      source: "Bron",
      earlier: "Bron voordien",
      translation: "Vertaling",
      stillRight: "Nog juist? (x)",
      suggestion: "Voorstel",
      base: "Niet wijzigen",
    },
    yes: ["ja", "j", "waar"],
    no: ["nee", "neen", "onwaar"],
    nothingRecognised: (file) =>
      `${file}: geen enkele tekst werd herkend, er is niets ingevoerd. Een bestand dat terugkomt, heeft de teksten, de kolomkoppen en de sleutels van het bestand dat werd uitgevoerd.`,
    missingHeadings: (sheet, headings) =>
      `${sheet}: de ${headings.length === 1 ? "kolomkop" : "kolomkoppen"} ${listOf(headings, "“", "”")} ${headings.length === 1 ? "ontbreekt" : "ontbreken"}, er is niets ingevoerd. De kolommen mogen in om het even welke volgorde staan; zet de ${headings.length === 1 ? "kop" : "koppen"} van de export weer boven ${headings.length === 1 ? "de kolom" : "de kolommen"}.`,
    headingsTwice: (sheet, cells) =>
      `${sheet}: eenzelfde kolomkop staat in verschillende cellen (${cells.join(", ")}), er is niets ingevoerd. Laat alleen de kolom staan die telt.`,
    readAs: (locale, own) => `waarschuwing: de taal ${locale} van het bestand wordt gelezen als ${own}.`,
    row: (number, sheet) => (sheet === undefined ? `rij ${number}` : `blad “${sheet}”, rij ${number}`),
    formerly: (name) => `(verstuurd als ${name})`,
    changed: "gewijzigd",
    confirmed: "bevestigd",
    refused: "geweigerd",
    kept: "behouden",
    emptied: "De vertaling kwam leeg terug: de catalogus behoudt de zijne.",
    repairs: (what) => `Typefouten hersteld: ${what.join(", ")}.`,
    around: "spaties of regeleinden rond de tekst",
    repaired: (texts, what) =>
      `In ${nl(texts, "vertaling", "vertalingen")} werden typefouten hersteld, zoals varbook fix dat doet: ${what.join(", ")}.`,
    allRefused: "Alle teksten werden geweigerd: er is niets ingevoerd.",
    allAsTheyWere: "Alle teksten zijn ongewijzigd: er is niets in te voeren.",
    kinds: {
      number: "een getal",
      date: "een datum",
      truth: "een logische waarde (WAAR of ONWAAR)",
      error: "een fout",
      formula: "een formule",
    },
    totals: (changed, confirmed, refused, unchanged) =>
      `${changed} gewijzigd, ${confirmed} bevestigd, ${refused} geweigerd, ${unchanged} ongewijzigd.`,
    applied: "Ze staan nu in de catalogus.",
    notApplied: "Er is niets geschreven; --apply doet het.",
    reasons: {
      unknown: "De catalogus heeft deze tekst niet in deze talen.",
      "no-base":
        "Het bestand zegt niet meer wat werd verstuurd, en de catalogus heeft een aanvaarde vertaling: die blijft behouden.",
      mixed:
        "De rij combineert de naam van een tekst met de bron of de sleutel van een andere: werd een kolom apart verplaatst of gesorteerd, of een rij over een andere geplakt?",
      empty: "Volgens de rij is ze nog juist, maar er is geen vertaling.",
      noText: (cell, kind, value) =>
        `${cell} bevat ${kind}${value === "" ? "" : `, ${value}`}, en geen tekst: geef de cel de opmaak Tekst en typ de vertaling opnieuw.`,
      noKey: (cell, heading) =>
        `${cell} (“${heading}”) zegt niet om welke tekst het gaat: kopieer de cellen van de rij uit het verstuurde bestand.`,
      unclearMark: (cell, value) =>
        `In ${cell} staat “${value}”: x betekent dat de vertaling nog juist is, een lege cel dat ze dat niet is.`,
      incomplete:
        "Sommige segmenten zijn vertaald en andere niet: ze wordt overgenomen wanneer alle vertaald zijn.",
      "unknown-code": "Er staat een link of teken in dat de bron niet heeft, of tweemaal hetzelfde.",
      shifted:
        "Ze past bij de tekst van een andere rij, net als haar buren: is de kolom een rij verschoven, of werd ze apart gesorteerd?",
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
