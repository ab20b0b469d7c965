import { counting } from "../messages/counting.ts";
import type { MessageLanguage } from "../messages/words.ts";
import type { Severity } from "../model/diagnostic.ts";

const { en, fr, nl } = counting;

/** A noun for one and for several. */
type Counted = readonly [one: string, other: string];

/** What reports say around the messages. */
export interface InterfaceWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly counted: Readonly<Record<Severity | "file" | "record", Counted>>;
  readonly help: string;
  readonly compare: string;
  readonly checked: (files: string, records: string) => string;
  readonly noProblems: string;
  readonly more: (count: number) => string;
  /** Before what counts all problems, when only some of them are shown. */
  readonly worst: (shown: number, all: number) => string;
  readonly byRule: string;
  readonly byFolder: string;
  readonly otherFolders: (count: number) => string;
  readonly notShown: string;
  readonly mostFrequent: string;
  /** Before the command that repairs them. A repair may bring others to light. */
  readonly repairable: (count: number) => string;
  readonly understand: string;
  readonly silenced: (count: number) => string;
  readonly table: readonly [severity: string, place: string, message: string];
  readonly limited: (shown: number, all: number) => string;
  readonly wrong: string;
  readonly right: string;
  readonly unknownCode: (code: string) => string;
  readonly didYouMean: string;
  readonly allCodes: string;
}

/** The words of the reports, in each language of the tool. */
export const interfaceWords: Readonly<Record<MessageLanguage, InterfaceWords>> = {
  en: {
    severity: { error: "error", warning: "warning", info: "note" },
    counted: {
      error: ["error", "errors"],
      warning: ["warning", "warnings"],
      info: ["note", "notes"],
      file: ["file", "files"],
      record: ["record", "records"],
    },
    help: "Help: ",
    compare: "Compare with: ",
    checked: (files, records) => `Checked: ${files}, ${records}.`,
    noProblems: "No problems found.",
    more: (count) => `… and ${count} more:`,
    worst: (shown, all) =>
      `Only the ${shown} worst of ${all} problems are shown (to see all of them: varbook check --all).`,
    byRule: "By rule:",
    byFolder: "By folder:",
    otherFolders: (count) => `… in ${count} other folders`,
    notShown: "Notes, counted only (to see them: varbook check --format json):",
    mostFrequent: "Most frequent:",
    repairable: (count) => `At least ${en(count, "problem", "problems")} can be repaired automatically:`,
    understand: "To understand a code:",
    silenced: (count) =>
      count === 1
        ? "1 problem is silenced by a comment, with its reason."
        : `${count} problems are silenced by comments, with their reasons.`,
    table: ["", "Place", "Problem"],
    limited: (shown, all) => `The first ${shown} of ${all} problems are in this report.`,
    wrong: "Wrong:",
    right: "Right:",
    unknownCode: (code) => `There is no code “${code}”.`,
    didYouMean: "Did you mean:",
    allCodes: "All codes:",
  },
  fr: {
    severity: { error: "erreur", warning: "avertissement", info: "information" },
    counted: {
      error: ["erreur", "erreurs"],
      warning: ["avertissement", "avertissements"],
      info: ["information", "informations"],
      file: ["fichier", "fichiers"],
      record: ["enregistrement", "enregistrements"],
    },
    help: "Aide : ",
    compare: "À comparer avec : ",
    checked: (files, records) => `Contrôle effectué : ${files}, ${records}.`,
    noProblems: "Aucun problème trouvé.",
    more: (count) => `… et ${count} de plus :`,
    worst: (shown, all) =>
      `Seuls les ${shown} problèmes les plus graves sur ${all} sont affichés (pour les voir tous : varbook check --all).`,
    byRule: "Par règle :",
    byFolder: "Par dossier :",
    otherFolders: (count) => `… dans ${count} autres dossiers`,
    notShown: "Informations, seulement comptées (pour les voir : varbook check --format json) :",
    mostFrequent: "Les plus fréquents :",
    repairable: (count) =>
      `Au moins ${fr(count, "problème peut être réparé", "problèmes peuvent être réparés")} automatiquement :`,
    understand: "Pour comprendre un code :",
    silenced: (count) =>
      count === 1
        ? "1 problème est passé sous silence par un commentaire, qui en donne la raison."
        : `${count} problèmes sont passés sous silence par des commentaires, qui en donnent la raison.`,
    table: ["", "Endroit", "Problème"],
    limited: (shown, all) => `Ce rapport contient les ${shown} premiers problèmes sur ${all}.`,
    wrong: "À éviter :",
    right: "Correct :",
    unknownCode: (code) => `Le code « ${code} » n'existe pas.`,
    didYouMean: "Vouliez-vous dire :",
    allCodes: "Tous les codes :",
  },
  nl: {
    severity: { error: "fout", warning: "waarschuwing", info: "mededeling" },
    counted: {
      error: ["fout", "fouten"],
      warning: ["waarschuwing", "waarschuwingen"],
      info: ["mededeling", "mededelingen"],
      file: ["bestand", "bestanden"],
      record: ["record", "records"],
    },
    help: "Hulp: ",
    compare: "Vergelijk met: ",
    checked: (files, records) => `Nagekeken: ${files}, ${records}.`,
    noProblems: "Geen problemen gevonden.",
    more: (count) => `… en nog ${count}:`,
    worst: (shown, all) =>
      `Alleen de ${shown} ernstigste van de ${all} problemen worden getoond (om ze allemaal te zien: varbook check --all).`,
    byRule: "Per regel:",
    byFolder: "Per map:",
    otherFolders: (count) => `… in ${count} andere mappen`,
    notShown: "Mededelingen, alleen geteld (om ze te zien: varbook check --format json):",
    mostFrequent: "Meest voorkomend:",
    repairable: (count) =>
      `Minstens ${nl(count, "probleem kan", "problemen kunnen")} automatisch worden hersteld:`,
    understand: "Om een code te begrijpen:",
    silenced: (count) =>
      count === 1
        ? "1 probleem wordt verzwegen door een opmerking, die de reden geeft."
        : `${count} problemen worden verzwegen door opmerkingen, die de reden geven.`,
    table: ["", "Plaats", "Probleem"],
    limited: (shown, all) => `Dit rapport bevat de eerste ${shown} van ${all} problemen.`,
    wrong: "Fout:",
    right: "Goed:",
    unknownCode: (code) => `De code ‘${code}’ bestaat niet.`,
    didYouMean: "Bedoelde u:",
    allCodes: "Alle codes:",
  },
};

/** A number with its noun, such as “2 errors”. */
export function counted(
  count: number,
  noun: keyof InterfaceWords["counted"],
  language: MessageLanguage,
): string {
  return counting[language](count, ...interfaceWords[language].counted[noun]);
}
