/** The same text in the two languages of the generated catalogues. */
export interface Bilingual {
  readonly fr: string;
  readonly nl: string;
}

/** A word with the English id that vocabularies give it. */
export interface Word extends Bilingual {
  readonly id: string;
}

/** What is counted: in the plural, with the singular for the glossary. */
export interface Service extends Word {
  readonly one: Bilingual;
}

function service(id: string, fr: string, nl: string, oneFr: string, oneNl: string): Service {
  return { id, fr, nl, one: { fr: oneFr, nl: oneNl } };
}

function word(id: string, fr: string, nl: string): Word {
  return { id, fr, nl };
}

export const services: readonly Service[] = [
  service("consultation", "consultations", "raadplegingen", "consultation", "raadpleging"),
  service("home-visit", "visites à domicile", "huisbezoeken", "visite à domicile", "huisbezoek"),
  service(
    "hospital-stay",
    "séjours hospitaliers",
    "ziekenhuisverblijven",
    "séjour hospitalier",
    "ziekenhuisverblijf",
  ),
  service("day-admission", "hospitalisations de jour", "dagopnames", "hospitalisation de jour", "dagopname"),
  service(
    "physiotherapy",
    "séances de kinésithérapie",
    "kinesitherapiezittingen",
    "séance de kinésithérapie",
    "kinesitherapiezitting",
  ),
  service(
    "imaging",
    "examens d'imagerie médicale",
    "onderzoeken medische beeldvorming",
    "examen d'imagerie médicale",
    "onderzoek medische beeldvorming",
  ),
  service(
    "laboratory-test",
    "analyses de laboratoire",
    "laboratoriumanalyses",
    "analyse de laboratoire",
    "laboratoriumanalyse",
  ),
  service(
    "prescription",
    "prescriptions de médicaments",
    "geneesmiddelenvoorschriften",
    "prescription de médicaments",
    "geneesmiddelenvoorschrift",
  ),
  service(
    "antibiotic",
    "délivrances d'antibiotiques",
    "afleveringen van antibiotica",
    "délivrance d'antibiotiques",
    "aflevering van antibiotica",
  ),
  service("vaccination", "vaccinations", "vaccinaties", "vaccination", "vaccinatie"),
  service("screening", "dépistages", "screenings", "dépistage", "screening"),
  service(
    "surgery",
    "interventions chirurgicales",
    "chirurgische ingrepen",
    "intervention chirurgicale",
    "chirurgische ingreep",
  ),
  service("childbirth", "accouchements", "bevallingen", "accouchement", "bevalling"),
  service("emergency", "passages aux urgences", "spoedcontacten", "passage aux urgences", "spoedcontact"),
  service(
    "nursing",
    "soins infirmiers",
    "verpleegkundige verstrekkingen",
    "soin infirmier",
    "verpleegkundige verstrekking",
  ),
  service(
    "psychology",
    "séances de psychologie",
    "psychologische zittingen",
    "séance de psychologie",
    "psychologische zitting",
  ),
  service("dialysis", "séances de dialyse", "dialysezittingen", "séance de dialyse", "dialysezitting"),
  service(
    "referral",
    "renvois vers un spécialiste",
    "verwijzingen naar een specialist",
    "renvoi vers un spécialiste",
    "verwijzing naar een specialist",
  ),
  service(
    "rehabilitation",
    "séances de revalidation",
    "revalidatiezittingen",
    "séance de revalidation",
    "revalidatiezitting",
  ),
  service(
    "palliative-care",
    "forfaits palliatifs",
    "palliatieve forfaits",
    "forfait palliatif",
    "palliatief forfait",
  ),
  service("hearing-aid", "appareils auditifs", "hoorapparaten", "appareil auditif", "hoorapparaat"),
  service(
    "dental-care",
    "soins dentaires",
    "tandheelkundige verstrekkingen",
    "soin dentaire",
    "tandheelkundige verstrekking",
  ),
];

export const groups: readonly Word[] = [
  word("beneficiaries", "bénéficiaires", "rechthebbenden"),
  word("children", "enfants", "kinderen"),
  word("adolescents", "adolescents", "adolescenten"),
  word("older-people", "personnes âgées", "ouderen"),
  word("diabetes-patients", "patients diabétiques", "diabetespatiënten"),
  word("chronic-patients", "malades chroniques", "chronisch zieken"),
  word("pregnant-women", "femmes enceintes", "zwangere vrouwen"),
  word("self-employed", "travailleurs indépendants", "zelfstandigen"),
  word("employees", "travailleurs salariés", "werknemers"),
  word("jobseekers", "demandeurs d'emploi", "werkzoekenden"),
  word("residents", "résidents de maisons de repos", "bewoners van woonzorgcentra"),
  word("inpatients", "patients hospitalisés", "gehospitaliseerde patiënten"),
  word("newborns", "nouveau-nés", "pasgeborenen"),
  word("students", "étudiants", "studenten"),
  word("pensioners", "pensionnés", "gepensioneerden"),
  word("single-parents", "familles monoparentales", "eenoudergezinnen"),
  word("carers", "aidants proches", "mantelzorgers"),
  word("cancer-patients", "patients en oncologie", "oncologiepatiënten"),
  word("heart-patients", "patients cardiaques", "hartpatiënten"),
  word("asthma-patients", "patients asthmatiques", "astmapatiënten"),
];

export const settings: readonly Word[] = [
  word("general-hospital", "en hôpital général", "in een algemeen ziekenhuis"),
  word("university-hospital", "en hôpital universitaire", "in een universitair ziekenhuis"),
  word("community-practice", "en maison médicale", "in een wijkgezondheidscentrum"),
  word("nursing-home", "en maison de repos", "in een woonzorgcentrum"),
  word("rural-area", "en zone rurale", "in landelijk gebied"),
  word("urban-area", "en zone urbaine", "in stedelijk gebied"),
  word("on-call", "pendant la garde", "tijdens de wachtdienst"),
  word("weekend", "pendant le week-end", "tijdens het weekend"),
  word("private-practice", "en cabinet privé", "in een privépraktijk"),
  word("school", "à l'école", "op school"),
  word("workplace", "au travail", "op het werk"),
  word("day-centre", "en centre de jour", "in een dagcentrum"),
  word("border-area", "en zone frontalière", "in de grensstreek"),
  word("abroad", "à l'étranger", "in het buitenland"),
];

/** How a service is measured: the unit's type, and the words before the service in a title. */
export interface Measure extends Bilingual {
  readonly type: "count" | "rate" | "percentage" | "amount";
  readonly label: Bilingual;
}

export const measures: readonly Measure[] = [
  { type: "count", fr: "Nombre", nl: "Aantal", label: { fr: "Nombre", nl: "Aantal" } },
  {
    type: "rate",
    fr: "Fréquence",
    nl: "Frequentie van",
    label: {
      fr: "Nombre par {per} bénéficiaires de l'assurance maladie en Belgique",
      nl: "Aantal per {per} rechthebbenden van de Belgische ziekteverzekering",
    },
  },
  {
    type: "percentage",
    fr: "Part",
    nl: "Aandeel van",
    label: { fr: "Pourcentage du total", nl: "Percentage van het totaal" },
  },
  {
    type: "amount",
    fr: "Coût moyen",
    nl: "Gemiddelde kosten van",
    label: { fr: "Montant en euros", nl: "Bedrag in euro" },
  },
];

/** `de consultations`, `d'analyses`. */
export function of(french: string): string {
  return /^[aeiouhéèêâîôœ]/i.test(french) ? `d'${french}` : `de ${french}`;
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function capitals({ fr, nl }: Bilingual): Bilingual {
  return { fr: capital(fr), nl: capital(nl) };
}

/** A number with zeros before it. */
export function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}
