import { expect, test } from "vitest";
import { diffReporters } from "../../src/change/diff/report/index.ts";
import { compareEdited, files, replaced } from "./edited.ts";

// Changes of the schemas, the configuration and the languages: each is an edit of a file's text, with the class that it
// must have and what a French comment must say of it.

type Schema = Record<string, any>;

/** An edit of a schema's data. */
function schema(change: (schema: Schema) => void): (text: string) => string {
  return (text) => {
    const data = JSON.parse(text) as Schema;
    change(data);
    return JSON.stringify(data, undefined, 2);
  };
}

/** A report without its markup and with single spaces. */
function plain(markdown: string): string {
  return markdown
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replace(/\s+/g, " ");
}

const variable = "schemas/variable.schema.json";
const configuration = "varbook.config.yaml";

test.each<
  [what: string, file: string, edit: (text: string) => string | undefined, worst: string, said: string[]]
>([
  [
    "a property is added",
    variable,
    schema((it) => {
      it["properties"].population = {
        title: "Population",
        "x-label": { fr: "Population", nl: "Populatie" },
        type: "string",
      };
    }),
    "compatible",
    ["Schéma – variable", "Population", "Plus qu'avant (1)"],
  ],
  [
    "a required property is added",
    variable,
    schema((it) => {
      it["properties"].population = { title: "Population", type: "string" };
      it["required"].push("population");
    }),
    "breaking",
    ["Population", "population"],
  ],
  [
    "a property is removed",
    variable,
    schema((it) => delete it["properties"].availability),
    "breaking",
    ["Disponible", "Beschikbaar"],
  ],
  [
    "a part of a property is removed",
    variable,
    schema((it) => delete it["properties"].availability.properties.to),
    "breaking",
    ["Disponible › Dernière année"],
  ],
  [
    "a property becomes required",
    variable,
    schema((it) => it["required"].push("unit")),
    "breaking",
    ["Codification › Obligatoire", "oui"],
  ],
  [
    "a part is no longer required",
    variable,
    schema((it) => (it["properties"].method.required = [])),
    "compatible",
    ["Méthode de calcul › Formule › Obligatoire", "oui"],
  ],
  [
    "a value of an enum is removed",
    variable,
    schema((it) => it["properties"].update.properties.frequency.enum.pop()),
    "breaking",
    ["Fréquence et timing de la mise à jour › Fréquence › Valeurs permises", "tous les deux ans"],
  ],
  [
    "a value of an enum is added",
    variable,
    schema((it) => {
      const { frequency } = it["properties"].update.properties;
      frequency.enum.push("monthly");
      frequency["x-labels"].monthly = { fr: "chaque mois", nl: "maandelijks" };
    }),
    "meaning",
    ["Valeurs permises", "chaque mois", "Plus qu'avant"],
  ],
  [
    "the values of a list are constrained",
    variable,
    schema((it) => (it["properties"].keywords.items.pattern = "^[a-z]+$")),
    "meaning",
    ["Mots-clés › Éléments › Motif", "^[a-z]+$"],
  ],
  [
    "a type changes",
    variable,
    schema((it) => (it["properties"].availability.properties.from.type = "string")),
    "breaking",
    ["Disponible › Première année › Type de donnée", "integer", "string"],
  ],
  [
    "a limit gets narrower",
    variable,
    schema((it) => (it["properties"].update.properties.lagYears.maximum = 5)),
    "breaking",
    ["Décalage en années › Maximum", "10", "5"],
  ],
  [
    "a limit gets wider",
    variable,
    schema((it) => (it["properties"].update.properties.lagYears.maximum = 20)),
    "compatible",
    ["Décalage en années › Maximum", "10", "20"],
  ],
  [
    "a length gets a limit",
    variable,
    schema((it) => (it["properties"].code.maxLength = 20)),
    "breaking",
    ["Longueur maximale", "20"],
  ],
  [
    "a pattern changes",
    "schemas/codelist.schema.json",
    schema((it) => (it["properties"].id.pattern = "^[a-z]+$")),
    "meaning",
    ["Identifiant › Motif", "^[a-z]+$", "{0,62}"],
  ],
  [
    "a reference leads to another kind",
    variable,
    schema((it) => (it["properties"].keywords.items["x-reference"] = "term")),
    "breaking",
    ["Mots-clés › Éléments › Renvoie à", "keyword", "term"],
  ],
  [
    "a property is no longer shown",
    variable,
    schema((it) => (it["properties"].keywords["x-display"] = "hidden")),
    "meaning",
    ["Mots-clés › Affichage", "inline-list", "hidden"],
  ],
  [
    "the weight of changes changes",
    variable,
    schema((it) => (it["properties"].keywords["x-change"] = "breaking")),
    "editorial",
    ["Mots-clés › Poids d'un changement", "breaking"],
  ],
  ["a condition changes", variable, schema((it) => it["allOf"].pop()), "meaning", ["Conditions"]],
  [
    "what a definition of the schema itself says changes",
    "schemas/keyword.schema.json",
    schema((it) => {
      it["$defs"] = { word: { type: "string", maxLength: 10 } };
      it["properties"].short = { $ref: "#/$defs/word", title: "Short" };
    }),
    "compatible",
    ["Short"],
  ],
  [
    "properties change places",
    variable,
    schema((it) => {
      const { code, ...others } = it["properties"];
      it["properties"] = { ...others, code };
    }),
    "editorial",
    ["Propriétés", "ordre modifié"],
  ],
  [
    "a kind gets other pages",
    "schemas/keyword.schema.json",
    schema((it) => (it["x-page"] = { mode: "none" })),
    "breaking",
    ["Schéma – mot-clé", "Pages"],
  ],
  [
    "a kind is gone",
    "schemas/keyword.schema.json",
    () => undefined,
    "breaking",
    ["Schéma – mot-clé", "supprimé"],
  ],
  [
    "a kind is new",
    "schemas/survey.schema.json",
    () =>
      JSON.stringify({
        title: "Survey",
        type: "object",
        properties: { title: { "x-localized": "text", "x-role": "title" } },
        "x-kind": "survey",
        "x-label": { one: { fr: "enquête", nl: "enquête" }, other: { fr: "enquêtes", nl: "enquêtes" } },
        "x-files": { path: "vocabularies/surveys.yaml", holds: "map" },
      }),
    "compatible",
    ["Schéma – enquête", "nouveau"],
  ],
  [
    "the source language changes",
    configuration,
    replaced("sourceLanguage: fr", "sourceLanguage: nl"),
    "meaning",
    ["Configuration", "Langue source", "fr nl"],
  ],
  [
    "the citation changes",
    configuration,
    replaced('fr: "IMA_AIM ({updated})', 'fr: "AIM ({updated})'),
    "meaning",
    ["Référence recommandée", "Exemple : référence de variable:", "IMA_AIM (", "jj/mm/aaaa"],
  ],
  [
    "what the citation says of the day of reading changes",
    configuration,
    replaced("(consulté le {accessed})", "(lu le {accessed})"),
    "breaking|meaning|words|wording",
    ["Référence recommandée", "lu le jj/mm/aaaa", "Exemple : référence de variable:"],
  ],
  [
    "a language is added",
    configuration,
    replaced(
      "  nl: { locale: nl-BE, required: true }",
      "  nl: { locale: nl-BE, required: true }\n  de: { required: false }",
    ),
    "meaning|compatible",
    ["Langues › de"],
  ],
  [
    "a language is added in the shortest way",
    configuration,
    replaced("  nl: { locale: nl-BE, required: true }", "  nl: { locale: nl-BE, required: true }\n  de: {}"),
    "meaning|compatible",
    ["Langues › de"],
  ],
  [
    "a language is taken away",
    configuration,
    replaced("  nl: { locale: nl-BE, required: true }\n", ""),
    "breaking",
    ["Langues › nl", "nl-BE"],
  ],
  [
    "a language is no longer required",
    configuration,
    replaced("locale: nl-BE, required: true", "locale: nl-BE, required: false"),
    "meaning",
    ["Langues › nl › Obligatoire", "oui non"],
  ],
  [
    "the publisher gets another name",
    configuration,
    replaced("fr: Agence InterMutualiste", "fr: Institut des mutualités"),
    "meaning|words|breaking|wording",
    ["Éditeur › Nom", "Institut"],
  ],
  [
    "the place of publication is known",
    configuration,
    (text) => `${text}baseUrl: https://example.org/\n`,
    "meaning|compatible",
    ["Adresse de publication", "https://example.org/"],
  ],
  [
    "a licence is given",
    configuration,
    (text) => `${text}licence: { name: { fr: CC BY 4.0, nl: CC BY 4.0 } }\n`,
    "meaning|compatible",
    ["Licence › Nom", "CC BY 4.0"],
  ],
  [
    "a contact is given",
    configuration,
    (text) => `${text}contact: { email: a@example.org }\n`,
    "wording",
    ["Contact › Adresse e-mail", "a@example.org"],
  ],
  [
    "a rule is set",
    configuration,
    replaced("rules:\n", "rules:\n  ref/asymmetric: off\n"),
    "editorial",
    ["Sévérité des règles › ref/asymmetric", "off"],
  ],
  [
    "a release may contain less",
    configuration,
    (text) => text.replace(/ {4}- code: status\/incomplete[^]*$/, ""),
    "editorial",
    ["Publication › Toléré › status/incomplete"],
  ],
  [
    "a language is spoken in other words",
    "languages/fr.yaml",
    () => "words: { search: Chercher }\n",
    "wording",
    ["languages/fr.yaml", "Mots de l'interface › search", "Chercher"],
  ],
])("%s", (_, file, edit, worst, said) => {
  const comparison = compareEdited({ [file]: edit });
  const how = { language: "fr", colour: false, styles: "" } as const;
  const markdown = diffReporters.markdown(comparison, how);
  for (const part of said) expect(plain(markdown)).toContain(part);
  expect(worst.split("|")).toContain(comparison.worst);
  expect(comparison.settingChanges.map((setting) => setting.file)).toContain(file);
  for (const format of ["pretty", "html", "json"] as const)
    expect(diffReporters[format](comparison, how)).toContain(file);
});

test.each([
  ["varbook.config.yaml", (text: string) => text.replaceAll("\n", "\r\n")],
  ["varbook.config.yaml", (text: string) => `# A comment\n${text}`],
  ["varbook.config.yaml", (text: string) => text.trimEnd()],
  [variable, (text: string) => JSON.stringify(JSON.parse(text))],
  [variable, (text: string) => text.replaceAll("\n", "\r\n")],
  ["variables/At/stat_020_033_At.yaml", (text: string) => text.replaceAll("\n", "\r\n")],
  ["variables/At/stat_020_033_At.yaml", (text: string) => `# A comment\n${text.trimEnd()}`],
  ["variables/At/stat_020_033_At.yaml", (text: string) => text.replaceAll(">-", ">")],
  ["vocabularies/keywords.yaml", (text: string) => text.replaceAll("\n", "\r\n").trimEnd()],
])("a file that only looks otherwise does not differ: %s", (file, edit) => {
  expect(edit(files.get(file) ?? "")).not.toBe(files.get(file));
  const { worst, impact, records, settings } = compareEdited({ [file]: edit });
  expect({ worst, impact, records, settings }).toEqual({
    worst: undefined,
    impact: "none",
    records: [],
    settings: [],
  });
});

test("a file beside the schemas that nothing describes is named, to be looked at", () => {
  const comparison = compareEdited({ "schemas/notes.txt": () => "x" });
  expect(comparison).toMatchObject({ settings: ["schemas/notes.txt"], settingChanges: [], impact: "patch" });
});

test("nothing that a schema or the configuration says can act in any report", () => {
  const evil = "</code></table>\n\n::error::x <script>alert(1)</script> @octocat \u001b[2J\u202e `a`";
  // YAML refuses an escape character, however it is written.
  const inYaml = JSON.stringify(evil.replace("\u001b", ""));
  const comparison = compareEdited({
    [variable]: schema((it) => {
      it["properties"].evil = {
        title: evil,
        "x-label": { fr: evil, nl: evil },
        enum: [evil],
        type: "string",
      };
      it["properties"].update["x-label"] = { fr: evil, nl: "x" };
      it["properties"].update.properties.frequency.enum.push(evil);
      it["properties"].method.title = evil;
    }),
    [configuration]: (text) =>
      `${replaced(/^ {2}fr: "IMA_AIM.*$/m, `  fr: ${inYaml}`)(text)}contact: { text: { fr: ${inYaml} } }\n`,
    "languages/fr.yaml": () => `words: { search: ${inYaml} }\n`,
  });
  expect(comparison.settingChanges.map(({ file }) => file).toSorted()).toEqual(
    ["languages/fr.yaml", variable, configuration].toSorted(),
  );
  for (const language of ["en", "fr", "nl"] as const) {
    const how = { language, colour: false, styles: "" };
    for (const format of ["pretty", "markdown", "json", "html"] as const)
      expect(diffReporters[format](comparison, how)).not.toMatch(/[\u001b\u202e]|^\s*::/m);
    const [, ...blocks] = diffReporters.markdown(comparison, how).split("\n\n");
    expect(blocks).toEqual([]);
    const markdown = diffReporters.markdown(comparison, how);
    expect(markdown.replace(/<code>(?:[^<]|<\/?(?:ins|del)>)*<\/code>/g, "")).not.toMatch(/[@`]|script/);
    expect(diffReporters.html(comparison, how)).not.toContain("<script");
  }
});
