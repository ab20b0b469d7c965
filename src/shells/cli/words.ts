import type { MessageLanguage } from "../../messages/words.ts";

interface BuildWords {
  checked(files: number, records: number, seconds: string): string;
  built(files: number, written: number, seconds: string): string;
  open(path: string): string;
  refused(out: string): string;
}

/** What a build says, in the languages of the tool. */
export const buildWords: Readonly<Record<MessageLanguage, BuildWords>> = {
  en: {
    checked: (files, records, seconds) =>
      `Checked ${records} records in ${files} files, no errors (${seconds} s).`,
    built: (files, written, seconds) =>
      `Built ${files} files, ${written} of them new or changed (${seconds} s in all).`,
    open: (path) => `Open ${path} in a browser.`,
    refused: (out) => `Nothing was built: ${out} is as it was. Correct the errors above, then build again.`,
  },
  fr: {
    checked: (files, records, seconds) =>
      `${records} enregistrements vérifiés dans ${files} fichiers, aucune erreur (${seconds} s).`,
    built: (files, written, seconds) =>
      `${files} fichiers construits, dont ${written} nouveaux ou modifiés (${seconds} s en tout).`,
    open: (path) => `Ouvrez ${path} dans un navigateur.`,
    refused: (out) =>
      `Rien n'a été construit : ${out} est resté tel quel. Corrigez les erreurs ci-dessus, puis recommencez.`,
  },
  nl: {
    checked: (files, records, seconds) =>
      `${records} records gecontroleerd in ${files} bestanden, geen fouten (${seconds} s).`,
    built: (files, written, seconds) =>
      `${files} bestanden gebouwd, waarvan ${written} nieuw of gewijzigd (${seconds} s in totaal).`,
    open: (path) => `Open ${path} in een browser.`,
    refused: (out) =>
      `Er is niets gebouwd: ${out} bleef zoals het was. Verbeter de fouten hierboven en bouw opnieuw.`,
  },
};

interface StatsWords {
  unconfirmed(count: number): string;
  incomplete(count: number): string;
  texts(language: string, all: number): string;
  readonly references: string;
  readonly marks: string;
}

/** What the statistics say. */
export const statsWords: Readonly<Record<MessageLanguage, StatsWords>> = {
  en: {
    unconfirmed: (count) => `${count} to confirm`,
    incomplete: (count) => `${count} incomplete`,
    texts: (language, all) => `of ${all} texts in ${language}`,
    references: "references between records",
    marks: "points to confirm",
  },
  fr: {
    unconfirmed: (count) => `${count} à confirmer`,
    incomplete: (count) => `${count} incomplets`,
    texts: (language, all) => `textes sur ${all} en ${language}`,
    references: "références entre enregistrements",
    marks: "points à confirmer",
  },
  nl: {
    unconfirmed: (count) => `${count} te bevestigen`,
    incomplete: (count) => `${count} onvolledig`,
    texts: (language, all) => `van ${all} teksten in het ${language}`,
    references: "verwijzingen tussen records",
    marks: "punten te bevestigen",
  },
};

interface NewWords {
  made(path: string): string;
  added(path: string): string;
  next: string;
}

/** What making a record says. */
export const newWords: Readonly<Record<MessageLanguage, NewWords>> = {
  en: {
    made: (path) => `Made ${path}.`,
    added: (path) => `Added to ${path}.`,
    next: "Fill in the empty texts; varbook check shows what is missing.",
  },
  fr: {
    made: (path) => `${path} a été créé.`,
    added: (path) => `Ajouté à ${path}.`,
    next: "Complétez les textes vides ; varbook check montre ce qui manque.",
  },
  nl: {
    made: (path) => `${path} is aangemaakt.`,
    added: (path) => `Toegevoegd aan ${path}.`,
    next: "Vul de lege teksten in; varbook check toont wat ontbreekt.",
  },
};

/** What a comparison says. */
export const changedWords: Readonly<Record<MessageLanguage, (base: string) => string>> = {
  en: (base) => `Compared with ${base}: only what the change touched, or broke elsewhere, is reported.`,
  fr: (base) =>
    `Comparaison avec ${base} : seul ce que la modification a touché, ou cassé ailleurs, est signalé.`,
  nl: (base) =>
    `Vergeleken met ${base}: alleen wat de wijziging aanraakte of elders stukmaakte, wordt gemeld.`,
};

/** What making a comment for a review says. */
export const reviewWords: Readonly<Record<MessageLanguage, (path: string) => string>> = {
  en: (path) => `The comment for reviewers is in ${path}.`,
  fr: (path) => `Le commentaire destiné aux relecteurs se trouve dans ${path}.`,
  nl: (path) => `De opmerking voor wie de wijziging nakijkt, staat in ${path}.`,
};

interface SizeWords {
  /** @param limit How many MiB of memory Node may use. */
  memory(limit: number, more: number): string;
  readonly tooLong: string;
}

/** What is said, on one line, when the work is too large to be done. */
export const sizeWords: Readonly<Record<MessageLanguage, SizeWords>> = {
  en: {
    memory: (limit, more) =>
      `the ${limit} MiB of memory that Node may use are not enough for this catalogue. Set the environment variable NODE_OPTIONS to --max-old-space-size=${more}, where the machine has that much, and start again.`,
    tooLong:
      "the result is longer than a text can be (512 MiB). Ask for a part of it, or for another format.",
  },
  fr: {
    memory: (limit, more) =>
      `les ${limit} Mio de mémoire que Node peut utiliser ne suffisent pas pour ce catalogue. Donnez à la variable d'environnement NODE_OPTIONS la valeur --max-old-space-size=${more}, si la machine en a autant, et recommencez.`,
    tooLong:
      "le résultat est plus long qu'un texte ne peut l'être (512 Mio). Demandez-en une partie, ou un autre format.",
  },
  nl: {
    memory: (limit, more) =>
      `de ${limit} MiB geheugen die Node mag gebruiken, volstaan niet voor deze catalogus. Geef de omgevingsvariabele NODE_OPTIONS de waarde --max-old-space-size=${more}, als de machine zoveel heeft, en begin opnieuw.`,
    tooLong:
      "het resultaat is langer dan een tekst kan zijn (512 MiB). Vraag een deel ervan, of een ander formaat.",
  },
};
