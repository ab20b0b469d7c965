import { counting } from "../../messages/counting.ts";
import type { MessageLanguage } from "../../messages/words.ts";

const { en, fr, nl } = counting;

interface RepairWords {
  repaired(problems: number, files: number): string;
  wouldRepair(problems: number, files: number): string;
  nothing: string;
  left(errors: number, warnings: number): string;
  clean: string;
  skipped(file: string, reason: "changed" | "outside" | "not-regular"): string;
}

/** What `fix` says. */
export const repairWords: Readonly<Record<MessageLanguage, RepairWords>> = {
  en: {
    repaired: (problems, files) =>
      `Repaired ${en(problems, "problem", "problems")} in ${en(files, "file", "files")}.`,
    wouldRepair: (problems, files) =>
      `Would repair ${en(problems, "problem", "problems")} in ${en(files, "file", "files")}; nothing was written.`,
    nothing: "Nothing to repair.",
    left: (errors, warnings) =>
      `Left to correct by hand: ${en(errors, "error", "errors")}, ${en(warnings, "warning", "warnings")}. varbook check shows them.`,
    clean: "No errors or warnings are left.",
    skipped: (file, reason) =>
      `${file} was left alone: ${{ changed: "it has changed meanwhile; run the command again", outside: "it leads out of the catalogue", "not-regular": "it is not an ordinary file" }[reason]}.`,
  },
  fr: {
    repaired: (problems, files) =>
      `${fr(problems, "problème réparé", "problèmes réparés")} dans ${fr(files, "fichier", "fichiers")}.`,
    wouldRepair: (problems, files) =>
      `${fr(problems, "problème serait réparé", "problèmes seraient réparés")} dans ${fr(files, "fichier", "fichiers")} ; rien n'a été écrit.`,
    nothing: "Rien à réparer.",
    left: (errors, warnings) =>
      `Reste à corriger à la main : ${fr(errors, "erreur", "erreurs")}, ${fr(warnings, "avertissement", "avertissements")}. varbook check les montre.`,
    clean: "Il ne reste ni erreur ni avertissement.",
    skipped: (file, reason) =>
      `${file} n'a pas été modifié : ${{ changed: "le fichier a changé entre-temps ; relancez la commande", outside: "il mène hors du catalogue", "not-regular": "ce n'est pas un fichier ordinaire" }[reason]}.`,
  },
  nl: {
    repaired: (problems, files) =>
      `${nl(problems, "probleem", "problemen")} hersteld in ${nl(files, "bestand", "bestanden")}.`,
    wouldRepair: (problems, files) =>
      `${nl(problems, "probleem", "problemen")} te herstellen in ${nl(files, "bestand", "bestanden")}; er is niets geschreven.`,
    nothing: "Niets te herstellen.",
    left: (errors, warnings) =>
      `Nog met de hand te verbeteren: ${nl(errors, "fout", "fouten")}, ${nl(warnings, "waarschuwing", "waarschuwingen")}. varbook check toont ze.`,
    clean: "Er zijn geen fouten of waarschuwingen meer.",
    skipped: (file, reason) =>
      `${file} is niet gewijzigd: ${{ changed: "het bestand is intussen veranderd; voer de opdracht opnieuw uit", outside: "het leidt buiten de catalogus", "not-regular": "het is geen gewoon bestand" }[reason]}.`,
  },
};

interface FormatWords {
  formatted(files: number): string;
  wouldChange(files: number): string;
  nothing(files: number): string;
  unreadable(file: string): string;
  uncertain(file: string): string;
}

/** What `fmt` says. */
export const formatWords: Readonly<Record<MessageLanguage, FormatWords>> = {
  en: {
    formatted: (files) => `Formatted ${en(files, "file", "files")}.`,
    wouldChange: (files) =>
      `${en(files, "file is", "files are")} not in canonical form; varbook fmt writes them so.`,
    nothing: (files) => `All ${files} files are in canonical form.`,
    unreadable: (file) => `${file} was left alone: it cannot be read as it stands; varbook check says why.`,
    uncertain: (file) => `${file} was left alone: it cannot be formatted without losing something.`,
  },
  fr: {
    formatted: (files) => `${fr(files, "fichier mis en forme", "fichiers mis en forme")}.`,
    wouldChange: (files) =>
      `${fr(files, "fichier n'est pas", "fichiers ne sont pas")} en forme canonique ; varbook fmt s'en charge.`,
    nothing: (files) => `Les ${files} fichiers sont en forme canonique.`,
    unreadable: (file) =>
      `${file} n'a pas été modifié : il ne peut pas être lu tel quel ; varbook check dit pourquoi.`,
    uncertain: (file) => `${file} n'a pas été modifié : sa mise en forme ferait perdre quelque chose.`,
  },
  nl: {
    formatted: (files) => `${nl(files, "bestand", "bestanden")} opgemaakt.`,
    wouldChange: (files) =>
      `${nl(files, "bestand staat", "bestanden staan")} niet in de vaste vorm; varbook fmt brengt dat in orde.`,
    nothing: (files) => `Alle ${files} bestanden staan in de vaste vorm.`,
    unreadable: (file) =>
      `${file} is niet gewijzigd: het kan zo niet gelezen worden; varbook check zegt waarom.`,
    uncertain: (file) => `${file} is niet gewijzigd: bij het opmaken zou iets verloren gaan.`,
  },
};

interface RenameWords {
  renamed(from: string, to: string, references: number, files: number): string;
  would(from: string, to: string, references: number, files: number): string;
  kept(from: string): string;
  undone(from: string): string;
  nothing: string;
}

/** What `rename` says. */
export const renameWords: Readonly<Record<MessageLanguage, RenameWords>> = {
  en: {
    renamed: (from, to, references, files) =>
      `Renamed ${from} to ${to}: ${en(references, "reference", "references")}, ${en(files, "file", "files")}.`,
    would: (from, to, references, files) =>
      `Would rename ${from} to ${to}: ${en(references, "reference", "references")}, ${en(files, "file", "files")}; nothing was written.`,
    kept: (from) => `${from} is kept as a former id: its page leads to the new one.`,
    undone: (from) => `The renaming is undone: ${from} is not kept.`,
    nothing: "Nothing was renamed.",
  },
  fr: {
    renamed: (from, to, references, files) =>
      `${from} renommé en ${to} : ${fr(references, "référence", "références")}, ${fr(files, "fichier", "fichiers")}.`,
    would: (from, to, references, files) =>
      `${from} serait renommé en ${to} : ${fr(references, "référence", "références")}, ${fr(files, "fichier", "fichiers")} ; rien n'a été écrit.`,
    kept: (from) => `${from} reste un ancien identifiant : sa page mène à la nouvelle.`,
    undone: (from) => `Le changement de nom est annulé : ${from} n'est pas conservé.`,
    nothing: "Rien n'a été renommé.",
  },
  nl: {
    renamed: (from, to, references, files) =>
      `${from} hernoemd tot ${to}: ${nl(references, "verwijzing", "verwijzingen")}, ${nl(files, "bestand", "bestanden")}.`,
    would: (from, to, references, files) =>
      `${from} zou hernoemd worden tot ${to}: ${nl(references, "verwijzing", "verwijzingen")}, ${nl(files, "bestand", "bestanden")}; er is niets geschreven.`,
    kept: (from) => `${from} blijft een vroegere id: de pagina ervan leidt naar de nieuwe.`,
    undone: (from) => `De hernoeming is ongedaan gemaakt: ${from} wordt niet bewaard.`,
    nothing: "Er is niets hernoemd.",
  },
};
