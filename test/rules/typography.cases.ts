/** A text with one sort of fault. */
interface Case {
  readonly language: string;
  readonly code: string;
  readonly text: string;
  /** The text repaired; absent when only the author can. */
  readonly fixed?: string;
  /** How often the fault is there, when more than once. */
  readonly times?: number;
}

function all(
  code: string,
  ...those: readonly (readonly [language: string, text: string, fixed?: string, times?: number])[]
): Case[] {
  return those.map(([language, text, fixed, times]) => ({
    language,
    code,
    text,
    ...(fixed !== undefined && { fixed }),
    ...(times !== undefined && { times }),
  }));
}

export const cases: readonly Case[] = [
  ...all(
    "space/before-punctuation",
    ["fr", "Les chiffres sont provisoires: ils changent.", "Les chiffres sont provisoires : ils changent."],
    ["fr", "Les soins; les médicaments.", "Les soins ; les médicaments."],
    ["fr", "Est-ce complet?", "Est-ce complet ?"],
    ["fr", "Au moins 5% du revenu, soit 12€.", "Au moins 5 % du revenu, soit 12 €.", 2],
    [
      "fr",
      "Au moins [5%](https://example.org/a) du revenu, soit 5%`x`.",
      "Au moins [5 %](https://example.org/a) du revenu, soit 5 %`x`.",
      2,
    ],
    ["fr", "La variable «Nombre» est publiée.", "La variable « Nombre » est publiée.", 2],
    ["fr", "Les soins , les médicaments .", "Les soins, les médicaments.", 2],
    [
      "fr",
      "Le [revenu](https://example.org/a): voir l'étude.",
      "Le [revenu](https://example.org/a) : voir l'étude.",
    ],
    ["fr", "**Remarque**: provisoire.", "**Remarque** : provisoire."],
    ["fr", "Le [revenu](https://example.org/t:) a un t:", "Le [revenu](https://example.org/t:) a un t :"],
    ["nl", "De cijfers zijn voorlopig : ze wijzigen.", "De cijfers zijn voorlopig: ze wijzigen."],
    ["nl", "Minstens 5 % van het inkomen.", "Minstens 5% van het inkomen."],
    ["nl", "Zorg ; geneesmiddelen , en meer .", "Zorg; geneesmiddelen, en meer.", 3],
    ["nl", "Is dit volledig ?", "Is dit volledig?"],
    [
      "nl",
      "Het [inkomen](https://example.org/a) : zie de studie.",
      "Het [inkomen](https://example.org/a): zie de studie.",
    ],
    ["de", "Die Zahlen : vorläufig ; 5% mehr.", "Die Zahlen: vorläufig; 5 % mehr.", 3],
  ),
  ...all(
    "space/after-elision",
    ["fr", "Nombre d' examens.", "Nombre d'examens."],
    ["fr", "Nombre d' [examens](https://example.org/a).", "Nombre d'[examens](https://example.org/a)."],
    ["fr", "L' INAMI et qu' il faut.", "L'INAMI et qu'il faut.", 2],
    ["fr", "Lorsqu’ une personne part.", "Lorsqu’une personne part."],
    ["fr", "La part de l' *année* civile.", "La part de l'*année* civile."],
  ),
  ...all(
    "space/in-parenthesis",
    ["fr", "Le revenu ( en euros) compte.", "Le revenu (en euros) compte."],
    ["fr", "Le revenu (en euros ) compte.", "Le revenu (en euros) compte."],
    ["nl", "Het inkomen ( in euro ) telt.", "Het inkomen (in euro) telt.", 2],
    [
      "nl",
      "Zie ( [hier](https://example.org/a) ) voor meer.",
      "Zie ([hier](https://example.org/a)) voor meer.",
      2,
    ],
    ["fr", "Par équivalent temps plein ( ETP).", "Par équivalent temps plein (ETP)."],
  ),
  ...all(
    "space/double",
    ["fr", "Nombre de  dentistes.", "Nombre de dentistes."],
    ["fr", "Nombre  de   dentistes  actifs.", "Nombre de dentistes actifs.", 3],
    ["nl", "Aantal  tandartsen.", "Aantal tandartsen."],
    ["nl", "Het  [inkomen](https://example.org/a)  telt.", "Het [inkomen](https://example.org/a) telt.", 2],
    ["fr", "Un \u00a0dentiste.", "Un dentiste."],
    ["nl", "Één.  Twee.", "Één. Twee."],
  ),
  ...all(
    "space/trailing",
    [
      "fr",
      "Nombre de dentistes. \n\nUn dentiste est actif.",
      "Nombre de dentistes.\n\nUn dentiste est actif.",
    ],
    ["fr", "Nombre de dentistes. ", "Nombre de dentistes."],
    ["nl", "- tandartsen \n- artsen", "- tandartsen\n- artsen"],
    ["nl", "Aantal tandartsen.  ", "Aantal tandartsen."],
    ["fr", "Première ligne  \nseconde ligne"],
    [
      "nl",
      "Het [inkomen](https://example.org/a) \n\nVolgt.",
      "Het [inkomen](https://example.org/a)\n\nVolgt.",
    ],
  ),
  ...all(
    "space/no-break-in-source",
    ["fr", "Les chiffres\u00a0: provisoires.", "Les chiffres : provisoires."],
    ["fr", "Au moins 5\u00a0% du revenu.", "Au moins 5 % du revenu."],
    ["fr", "Les soins\u202f; les médicaments\u202f!", "Les soins ; les médicaments !", 2],
    ["fr", "La variable «\u00a0Nombre\u00a0».", "La variable « Nombre ».", 2],
    ["de", "Etwa 5\u00a0% mehr.", "Etwa 5 % mehr."],
  ),
  ...all(
    "bullet/typed",
    ["fr", "• Le domicile est inconnu.", "Le domicile est inconnu."],
    ["nl", "· Het domicilie is onbekend.", "Het domicilie is onbekend."],
    ["fr", "- • les soins\n- • les médicaments", "- les soins\n- les médicaments", 2],
    ["nl", "Uitgesloten zijn:\n• zorg\n• geneesmiddelen", "Uitgesloten zijn:\n- zorg\n- geneesmiddelen", 2],
    ["fr", "– Le domicile est inconnu.", "Le domicile est inconnu."],
    ["nl", "•Zonder spatie.", "Zonder spatie."],
  ),
  ...all(
    "text/apostrophe-mixed",
    ["fr", "L'année d'un patient, l’âge.", "L'année d'un patient, l'âge."],
    ["fr", "L’année d’un patient, l'âge.", "L’année d’un patient, l’âge."],
    ["nl", "Foto's en auto’s.", "Foto's en auto's."],
    [
      "fr",
      "L'[INAMI](https://example.org/a) et l’[AIM](https://example.org/b).",
      "L'[INAMI](https://example.org/a) et l'[AIM](https://example.org/b).",
    ],
    ["nl", "Foto’s, auto’s en programma's.", "Foto’s, auto’s en programma’s."],
  ),
  ...all(
    "text/quotes",
    ["fr", "La variable “Nombre” est publiée.", "La variable « Nombre » est publiée."],
    ["fr", 'La variable "Nombre" est publiée.', "La variable « Nombre » est publiée."],
    ["nl", "De variabele « Aantal » is gepubliceerd.", "De variabele “Aantal” is gepubliceerd."],
    ["nl", 'De variabele "Aantal" is gepubliceerd.', "De variabele “Aantal” is gepubliceerd."],
    ["nl", "De variabele „Aantal” is gepubliceerd.", "De variabele “Aantal” is gepubliceerd."],
    ["de", "Das Gebiet “Eupen” ist klein.", "Das Gebiet „Eupen“ ist klein."],
    ["fr", '"Nombre"', "« Nombre »"],
    // In YAML they may have been meant to enclose the value.
    ["fr", "“Nombre”"],
    ["nl", "„Aantal”"],
    ["nl", "« Aantal »"],
  ),
  ...all(
    "text/nfc",
    ["fr", "Nombre de ge\u0301ne\u0301ticiens.", "Nombre de généticiens.", 2],
    ["fr", "Un garc\u0327on.", "Un garçon."],
    ["nl", "De coo\u0308rdinatie.", "De coördinatie."],
    ["nl", "E\u0301e\u0301n patie\u0308nt.", "Één patiënt.", 3],
    ["fr", "Une température de 3 \u212bngström.", "Une température de 3 Ångström."],
  ),
  ...all(
    "text/mojibake",
    ["fr", "Nombre de gÃ©nÃ©ticiens.", "Nombre de généticiens."],
    ["fr", "Lâ€™annÃ©e de rÃ©fÃ©rence.", "L’année de référence.", 2],
    ["nl", "De coÃ¶rdinatie van patiÃ«nten.", "De coördinatie van patiënten.", 2],
    ["fr", "Les annÃƒÂ©es.", "Les années."],
    ["fr", "Le cÅ“ur, de 2019 â€“ 2021.", "Le cœur, de 2019 – 2021.", 2],
    ["nl", "De co\ufffdrdinatie."],
    ["fr", "Ã l'hôpital."],
  ),
  ...all(
    "text/invisible",
    ["fr", "Nombre de den\u00adtistes.", "Nombre de dentistes."],
    ["nl", "Aantal tand\u200bartsen.", "Aantal tandartsen."],
    ["fr", "Le\u2060 nombre\u200d de soins.", "Le nombre de soins.", 2],
    ["nl", "Een\ufeff aantal.", "Een aantal."],
    ["fr", "Secret\u{e0041}\u{e0042}.", "Secret."],
    ["nl", "Een \ufffcaantal.", "Een aantal."],
  ),
  ...all(
    "text/bidirectional",
    ["fr", "Nombre\u202e de soins.", "Nombre de soins."],
    ["nl", "Aantal\u200e zorg\u200f.", "Aantal zorg.", 2],
    ["fr", "Le \u2066code\u2069 348.", "Le code 348.", 2],
    ["nl", "De \u061ccode.", "De code."],
    ["fr", "Un\u202a\u202c nombre.", "Un nombre."],
  ),
  ...all(
    "number/thousands",
    ["fr", "Nombre par 1.000 bénéficiaires.", "Nombre par 1 000 bénéficiaires."],
    ["fr", "Il y a 1.234.567 personnes.", "Il y a 1 234 567 personnes."],
    ["nl", "Aantal per 1 000 rechthebbenden.", "Aantal per 1.000 rechthebbenden."],
    ["nl", "Er zijn 1 234 567 personen.", "Er zijn 1.234.567 personen."],
    ["nl", "Er zijn 12\u00a0500 personen.", "Er zijn 12.500 personen."],
    ["fr", "Il y a 1,234,567 personnes.", "Il y a 1 234 567 personnes."],
    ["fr", "Il y a 12.345 personnes."],
    ["de", "Je 1 000 Einwohner.", "Je 1.000 Einwohner."],
  ),
  ...all(
    "number/mixed",
    ["fr", "De 10 000 euros à 25000 euros.", "De 10 000 euros à 25 000 euros."],
    ["nl", "Van 10.000 euro tot 25000 euro.", "Van 10.000 euro tot 25.000 euro."],
    ["fr", "Sur 1 000 patients, puis 2500 patients.", "Sur 1 000 patients, puis 2 500 patients."],
    ["nl", "Van 1.000.000 euro tot 2500000 euro.", "Van 1.000.000 euro tot 2.500.000 euro."],
    ["fr", "De 1 000 € à 2000 €.", "De 1 000 € à 2 000 €."],
  ),
  ...all(
    "number/decimal-point",
    ["fr", "Un écart de 0.5 point.", "Un écart de 0,5 point."],
    ["nl", "Een afwijking van 0.25 punt.", "Een afwijking van 0,25 punt."],
    ["fr", "Un taux de 12.5 %.", "Un taux de 12,5 %."],
    ["nl", "Een aandeel van 12.5%.", "Een aandeel van 12,5%."],
    ["fr", "Une moyenne de 3.7 visites."],
    ["de", "Etwa 0.125 Punkte.", "Etwa 0,125 Punkte."],
  ),
  ...all(
    "year/run-together",
    ["fr", "Disponible à partir de 20192021."],
    ["nl", "Beschikbaar vanaf 20192021."],
    ["fr", "La période 20152020 (provisoire)."],
    ["nl", "De jaren 19992001, voorlopig."],
    ["fr", "[20192021](https://example.org/a) : la période."],
  ),
  ...all(
    "year/lost-minus",
    ["fr", "Les statistiques de l'année civile 1 sont ajoutées."],
    ["fr", "L'année civile 2."],
    ["nl", "De statistieken van kalenderjaar 2 worden toegevoegd."],
    ["nl", "Kalenderjaar 1 komt in het najaar."],
    ["de", "Die Zahlen des Jahres: Kalenderjahr 2."],
  ),
  ...all(
    "quarter/wrong-letter",
    ["fr", "Les chiffres paraissent au Q4.", "Les chiffres paraissent au T4."],
    ["nl", "De cijfers verschijnen in T4.", "De cijfers verschijnen in Q4."],
    ["fr", "Durant le Q1 et le Q2.", "Durant le T1 et le T2.", 2],
    ["nl", "Vanaf T3 2024.", "Vanaf Q3 2024."],
    ["fr", "(Q3)", "(T3)"],
  ),
  ...all(
    "list/range-in-prose",
    ["fr", "Le code de profession (10 à 19)."],
    ["nl", "De beroepscode (10 t.e.m. 19)."],
    ["nl", "De code (1, 3, 10 t/m 19, 30)."],
    ["fr", "Les codes (101032 à 101054)."],
    ["nl", "De codes (348 tot en met 398)."],
  ),
  ...all(
    "section/dangling",
    ["fr", "Les prestations portent les codes ci-dessous."],
    ["nl", "De verstrekkingen hebben onderstaande codes."],
    ["nl", "Hieronder staan de codes."],
    ["fr", "Ci-après, les codes."],
    ["de", "Die untenstehenden Codes zählen."],
  ),
];

/** What the cases are about. */
export const codes: ReadonlySet<string> = new Set(cases.map(({ code }) => code));
