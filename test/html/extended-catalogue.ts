import { appendFileSync, writeFileSync } from "node:fs";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { copyCatalogue, open } from "../catalogue.ts";

/**
 * This repository's catalogue, and what it does not have yet: records of every status, a lineage that is long, one that is
 * wide, a code list with many codes and their validity, tables and addresses in texts, an address for remarks.
 */
export function extendedCatalogue(): Catalogue {
  const { folder, remove } = copyCatalogue();
  try {
    for (const [path, text] of Object.entries(files())) writeFileSync(`${folder}/${path}`, text);
    appendFileSync(`${folder}/varbook.config.yaml`, "\ncontact: { email: catalogue@example.org }\n");
    const { catalogue, diagnostics } = open(folder);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
    return catalogue;
  } finally {
    remove();
  }
}

/** Pages of the added records, in a language's folder. */
export const extendedPages: readonly string[] = [
  "variables/DEPRECATED_N_Gz.html",
  "variables/WITHDRAWN_N_Gz.html",
  "variables/DRAFT_N_Gz.html",
  "variables/CHAIN_0_Gz.html",
  "variables/HUB_N_Gz.html",
  "variables/OLD_HUB_N_Gz.html",
  "variables/TABLE_N_Gz.html",
  "codelists/long-list.html",
];

function files(): Record<string, string> {
  const chain = Array.from({ length: 8 }, (_, index) =>
    variable(`CHAIN_${index}`, "stub", [
      `sources: [${[`CHAIN_${index + 1}_Gz`, ...(index % 2 === 0 ? [`CHAIN_${index + 2}_Gz`] : [])].join(", ")}]`,
    ]),
  );
  const many = Array.from({ length: 30 }, (_, index) => `PART_${index}`);
  return Object.fromEntries([
    ...chain,
    variable("CHAIN_8", "stub"),
    variable("CHAIN_9", "stub"),
    ...many.map((code) => variable(code, "stub")),
    variable("HUB_N", "published", [
      ...described,
      `sources: [CHAIN_0_Gz, ${many.map((code) => `${code}_Gz`).join(", ")}]`,
      "codeLists: [long-list]",
      "formerIds: [OLD_HUB_N_Gz]",
    ]),
    variable("DEPRECATED_N", "deprecated", [...described, "supersededBy: HUB_N_Gz"]),
    variable("TABLE_N", "published", [...withTables, ...described.slice(1)]),
    variable("WITHDRAWN_N", "withdrawn", ["supersededBy: HUB_N_Gz"]),
    variable("DRAFT_N", "draft"),
    ["vocabularies/code-lists/long-list.yaml", longList()],
  ]);
}

const described = [
  "description: { fr: Nombre de prestations., nl: Aantal verstrekkingen. }",
  "unit: { type: count, label: { fr: Nombre, nl: Aantal } }",
  "availability: { from: 2010, to: 2019 }",
  "metadataUpdated: 2025-11-28",
];

/** A narrow table, one that is wider than a telephone, and a long address. */
const withTables = [
  "description:",
  ...tables("fr", "Répartition par âge", "Âge", "Nombre", "Voir"),
  ...tables("nl", "Verdeling naar leeftijd", "Leeftijd", "Aantal", "Zie"),
];

function tables(tag: string, title: string, age: string, count: string, see: string): string[] {
  const years = Array.from({ length: 9 }, (_, index) => `${count} (${2015 + index})`);
  return [
    `  ${tag}: |`,
    `    ${title}${tag === "fr" ? " " : ""}:`,
    "",
    `    | ${age} | ${count} |`,
    "    |---|--:|",
    "    | 0–17 | 12 |",
    "    | **18–64** | [34](variable:HUB_N_Gz) |",
    "",
    `    | ${[age, ...years].join(" | ")} |`,
    `    |---${"|:-:".repeat(9)}|`,
    `    | 0–17 ${"| 1 234 567 ".repeat(9)}|`,
    "",
    `    ${see} https://www.example.org/${"statistiques-de-sante/".repeat(6)}?a=1#b, www.example.org, info@example.org.`,
  ];
}

function variable(code: string, status: string, more: readonly string[] = []): [string, string] {
  const lines = [
    `id: ${code}_Gz`,
    `code: ${code}`,
    "database: Gz",
    "type: field",
    `status: ${status}`,
    "title:",
    `  fr: Nombre de prestations de soins remboursées par l'assurance obligatoire, ${code}`,
    `  nl: Aantal door de verplichte verzekering terugbetaalde verstrekkingen, ${code}`,
    ...more,
  ];
  return [`variables/Gz/${code}_Gz.yaml`, `${lines.join("\n")}\n`];
}

function longList(): string {
  const items = Array.from({ length: 100 }, (_, index) => {
    const code = String(index + 1).padStart(3, "0");
    const until = index % 3 === 0 ? ", validTo: 2019-12-31" : "";
    const from = index % 2 === 0 ? `, validFrom: 2010-01-01${until}` : "";
    return `  - { code: "${code}", label: { fr: "Prestation ${code}", nl: "Verstrekking ${code}" }${from} }`;
  });
  return `id: long-list\ntitle: { fr: Prestations, nl: Verstrekkingen }\ncomplete: true\nitems:\n${items.join("\n")}\n`;
}
