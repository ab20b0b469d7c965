import type { Impact } from "../../diff/change.ts";
import type { MessageLanguage } from "../../messages/words.ts";
import type { Refusal } from "../../release/order.ts";

interface ReleaseWords {
  checked(records: number, commit: string): string;
  refused(version: string): string;
  published(version: string, date: string): string;
  first(records: number): string;
  since(previous: string, impact: Impact, records: number): string;
  files(count: number, shared: number, megabytes: string): string;
  finished(version: string): string;
  next(folder: string): string;
  notNext(version: string, refusal: Refusal): string;
  notDescendant(commit: string, last: string, lastCommit: string): string;
  olderCommit(commit: string, time: string, last: string, lastTime: string): string;
  /** One line on what was not looked at, and how to be sure. */
  unsure(last: string, lastCommit: string): string;
  readonly notKept: string;
  foreignOption(option: string, isWithdrawal: boolean): string;
  wouldPublish(version: string, date: string): string;
  allFiles(count: number, megabytes: string): string;
  notPublished(version: string): string;
  reasonLanguage(given: string, tags: readonly string[]): string;
  reasonTwice(tag: string): string;
  reasonMissing(tags: readonly string[]): string;
  otherReason(version: string, date: string): string;
  withdrawn(version: string, date: string): string;
  alreadyWithdrawn(version: string, date: string): string;
  inForce(version: string): string;
  noneInForce(version: string): string;
}

const one = (count: number, singular: string, plural: string): string =>
  `${count} ${count === 1 ? singular : plural}`;

/** Options as they are typed. */
const reasons = (tags: readonly string[], text: string): string =>
  tags.map((tag) => `--reason ${tag}="${text}"`).join(" ");

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
    notNext: (version, refusal) => {
      if (refusal.why === "not-after") {
        const { last, corrects } = refusal;
        const hint = corrects === undefined ? "" : `; a correction of ${corrects} needs --backport`;
        return `version ${last} is published: the next one must come after it${hint}`;
      }
      if (refusal.why === "not-next")
        return `version ${version} is not the next one after ${refusal.last}: that is ${refusal.next.join(" or ")}; with --yes it is published all the same`;
      return refusal.next.length === 0
        ? "--backport corrects the last version of an earlier year, and no such version is published: leave it out"
        : `--backport corrects the last version of an earlier year: the next one is then ${refusal.next.join(" or ")}, not ${version}`;
    },
    notDescendant: (commit, last, other) =>
      `commit ${commit} does not come after ${other}, of which version ${last} was made: release a commit that holds it; a correction of an earlier year's version needs --backport`,
    olderCommit: (commit, time, last, lastTime) =>
      `commit ${commit} (${time}) is older than that of version ${last} (${lastTime}): release a newer commit. To compare the commits themselves, fetch the history first (git fetch --unshallow)`,
    unsure: (last, commit) =>
      `This clone does not hold enough of the history to know whether the commit comes after that of version ${last} (${commit}): only their times were compared. To be sure, fetch the history first (git fetch --unshallow).`,
    notKept: "--keep is a number of versions, 1 or more",
    foreignOption: (option, isWithdrawal) =>
      isWithdrawal ? `--${option} has no part in release withdraw` : `--${option} goes with release withdraw`,
    wouldPublish: (version, date) =>
      `Version ${version} of ${date} would be published; nothing was written (--dry-run).`,
    allFiles: (count, megabytes) => `${one(count, "file", "files")}, ${megabytes} MB.`,
    notPublished: (version) => `version ${version} is not published here: nothing was withdrawn`,
    reasonLanguage: (given, tags) =>
      `“${given}” does not say in which of the languages (${tags.join(", ")}) it is: ${reasons(tags, "…")}`,
    reasonTwice: (tag) => `the reason stands there twice in one language (${tag})`,
    reasonMissing: (tags) =>
      `the reason is missing in ${tags.join(", ")}: readers are told in every language; add ${reasons(tags, "…")}`,
    otherReason: (version, date) =>
      `version ${version} was withdrawn on ${date} for another reason: nothing was changed; with --yes the new words replace it, and the day stays`,
    withdrawn: (version, date) => `Version ${version} is withdrawn since ${date}; none of its files changed.`,
    alreadyWithdrawn: (version, date) =>
      `Version ${version} was withdrawn on ${date} already: nothing was changed.`,
    inForce: (version) => `Readers are led to version ${version}.`,
    noneInForce: (version) =>
      `No version is left in force: v/latest leads to ${version}, whose pages say that it was withdrawn. Publish a corrected version soon.`,
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
    notNext: (version, refusal) => {
      if (refusal.why === "not-after") {
        const { last, corrects } = refusal;
        const hint = corrects === undefined ? "" : ` ; une correction de ${corrects} demande --backport`;
        return `la version ${last} est publiée : la suivante doit venir après elle${hint}`;
      }
      if (refusal.why === "not-next")
        return `la version ${version} n'est pas celle qui suit ${refusal.last} : c'est ${refusal.next.join(" ou ")} ; avec --yes, elle est publiée malgré tout`;
      return refusal.next.length === 0
        ? "--backport corrige la dernière version d'une année antérieure, et aucune n'est publiée : retirez cette option"
        : `--backport corrige la dernière version d'une année antérieure : la suivante est alors ${refusal.next.join(" ou ")}, et non ${version}`;
    },
    notDescendant: (commit, last, other) =>
      `le commit ${commit} ne vient pas après ${other}, dont la version ${last} est issue : publiez un commit qui le contient ; corriger la version d'une année antérieure demande --backport`,
    olderCommit: (commit, time, last, lastTime) =>
      `le commit ${commit} (${time}) est plus ancien que celui de la version ${last} (${lastTime}) : publiez un commit plus récent. Pour comparer les commits eux-mêmes, récupérez d'abord l'historique (git fetch --unshallow)`,
    unsure: (last, commit) =>
      `Ce clone ne contient pas assez d'historique pour savoir si le commit vient après celui de la version ${last} (${commit}) : seules leurs dates ont été comparées. Pour en être sûr, récupérez d'abord l'historique (git fetch --unshallow).`,
    notKept: "--keep est un nombre de versions, 1 ou plus",
    foreignOption: (option, isWithdrawal) =>
      isWithdrawal
        ? `--${option} ne s'emploie pas avec release withdraw`
        : `--${option} s'emploie avec release withdraw`,
    wouldPublish: (version, date) =>
      `La version ${version} du ${inDays(date)} serait publiée ; rien n'a été écrit (--dry-run).`,
    allFiles: (count, megabytes) =>
      `${one(count, "fichier", "fichiers")}, ${megabytes.replace(".", ",")} Mo.`,
    notPublished: (version) => `la version ${version} n'est pas publiée ici : rien n'a été retiré`,
    reasonLanguage: (given, tags) =>
      `« ${given} » ne dit pas dans laquelle des langues (${tags.join(", ")}) il est écrit : ${reasons(tags, "…")}`,
    reasonTwice: (tag) => `la raison figure deux fois dans une même langue (${tag})`,
    reasonMissing: (tags) =>
      `il manque la raison en ${tags.join(", ")} : les lecteurs la voient dans chaque langue ; ajoutez ${reasons(tags, "…")}`,
    otherReason: (version, date) =>
      `la version ${version} a été retirée le ${inDays(date)} pour une autre raison : rien n'a changé ; avec --yes, le nouveau texte la remplace et le jour reste`,
    withdrawn: (version, date) =>
      `La version ${version} est retirée depuis le ${inDays(date)} ; aucun de ses fichiers n'a changé.`,
    alreadyWithdrawn: (version, date) =>
      `La version ${version} a déjà été retirée le ${inDays(date)} : rien n'a changé.`,
    inForce: (version) => `Les lecteurs sont menés à la version ${version}.`,
    noneInForce: (version) =>
      `Plus aucune version n'est en vigueur : v/latest mène à ${version}, dont les pages disent qu'elle a été retirée. Publiez bientôt une version corrigée.`,
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
    notNext: (version, refusal) => {
      if (refusal.why === "not-after") {
        const { last, corrects } = refusal;
        const hint = corrects === undefined ? "" : `; een correctie van ${corrects} vraagt --backport`;
        return `versie ${last} is gepubliceerd: de volgende moet erna komen${hint}`;
      }
      if (refusal.why === "not-next")
        return `versie ${version} is niet de volgende na ${refusal.last}: dat is ${refusal.next.join(" of ")}; met --yes wordt ze toch gepubliceerd`;
      return refusal.next.length === 0
        ? "--backport corrigeert de laatste versie van een vroeger jaar, en zo'n versie is niet gepubliceerd: laat de optie weg"
        : `--backport corrigeert de laatste versie van een vroeger jaar: de volgende is dan ${refusal.next.join(" of ")}, niet ${version}`;
    },
    notDescendant: (commit, last, other) =>
      `commit ${commit} komt niet na ${other}, waaruit versie ${last} is gemaakt: publiceer een commit die hem bevat; een correctie van een versie van een vroeger jaar vraagt --backport`,
    olderCommit: (commit, time, last, lastTime) =>
      `commit ${commit} (${time}) is ouder dan die van versie ${last} (${lastTime}): publiceer een nieuwere commit. Om de commits zelf te vergelijken, haalt u eerst de geschiedenis op (git fetch --unshallow)`,
    unsure: (last, commit) =>
      `Deze kloon bevat niet genoeg geschiedenis om te weten of de commit na die van versie ${last} (${commit}) komt: alleen de tijdstippen zijn vergeleken. Haal eerst de geschiedenis op om zeker te zijn (git fetch --unshallow).`,
    notKept: "--keep is een aantal versies, 1 of meer",
    foreignOption: (option, isWithdrawal) =>
      isWithdrawal ? `--${option} hoort niet bij release withdraw` : `--${option} hoort bij release withdraw`,
    wouldPublish: (version, date) =>
      `Versie ${version} van ${inDays(date)} zou worden gepubliceerd; er is niets geschreven (--dry-run).`,
    allFiles: (count, megabytes) =>
      `${one(count, "bestand", "bestanden")}, ${megabytes.replace(".", ",")} MB.`,
    notPublished: (version) => `versie ${version} is hier niet gepubliceerd: er is niets ingetrokken`,
    reasonLanguage: (given, tags) =>
      `“${given}” zegt niet in welke van de talen (${tags.join(", ")}) het is: ${reasons(tags, "…")}`,
    reasonTwice: (tag) => `de reden staat er twee keer in één taal (${tag})`,
    reasonMissing: (tags) =>
      `de reden ontbreekt in ${tags.join(", ")}: lezers zien ze in elke taal; voeg ${reasons(tags, "…")} toe`,
    otherReason: (version, date) =>
      `versie ${version} is op ${inDays(date)} om een andere reden ingetrokken: er is niets gewijzigd; met --yes vervangt de nieuwe tekst ze en blijft de dag staan`,
    withdrawn: (version, date) =>
      `Versie ${version} is ingetrokken sinds ${inDays(date)}; geen van haar bestanden is gewijzigd.`,
    alreadyWithdrawn: (version, date) =>
      `Versie ${version} was al ingetrokken op ${inDays(date)}: er is niets gewijzigd.`,
    inForce: (version) => `Lezers komen uit bij versie ${version}.`,
    noneInForce: (version) =>
      `Er is geen geldende versie meer: v/latest leidt naar ${version}, waarvan de pagina's zeggen dat ze is ingetrokken. Publiceer spoedig een verbeterde versie.`,
  },
};
