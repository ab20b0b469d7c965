import { counting } from "../../../messages/counting.ts";
import type { MessageLanguage } from "../../../messages/words.ts";
import type { ChangeClass, Impact, RecordChange, SettingChange, Unread } from "../change.ts";

const { en, fr, nl } = counting;

/** What reports of a comparison say. */
export interface DiffWords {
  readonly title: string;
  /** The first line: the worst that there is, and how many records have it. */
  readonly verdict: Readonly<Record<ChangeClass | "none" | "settings", (records: number) => string>>;
  /** What is said of the schemas and the configuration: the heading of the section in which they stand. */
  readonly settingsVerdict: (heading: string) => string;
  readonly setting: Readonly<Record<SettingChange["setting"], string>>;
  /** The citation of one page, before and after. */
  readonly example: (name: string) => string;
  /** Before the names of the pages. */
  readonly shownOn: (pages: number) => string;
  readonly alike: (records: number) => string;
  readonly moreCharacters: (characters: number) => string;
  /** In place of what a record says, where room is short. */
  readonly contentLeftOut: string;
  readonly truth: (value: boolean) => string;
  readonly incomplete: (files: number) => string;
  readonly impact: Readonly<Record<Impact, string>>;
  readonly heading: Readonly<Record<ChangeClass, string>>;
  readonly how: Readonly<Record<RecordChange["how"] | "moved", string>>;
  readonly renamed: (former: string) => string;
  readonly stillNamed: string;
  readonly oldDate: string;
  readonly stale: string;
  readonly accepted: string;
  readonly noText: string;
  readonly affected: (records: number) => string;
  readonly through: (name: string) => string;
  readonly unread: string;
  readonly state: Readonly<Record<Unread["state"], string>>;
  readonly settings: string;
  readonly more: (records: number) => string;
  readonly moreNames: (names: number) => string;
  readonly field: string;
}

/** The words of the reports, in each language of the tool. */
export const diffWords: Readonly<Record<MessageLanguage, DiffWords>> = {
  en: {
    title: "Comparison of the catalogue",
    verdict: {
      breaking: (count) =>
        `This breaks something: ${en(count, "record is", "records are")} no longer what others may rely on.`,
      meaning: (count) =>
        `Nothing breaks, but ${en(count, "record", "records")} changed in meaning or in name.`,
      words: (count) =>
        `Nothing breaks; words changed in ${en(count, "record", "records")}: please read them.`,
      compatible: (count) =>
        `Nothing breaks; ${en(count, "record offers", "records offer")} more than before.`,
      addition: (count) => `Nothing breaks; ${en(count, "record is", "records are")} new.`,
      wording: (count) => `Only the wording changed, in ${en(count, "record", "records")}.`,
      translation: (count) => `Only translations changed, in ${en(count, "record", "records")}.`,
      editorial: (count) => `Only the form changed, in ${en(count, "record", "records")}.`,
      settings: () => "No record changed, but the schemas or the configuration did.",
      none: () => "No difference.",
    },
    settingsVerdict: (heading) => `The schemas or the configuration changed. Worst class: “${heading}”.`,
    setting: { schema: "Schema", configuration: "Configuration", language: "Language" },
    example: (name) => `Example: how ${name} is cited`,
    shownOn: (count) => `shown on ${en(count, "page", "pages")}: `,
    alike: (count) => `The same change in ${en(count, "record", "records")}`,
    moreCharacters: (count) => `cut; ${en(count, "more character", "more characters")}`,
    contentLeftOut: "content not shown here; varbook diff shows it",
    truth: (value) => (value ? "yes" : "no"),
    incomplete: (count) =>
      `This comparison is not complete: ${en(count, "file", "files")} could not be compared.`,
    impact: {
      major: "Suggested version: major.",
      minor: "Suggested version: minor.",
      patch: "Suggested version: patch.",
      none: "No new version is needed.",
    },
    heading: {
      breaking: "What breaks",
      meaning: "What changes in meaning",
      words: "Words changed: please read",
      compatible: "More than before",
      addition: "New records",
      wording: "Wording",
      translation: "Translation only",
      editorial: "Form only",
    },
    how: { added: "new", removed: "removed", renamed: "renamed", changed: "changed", moved: "order changed" },
    renamed: (former) => `was ${former}`,
    stillNamed: "Still named by: ",
    oldDate: "The content changed; the date of the last update did not.",
    stale: "not changed, now out of date",
    accepted: "not changed, accepted for the new text",
    noText: "(nothing)",
    affected: (count) => `What follows from it (${en(count, "record", "records")})`,
    through: (name) => `through ${name}`,
    unread: "Could not be compared",
    state: { before: "before", after: "after" },
    settings: "Also different; look at these by hand",
    more: (count) =>
      `… and ${en(count, "more record", "more records")}, not shown here; varbook diff shows all.`,
    moreNames: (count) => `and ${count} more`,
    field: "Property",
  },
  fr: {
    title: "Comparaison du catalogue",
    verdict: {
      breaking: (count) =>
        `Il y a rupture : ${fr(count, "enregistrement n'est plus ce à quoi d'autres peuvent", "enregistrements ne sont plus ce à quoi d'autres peuvent")} se fier.`,
      meaning: (count) =>
        `Pas de rupture, mais ${fr(count, "enregistrement a", "enregistrements ont")} changé de sens ou de nom.`,
      words: (count) =>
        `Pas de rupture ; des mots ont changé dans ${fr(count, "enregistrement", "enregistrements")} : à lire.`,
      compatible: (count) =>
        `Pas de rupture ; ${fr(count, "enregistrement offre", "enregistrements offrent")} plus qu'avant.`,
      addition: (count) =>
        `Pas de rupture ; ${fr(count, "enregistrement est nouveau", "enregistrements sont nouveaux")}.`,
      wording: (count) =>
        `Seule la formulation a changé, dans ${fr(count, "enregistrement", "enregistrements")}.`,
      translation: (count) =>
        `Seules des traductions ont changé, dans ${fr(count, "enregistrement", "enregistrements")}.`,
      editorial: (count) =>
        `Seule la forme a changé, dans ${fr(count, "enregistrement", "enregistrements")}.`,
      settings: () => "Aucun enregistrement n'a changé, mais bien les schémas ou la configuration.",
      none: () => "Aucune différence.",
    },
    settingsVerdict: (heading) =>
      `Les schémas ou la configuration ont changé. Classe la plus grave : « ${heading} ».`,
    setting: { schema: "Schéma", configuration: "Configuration", language: "Langue" },
    example: (name) => `Exemple : référence de ${name}`,
    shownOn: (count) => `affiché sur ${fr(count, "page", "pages")} : `,
    alike: (count) => `Le même changement dans ${fr(count, "enregistrement", "enregistrements")}`,
    moreCharacters: (count) => `raccourci ; encore ${fr(count, "caractère", "caractères")}`,
    contentLeftOut: "contenu non repris ici ; varbook diff le montre",
    truth: (value) => (value ? "oui" : "non"),
    incomplete: (count) =>
      `Cette comparaison n'est pas complète : ${fr(count, "fichier n'a pas pu être comparé", "fichiers n'ont pas pu être comparés")}.`,
    impact: {
      major: "Version proposée : majeure.",
      minor: "Version proposée : mineure.",
      patch: "Version proposée : corrective.",
      none: "Aucune nouvelle version n'est nécessaire.",
    },
    heading: {
      breaking: "Ruptures",
      meaning: "Changements de sens",
      words: "Mots changés : à lire",
      compatible: "Plus qu'avant",
      addition: "Nouveaux enregistrements",
      wording: "Formulation",
      translation: "Traduction seulement",
      editorial: "Forme seulement",
    },
    how: {
      added: "nouveau",
      removed: "supprimé",
      renamed: "renommé",
      changed: "modifié",
      moved: "ordre modifié",
    },
    renamed: (former) => `auparavant ${former}`,
    stillNamed: "Encore cité par : ",
    oldDate: "Le contenu a changé, la date de la dernière mise à jour non.",
    stale: "inchangé, n'est plus à jour",
    accepted: "inchangé, accepté pour le nouveau texte",
    noText: "(rien)",
    affected: (count) => `Ce qui en dépend (${fr(count, "enregistrement", "enregistrements")})`,
    through: (name) => `via ${name}`,
    unread: "N'a pas pu être comparé",
    state: { before: "avant", after: "après" },
    settings: "Diffère également ; à examiner à la main",
    more: (count) =>
      `… et ${fr(count, "autre enregistrement", "autres enregistrements")}, non repris ici ; varbook diff les montre tous.`,
    moreNames: (count) => `et ${count} de plus`,
    field: "Propriété",
  },
  nl: {
    title: "Vergelijking van de catalogus",
    verdict: {
      breaking: (count) =>
        `Er is een breuk: ${nl(count, "record is", "records zijn")} niet meer waar anderen op kunnen bouwen.`,
      meaning: (count) =>
        `Geen breuk, maar ${nl(count, "record kreeg", "records kregen")} een andere betekenis of naam.`,
      words: (count) =>
        `Geen breuk; in ${nl(count, "record", "records")} zijn woorden gewijzigd: gelieve ze te lezen.`,
      compatible: (count) => `Geen breuk; ${nl(count, "record biedt", "records bieden")} meer dan voordien.`,
      addition: (count) => `Geen breuk; ${nl(count, "record is", "records zijn")} nieuw.`,
      wording: (count) => `Alleen de formulering is gewijzigd, in ${nl(count, "record", "records")}.`,
      translation: (count) => `Alleen vertalingen zijn gewijzigd, in ${nl(count, "record", "records")}.`,
      editorial: (count) => `Alleen de vorm is gewijzigd, in ${nl(count, "record", "records")}.`,
      settings: () => "Er is geen record gewijzigd, maar wel de schema’s of de configuratie.",
      none: () => "Geen verschil.",
    },
    settingsVerdict: (heading) =>
      `De schema’s of de configuratie zijn gewijzigd. Zwaarste klasse: “${heading}”.`,
    setting: { schema: "Schema", configuration: "Configuratie", language: "Taal" },
    example: (name) => `Voorbeeld: referentie van ${name}`,
    shownOn: (count) => `getoond op ${nl(count, "pagina", "pagina’s")}: `,
    alike: (count) => `Dezelfde wijziging in ${nl(count, "record", "records")}`,
    moreCharacters: (count) => `ingekort; nog ${nl(count, "teken", "tekens")}`,
    contentLeftOut: "inhoud hier niet getoond; varbook diff toont ze",
    truth: (value) => (value ? "ja" : "nee"),
    incomplete: (count) =>
      `Deze vergelijking is niet volledig: ${nl(count, "bestand kon", "bestanden konden")} niet vergeleken worden.`,
    impact: {
      major: "Voorgestelde versie: major.",
      minor: "Voorgestelde versie: minor.",
      patch: "Voorgestelde versie: patch.",
      none: "Er is geen nieuwe versie nodig.",
    },
    heading: {
      breaking: "Breuken",
      meaning: "Gewijzigde betekenis",
      words: "Gewijzigde woorden: te lezen",
      compatible: "Meer dan voordien",
      addition: "Nieuwe records",
      wording: "Formulering",
      translation: "Alleen vertaling",
      editorial: "Alleen vorm",
    },
    how: {
      added: "nieuw",
      removed: "verwijderd",
      renamed: "hernoemd",
      changed: "gewijzigd",
      moved: "volgorde gewijzigd",
    },
    renamed: (former) => `voordien ${former}`,
    stillNamed: "Nog genoemd door: ",
    oldDate: "De inhoud is gewijzigd, de datum van de laatste update niet.",
    stale: "niet gewijzigd, nu verouderd",
    accepted: "niet gewijzigd, aanvaard bij de nieuwe tekst",
    noText: "(niets)",
    affected: (count) => `Wat ervan afhangt (${nl(count, "record", "records")})`,
    through: (name) => `via ${name}`,
    unread: "Kon niet vergeleken worden",
    state: { before: "voordien", after: "nadien" },
    settings: "Verschilt ook; met de hand te bekijken",
    more: (count) =>
      `… en nog ${nl(count, "record", "records")}, hier niet getoond; varbook diff toont alles.`,
    moreNames: (count) => `en nog ${count}`,
    field: "Eigenschap",
  },
};
