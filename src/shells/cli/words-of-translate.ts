import { counting } from "../../messages/counting.ts";
import type { MessageLanguage } from "../../messages/words.ts";
import type { StatusWords } from "../../translate/show-status.ts";

const { en, fr, nl } = counting;

interface TranslateWords extends StatusWords {
  accepted(texts: number, files: number): string;
  nothingToAccept: string;
  left(texts: number): string;
}

/** What `translate` says. */
export const translateWords: Readonly<Record<MessageLanguage, TranslateWords>> = {
  en: {
    tables: {
      languages: "Translations",
      collections: "By database and kind",
      themes: "By theme",
      fields: "By field",
    },
    columns: { texts: "texts", current: "up to date", renewed: "confirmed unchanged" },
    tasks: {
      stale: "out of date",
      ahead: "source behind",
      changed: "both changed",
      missing: "missing",
      unmarked: "not accepted",
      unconfirmed: "to confirm",
    },
    work: (count) => `To do: ${en(count, "text", "texts")}`,
    nothing: "Nothing to do: all translations are up to date.",
    percent: (share) => `${share}%`,
    suggestion: (share, from) => `${share} like ${from}:`,
    accepted: (texts, files) =>
      `Accepted ${en(texts, "translation", "translations")}; wrote ${en(files, "file", "files")}.`,
    nothingToAccept: "Nothing to accept.",
    left: (texts) =>
      `${en(texts, "text", "texts")} left to look at: one language has changed and the other has not. varbook translate status shows them; --only NAME accepts one that is still right.`,
  },
  fr: {
    tables: {
      languages: "Traductions",
      collections: "Par base de données et type",
      themes: "Par thème",
      fields: "Par champ",
    },
    columns: { texts: "textes", current: "à jour", renewed: "confirmés tels quels" },
    tasks: {
      stale: "à revoir",
      ahead: "source à revoir",
      changed: "deux modifiés",
      missing: "manquants",
      unmarked: "non acceptés",
      unconfirmed: "à confirmer",
    },
    work: (count) => `À faire : ${fr(count, "texte", "textes")}`,
    nothing: "Rien à faire : toutes les traductions sont à jour.",
    percent: (share) => `${share} %`,
    suggestion: (share, from) => `semblable à ${share} à ${from} :`,
    accepted: (texts, files) =>
      `${fr(texts, "traduction acceptée", "traductions acceptées")} ; ${fr(files, "fichier écrit", "fichiers écrits")}.`,
    nothingToAccept: "Rien à accepter.",
    left: (texts) =>
      `${fr(texts, "texte reste", "textes restent")} à revoir : une langue a changé et l'autre non. varbook translate status les montre ; --only NOM accepte celui qui reste juste.`,
  },
  nl: {
    tables: {
      languages: "Vertalingen",
      collections: "Per databank en soort",
      themes: "Per thema",
      fields: "Per veld",
    },
    columns: { texts: "teksten", current: "actueel", renewed: "ongewijzigd bevestigd" },
    tasks: {
      stale: "verouderd",
      ahead: "bron verouderd",
      changed: "beide gewijzigd",
      missing: "ontbreekt",
      unmarked: "niet aanvaard",
      unconfirmed: "te bevestigen",
    },
    work: (count) => `Te doen: ${nl(count, "tekst", "teksten")}`,
    nothing: "Niets te doen: alle vertalingen zijn actueel.",
    percent: (share) => `${share}%`,
    suggestion: (share, from) => `${share} zoals ${from}:`,
    accepted: (texts, files) =>
      `${nl(texts, "vertaling", "vertalingen")} aanvaard; ${nl(files, "bestand", "bestanden")} geschreven.`,
    nothingToAccept: "Niets te aanvaarden.",
    left: (texts) =>
      `Nog na te kijken: ${nl(texts, "tekst", "teksten")} waarvan de ene taal wijzigde en de andere niet. varbook translate status toont ze; --only NAAM aanvaardt een tekst die nog juist is.`,
  },
};
