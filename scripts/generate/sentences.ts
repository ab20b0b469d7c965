import type { Bilingual } from "./words.ts";

/** Names in braces are slots; what a slot may be is said in `slots.ts`. */
function sentence(fr: string, nl: string): Bilingual {
  return { fr, nl };
}

/** The first paragraph of a description. */
export const openings: readonly Bilingual[] = [
  sentence(
    "{measure} {ofServices} chez les {group} {setting} au cours de l'année de référence. Les prestations sont identifiées sur la base de la variable {variable} et des codes de nomenclature {codes}.",
    "{measure} {services} bij {group} {setting} in de loop van het referentiejaar. De verstrekkingen worden geïdentificeerd op basis van de variabele {variable} en van de nomenclatuurcodes {codes}.",
  ),
  sentence(
    "{measure} {ofServices} {setting}, pour les {group} dont le domicile se trouve dans la zone sélectionnée. Sont comptées les prestations portant les codes {codes} (voir {term}).",
    "{measure} {services} {setting}, voor {group} met domicilie in het geselecteerde gebied. Verstrekkingen met de codes {codes} worden meegeteld (zie {term}).",
  ),
  sentence(
    "{measure} {ofServices} remboursés par l'assurance maladie chez les {group} {setting}. Une prestation compte pour l'année où elle a été effectuée, même si elle est remboursée jusqu'à {small} mois plus tard.",
    "{measure} {services} die door de ziekteverzekering worden terugbetaald bij {group} {setting}. Een verstrekking telt mee voor het jaar waarin ze werd uitgevoerd, ook als ze tot {small} maanden later wordt terugbetaald.",
  ),
];

/** The further paragraphs of a description. */
export const details: readonly Bilingual[] = [
  sentence(
    "Un prestataire est considéré comme actif si ses revenus issus de ces prestations s'élèvent à au moins {percent} du revenu médian annuel de son groupe de profession (voir {term}).",
    "Een zorgverlener wordt als actief beschouwd als zijn inkomsten uit deze verstrekkingen minstens {percent} bedragen van het jaarlijkse mediaaninkomen van zijn beroepsgroep (zie {term}).",
  ),
  sentence(
    "L'indicateur peut être ventilé selon la dimension {dimension}. Les cellules de moins de {small} personnes ne sont pas publiées.",
    "De indicator kan worden opgesplitst volgens de dimensie {dimension}. Cellen met minder dan {small} personen worden niet gepubliceerd.",
  ),
  sentence(
    "Les montants inférieurs à {count} euros par an sont regroupés : ils représentent moins de {percent} du total. Ils proviennent du champ {field}.",
    "Bedragen onder {count} euro per jaar zijn gegroepeerd: ze vertegenwoordigen minder dan {percent} van het totaal. Ze zijn afkomstig van het veld {field}.",
  ),
  sentence(
    "Le calcul repose sur {variable}, complété depuis {year} par les données du champ {field}. La liste {codelist} donne la signification de chaque code.",
    "De berekening steunt op {variable}, sinds {year} aangevuld met de gegevens van het veld {field}. De lijst {codelist} geeft de betekenis van elke code.",
  ),
  sentence(
    "Les prestations liées à la notion {term} sont comptées une seule fois par personne et par jour, quel que soit le nombre de factures introduites.",
    "Verstrekkingen die verband houden met het begrip {term} worden per persoon en per dag slechts één keer geteld, ongeacht het aantal ingediende facturen.",
  ),
  sentence(
    "Les personnes affiliées moins de {small} mois au cours de l'année sont exclues ; elles forment moins de {percent} de la population (environ {count} personnes).",
    "Personen die in de loop van het jaar minder dan {small} maanden aangesloten waren, zijn uitgesloten; ze vormen minder dan {percent} van de bevolking (ongeveer {count} personen).",
  ),
];

/** What a list in a description says: its opening line, then its items. */
export const exclusions: { readonly opening: Bilingual; readonly items: readonly Bilingual[] } = {
  opening: sentence("Ne sont pas comprises :", "Niet inbegrepen zijn:"),
  items: [
    sentence(
      "les prestations effectuées à l'étranger ;",
      "verstrekkingen die in het buitenland zijn uitgevoerd;",
    ),
    sentence(
      "les prestations prises en charge avant {year} ;",
      "verstrekkingen die vóór {year} ten laste zijn genomen;",
    ),
    sentence("les prestations liées à {term} ;", "verstrekkingen in verband met {term};"),
    sentence(
      "les factures corrigées plus de {small} mois après la prestation ;",
      "facturen die meer dan {small} maanden na de verstrekking zijn verbeterd;",
    ),
    sentence(
      "les prestations dont le code du champ {field} est inconnu ;",
      "verstrekkingen waarvan de code van het veld {field} onbekend is;",
    ),
  ],
};

/** Remarks, a variable's own and shared ones. */
export const remarks: readonly Bilingual[] = [
  sentence(
    "Les chiffres par unité géographique sont basés sur le domicile du bénéficiaire au 31 décembre de l'année de référence. Si le domicile est inconnu, on utilise celui du 30 juin ; cela concerne moins de {percent} des {group}.",
    "De cijfers per geografische eenheid zijn gebaseerd op het domicilie van de rechthebbende op 31 december van het referentiejaar. Als het domicilie onbekend is, wordt dat van 30 juni gebruikt; dit betreft minder dan {percent} van de {group}.",
  ),
  sentence(
    "Les prestations sont identifiées à l'aide des codes qui figurent dans la liste {codelist}. Avant {year}, elles étaient enregistrées sous les codes {codes}.",
    "De verstrekkingen worden geïdentificeerd aan de hand van de codes in de lijst {codelist}. Vóór {year} werden ze onder de codes {codes} geregistreerd.",
  ),
  sentence(
    "Le montant minimum est fixé chaque année par l'[INAMI](term:nihdi) sur la base de la notion {term}. Un montant inférieur à {count} euros est arrondi à l'unité, ce qui explique un écart de {percent} au plus.",
    "Het minimumbedrag wordt elk jaar door het [RIZIV](term:nihdi) vastgelegd op basis van het begrip {term}. Een bedrag onder {count} euro wordt op de eenheid afgerond, wat een afwijking van hoogstens {percent} verklaart.",
  ),
  sentence(
    "Vous trouverez davantage d'informations dans l'étude {document}, à partir de laquelle ces statistiques ont été produites : elle porte sur environ {count} personnes.",
    "Meer informatie vindt u in de studie {document}, op basis waarvan deze statistieken zijn opgesteld: ze heeft betrekking op ongeveer {count} personen.",
  ),
  sentence(
    "En {year}, la définition a été revue : le champ {field} remplace l'ancienne codification ({codes}). Les séries antérieures n'ont pas été recalculées.",
    "In {year} werd de definitie herzien: het veld {field} vervangt de oude codering ({codes}). De vroegere reeksen werden niet herberekend.",
  ),
  sentence(
    "Cette variable relève du mot-clé {keyword}. Elle est à lire avec {variable}, qui porte sur la même population mais exclut les séjours de plus de {small} jours.",
    "Deze variabele valt onder het trefwoord {keyword}. Ze moet samen worden gelezen met {variable}, die dezelfde populatie betreft maar verblijven van meer dan {small} dagen uitsluit.",
  ),
  sentence(
    "En raison de l'application d'un montant minimum, il est possible que des prestataires qui ne facturent pas toujours sous leur propre numéro soient manquants, en particulier {setting}.",
    "Door de toepassing van een minimumbedrag is het mogelijk dat zorgverleners die niet altijd onder hun eigen nummer factureren, ontbreken, in het bijzonder {setting}.",
  ),
  sentence(
    "Les chiffres des {small} dernières années sont provisoires : ils peuvent encore varier de {percent}, par exemple pour les {group}.",
    "De cijfers van de laatste {small} jaren zijn voorlopig: ze kunnen nog met {percent} wijzigen, bijvoorbeeld voor {group}.",
  ),
  sentence(
    "La base de données {database} ne contient pas les prestations facturées hors assurance obligatoire. Pour les {group}, la part manquante est estimée à {percent}.",
    "De databank {database} bevat geen verstrekkingen die buiten de verplichte verzekering zijn gefactureerd. Voor {group} wordt het ontbrekende deel op {percent} geraamd.",
  ),
];

/** Why something is not yet certain. */
export const reasons: readonly Bilingual[] = [
  sentence(
    "Traduction néerlandaise non encore relue par l'Agence.",
    "Nederlandse vertaling nog niet nagelezen door het Agentschap.",
  ),
  sentence(
    "Valeur reprise de l'ancienne documentation ; elle doit encore être confirmée.",
    "Waarde overgenomen uit de oude documentatie; ze moet nog worden bevestigd.",
  ),
];
