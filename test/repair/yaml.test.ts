// YAML that does not parse is repaired where it is clear what was meant: the file then reads, and says what was typed.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import type { Json } from "../../src/model/json.ts";
import { repairText } from "../../src/change/repair/repair-text.ts";
import { diagnose } from "../../src/check/diagnose.ts";

const read = (text: string) => readYaml("a.yaml", new TextEncoder().encode(text));

/** Repairs what reading finds, until nothing more can be. */
function repaired(text: string): string {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const { problems } = read(current);
    const { text: next, made } = repairText(
      current,
      diagnose(
        problems.map((found) => ({ ...found, severity: "error" as const })),
        () => current,
      ),
    );
    if (made === 0) break;
    current = next;
  }
  return current;
}

const data = (text: string): Json | undefined => read(repaired(text)).value;

describe("what was meant is clear", () => {
  it.each([
    ["fr: Remarque : voir ci-dessous\nnl: b\n", 'fr: "Remarque : voir ci-dessous"\nnl: b\n'],
    [
      "fr: Ceci est un texte\n  sur deux lignes : voir\n  plus loin\nnl: b\n",
      'fr: "Ceci est un texte sur deux lignes : voir plus loin"\nnl: b\n',
    ],
    ["a:\n\t- b\n\t- c\n", "a:\n  - b\n  - c\n"],
    ["a:\n\tb:\n\t\tc: 1\n", "a:\n  b:\n    c: 1\n"],
    ["fr: “Remarque : voir”\n", 'fr: "Remarque : voir"\n'],
    ["fr: „Nota : zie”\n", 'fr: "Nota : zie"\n'],
    ["fr: [Médecin](term:x) non radiologue\n", 'fr: "[Médecin](term:x) non radiologue"\n'],
    ["fr: {per} bénéficiaires\n", 'fr: "{per} bénéficiaires"\n'],
    ["fr: *important* à lire : oui\n", 'fr: "*important* à lire : oui"\n'],
    ["fr: & autres\n", 'fr: "& autres"\n'],
    ["fr: @home\n", 'fr: "@home"\n'],
    ["fr: % des cas\n", 'fr: "% des cas"\n'],
    ["fr: > 5 ans\n", 'fr: "> 5 ans"\n'],
    ["fr: - inconnu\n", 'fr: "- inconnu"\n'],
    ["fr: 'Montant de l'assurance'\nnl: b\n", 'fr: "Montant de l\'assurance"\nnl: b\n'],
    ['fr: "Il a dit "oui" hier"\n', "fr: 'Il a dit \"oui\" hier'\n"],
    ['fr: "Foo" et autres\n', "fr: '\"Foo\" et autres'\n"],
    ["nl: 's Avonds geopend\nfr: a\n", 'nl: "\'s Avonds geopend"\nfr: a\n'],
    ["title:\n  fr:Montant AMI\n  nl: b\n", "title:\n  fr: Montant AMI\n  nl: b\n"],
    ["a:\n  - b\n  -c\n", "a:\n  - b\n  - c\n"],
    ["a: b # une note\nfr: Un : deux\n", 'a: b # une note\nfr: "Un : deux"\n'],
  ])("%j", (typed, good) => {
    expect(repaired(typed)).toBe(good);
    expect(read(good)).toMatchObject({ problems: [] });
  });

  it("repairs more of them than are reported at once", () => {
    const many = Array.from({ length: 50 }, (_, index) => `k${"x".repeat(index)}: Un : deux\n`).join("");
    expect(Object.keys(data(many) ?? {})).toHaveLength(50);
  });

  it("keeps Windows line ends, and folds what is too long for a line", () => {
    const long = `${"mot ".repeat(40)}: fin`;
    const text = repaired(`fr: ${long}\r\nnl: b\r\n`);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.split("\r\n")[0]).toBe("fr: >-");
    expect(data(`fr: ${long}\r\nnl: b\r\n`)).toEqual({ fr: long, nl: "b" });
  });
});

describe("what was meant is not clear, so it is left", () => {
  it.each([
    "title: fr: Montant\n",
    "fr: Un : deux # trois\n",
    "keywords: [a, b] c\n",
    "fr: «Un : deux»\nnl: “a” : “b”\n",
    'fr: "Foo" et "bar"\n',
    'fr: "Montant\n',
    'fr: "C:\\data"\n',
    "<<<<<<< a\nfr: Un : deux\n=======\nfr: Un : trois\n>>>>>>> b\n",
    "a: |\n  code\n \tb\n",
  ])("%j", (typed) => {
    const { problems } = read(typed);
    expect(problems.length).toBeGreaterThan(0);
    if (!typed.includes("“")) expect(repaired(typed)).toBe(typed);
  });
});

describe("any prose", { timeout: 60_000 }, () => {
  const word = fc.constantFrom(
    "Remarque",
    "voir",
    "l'année",
    "5 %",
    "n°",
    "[lien](term:fte)",
    "(10 à 19)",
    "é;",
    '"cité"',
    "{per}",
    "&",
    "*",
    "-",
    "=",
    "https://a.be/b",
  );
  const prose = fc
    .tuple(word, fc.array(word, { minLength: 1, maxLength: 30 }))
    .map(([first, rest]) => [first, ...rest].join(" "));

  it("with a colon in it reads as it was typed once it is repaired, or is left alone", () => {
    fc.assert(
      fc.property(prose, prose, fc.constantFrom("\n", "\r\n"), (before, after, newline) => {
        const text = `${before} : ${after}`;
        const typed = [`id: a`, `title:`, `  fr: ${text}`, `  nl: x`, ""].join(newline);
        const result = repaired(typed);
        if (result === typed) return;
        expect(read(result).value).toEqual({ id: "a", title: { fr: text, nl: "x" } });
      }),
      { numRuns: 500 },
    );
  });
});
