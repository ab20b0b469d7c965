import type { Impact } from "../../diff/change.ts";
import type { MessageLanguage } from "../../messages/words.ts";

interface ReleaseWords {
  checked(records: number, commit: string): string;
  refused(version: string): string;
  published(version: string, date: string): string;
  first(records: number): string;
  since(previous: string, impact: Impact, records: number): string;
  files(count: number, shared: number, megabytes: string): string;
  finished(version: string): string;
  next(folder: string): string;
}

const one = (count: number, singular: string, plural: string): string =>
  `${count} ${count === 1 ? singular : plural}`;

/** A date as Belgium writes it. */
const inDays = (date: string): string => date.split("-").toReversed().join("/");

/** What `release` says. */
export const releaseWords: Readonly<Record<MessageLanguage, ReleaseWords>> = {
  en: {
    checked: (records, commit) => `Checked ${records} records of commit ${commit}, no errors.`,
    refused: (version) =>
      `Version ${version} was not published: nothing was changed. Correct the errors above, commit, then release again.`,
    published: (version, date) => `Published version ${version} of ${date}.`,
    first: (records) => `It is the first version: ${one(records, "record", "records")}.`,
    since: (previous, impact, records) =>
      `Since ${previous}: ${{ major: "major, something breaks", minor: "minor, meanings changed or records are new", patch: "patch, no meaning changed", none: "nothing changed" }[impact]}; ${one(records, "record differs", "records differ")}.`,
    files: (count, shared, megabytes) =>
      `${one(count, "file", "files")}, ${megabytes} MB; ${shared} of them are stored once with the version before.`,
    finished: (version) =>
      `Version ${version} was there already, but not all that leads to it: that is done now.`,
    next: (folder) => `Look at ${folder}, then publish the folder as it is (docs/releases.md).`,
  },
  fr: {
    checked: (records, commit) => `${records} enregistrements du commit ${commit} vérifiés, aucune erreur.`,
    refused: (version) =>
      `La version ${version} n'a pas été publiée : rien n'a changé. Corrigez les erreurs ci-dessus, faites un commit, puis recommencez.`,
    published: (version, date) => `Version ${version} du ${inDays(date)} publiée.`,
    first: (records) => `C'est la première version : ${one(records, "enregistrement", "enregistrements")}.`,
    since: (previous, impact, records) =>
      `Depuis ${previous} : ${{ major: "majeure, il y a rupture", minor: "mineure, du sens a changé ou des enregistrements sont nouveaux", patch: "corrective, aucun sens n'a changé", none: "aucun changement" }[impact]} ; ${one(records, "enregistrement diffère", "enregistrements diffèrent")}.`,
    files: (count, shared, megabytes) =>
      `${one(count, "fichier", "fichiers")}, ${megabytes.replace(".", ",")} Mo ; ${shared} ne sont stockés qu'une fois avec la version précédente.`,
    finished: (version) => `La version ${version} était déjà là, mais pas tout ce qui y mène : c'est fait.`,
    next: (folder) => `Regardez ${folder}, puis publiez le dossier tel quel (docs/releases.md).`,
  },
  nl: {
    checked: (records, commit) => `${records} records van commit ${commit} gecontroleerd, geen fouten.`,
    refused: (version) =>
      `Versie ${version} werd niet gepubliceerd: er is niets gewijzigd. Verbeter de fouten hierboven, maak een commit en begin opnieuw.`,
    published: (version, date) => `Versie ${version} van ${inDays(date)} is gepubliceerd.`,
    first: (records) => `Het is de eerste versie: ${one(records, "record", "records")}.`,
    since: (previous, impact, records) =>
      `Sinds ${previous}: ${{ major: "major, er is een breuk", minor: "minor, er zijn betekenissen gewijzigd of nieuwe records", patch: "patch, geen enkele betekenis is gewijzigd", none: "niets gewijzigd" }[impact]}; ${one(records, "record verschilt", "records verschillen")}.`,
    files: (count, shared, megabytes) =>
      `${one(count, "bestand", "bestanden")}, ${megabytes.replace(".", ",")} MB; ${shared} daarvan zijn samen met de vorige versie maar één keer opgeslagen.`,
    finished: (version) =>
      `Versie ${version} was er al, maar niet alles wat ernaartoe leidt: dat is nu gedaan.`,
    next: (folder) => `Bekijk ${folder} en publiceer de map zoals ze is (docs/releases.md).`,
  },
};
