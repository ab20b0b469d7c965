import type { MessageLanguage } from "../../messages/words.ts";

interface DevWords {
  ready(address: string): string;
  readonly label: string;
  readonly close: string;
  more(count: number): string;
  readonly failedTitle: string;
  readonly failedText: string;
  /** Of files that cannot be read. */
  keptFiles(files: string): string;
  /** Of a page that cannot be made. */
  keptPage(reason: string): string;
  failedUpdate(reason: string): string;
  unwatched(folder: string, reason: string): string;
}

/** What the preview says, on the terminal and over the pages, in the languages of the tool. */
export const devWords: Readonly<Record<MessageLanguage, DevWords>> = {
  en: {
    ready: (address) => `Open ${address} in a browser; pages follow every save. Ctrl-C ends the preview.`,
    label: "Problems in the catalogue",
    close: "Close",
    more: (count) => `… and ${count} more.`,
    failedTitle: "This page cannot be shown",
    failedText: "Correct the errors in the catalogue: the page then loads by itself.",
    keptFiles: (files) => `The pages show the last state of ${files} that could be read.`,
    keptPage: (reason) => `The page is the last one that could be made (${reason}).`,
    failedUpdate: (reason) =>
      `The change could not be taken in (${reason}). Save again, or start the preview again.`,
    unwatched: (folder, reason) =>
      `Changes in ${folder} cannot be followed (${reason}): start the preview again to see them.`,
  },
  fr: {
    ready: (address) =>
      `Ouvrez ${address} dans un navigateur ; les pages suivent chaque enregistrement. Ctrl-C arrête l'aperçu.`,
    label: "Problèmes dans le catalogue",
    close: "Fermer",
    more: (count) => `… et ${count} de plus.`,
    failedTitle: "Cette page ne peut pas être affichée",
    failedText: "Corrigez les erreurs du catalogue : la page se chargera alors d'elle-même.",
    keptFiles: (files) => `Les pages montrent le dernier état lisible de ${files}.`,
    keptPage: (reason) => `La page est la dernière qui a pu être produite (${reason}).`,
    failedUpdate: (reason) =>
      `La modification n'a pas pu être prise en compte (${reason}). Enregistrez de nouveau, ou relancez l'aperçu.`,
    unwatched: (folder, reason) =>
      `Les modifications dans ${folder} ne peuvent pas être suivies (${reason}) : relancez l'aperçu pour les voir.`,
  },
  nl: {
    ready: (address) =>
      `Open ${address} in een browser; de pagina's volgen elke keer dat u opslaat. Ctrl-C beëindigt het voorbeeld.`,
    label: "Problemen in de catalogus",
    close: "Sluiten",
    more: (count) => `… en nog ${count}.`,
    failedTitle: "Deze pagina kan niet worden getoond",
    failedText: "Verbeter de fouten in de catalogus: de pagina laadt dan vanzelf.",
    keptFiles: (files) => `De pagina's tonen de laatste leesbare toestand van ${files}.`,
    keptPage: (reason) => `De pagina is de laatste die kon worden gemaakt (${reason}).`,
    failedUpdate: (reason) =>
      `De wijziging kon niet worden verwerkt (${reason}). Sla opnieuw op, of start het voorbeeld opnieuw.`,
    unwatched: (folder, reason) =>
      `Wijzigingen in ${folder} kunnen niet worden gevolgd (${reason}): start het voorbeeld opnieuw om ze te zien.`,
  },
};
