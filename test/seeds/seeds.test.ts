import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compiled, open, repository } from "../catalogue.ts";
import type { Comparison } from "./compare.ts";
import { compare } from "./compare.ts";
import type { Deviation, Seed } from "./deviations.ts";
import { deviations, seeds } from "./deviations.ts";

const output = compiled(open(repository));
const linksOf: Readonly<Record<Seed, number>> = { stat_020_033_At: 8, cube_013_008_At: 18 };

describe.each(seeds)("the seed page %s", (name) => {
  test("is the compiled page, but for the deviations", () => {
    const { expected, found, stale } = compare(name, seedOf(name), pageOf(name));
    expect(found).toEqual(expected);
    expect(stale).toEqual([]);
  });

  test("is read with all its links", () => {
    expect(compare(name, seedOf(name), "", []).expected.join("\n").match(/\]\(/g)).toHaveLength(
      linksOf[name],
    );
  });

  test("has links that lead to something", () => {
    const found = compare(name, seedOf(name), pageOf(name)).found.join("\n");
    const inside = [...found.matchAll(/\]\(([^):]+)\)/g)].map(([, target]) => target ?? "");
    expect(inside.filter((target) => !isThere(target))).toEqual([]);
  });
});

describe("a difference is found", () => {
  const cube: Seed = "cube_013_008_At";
  const stat: Seed = "stat_020_033_At";

  test.each<[string, Seed, string | RegExp, string]>([
    ["a changed word", stat, "généticiens cliniciens actifs", "généticiens actifs"],
    ["a changed number", stat, "(348, 398", "(348, 399"],
    ["a dropped link", cube, '<a href="#">radiologues</a>', "radiologues"],
    [
      "a longer link",
      cube,
      'un <a href="#">médecin spécialiste</a>',
      '<a href="#">un médecin spécialiste</a>',
    ],
    ["swapped items", stat, /(<li>• Le revenu médian.*?<\/li>) (<li>.*?<\/li>)/, "$2 $1"],
    ["a missing item", cube, /<li><a href="#">cube_013_006.*?<\/li>/, ""],
    ["an item cut in two", stat, ". Un revenu se situant", ".</li> <li>• Un revenu se situant"],
    ["a missing paragraph", stat, / <p>Un généticien clinicien est considéré.*?<\/p>/, ""],
    ["a missing field", cube, /<b>Disponible<\/b>.*\n/, ""],
    ["swapped fields", cube, /(<b>Disponible<\/b>.*\n)(<b>Dimensions<\/b>.*\n)/, "$2$1"],
    ["another label", cube, "<i>Codification</i>", "<i>Unité</i>"],
    ["another title", stat, "var Nombre de", "var Nombre des"],
    ["a fault that has been mended at the source", stat, "20192021", "2019-2021"],
  ])("in the seed: %s", (_, name, before, after) => {
    expect(isSame(compare(name, changed(seedOf(name), before, after), pageOf(name)))).toBe(false);
  });

  test.each<[string, Seed, string | RegExp, string]>([
    ["a changed word", stat, "<p>Nombre de généticiens", "<p>Nombre des généticiens"],
    ["a lost space", cube, /(Nombre par 1)\s(000)/, "$1$2"],
    ["a dropped link", stat, /<a [^>]*>INAMI<\/a>/, "INAMI"],
    ["a link that leads elsewhere", cube, 'glossary.html#dentist"', 'glossary.html#radiologist"'],
    ["swapped items", cube, /(<li>(?:(?!<li>).)*cube_013_004.*?<\/li>)(<li>.*?<\/li>)/, "$2$1"],
    ["a missing item", stat, /<li><a [^>]*>SS00060.*?<\/li>/, ""],
    ["another label", cube, "<dt>Codification", "<dt>Unité"],
    ["a missing field", cube, /<div><dt>Disponible.*?<\/div>/, ""],
    [
      "a field that the seed does not have",
      stat,
      "<div><dt>Code<",
      "<div><dt>Langue</dt><dd>français</dd></div><div><dt>Code<",
    ],
    ["emphasis", cube, "<p>Nombre d’examens", "<p>Nombre d’<em>examens</em>"],
  ])("on the page: %s", (_, name, before, after) => {
    expect(isSame(compare(name, seedOf(name), changed(pageOf(name), before, after)))).toBe(false);
  });

  test.each(deviations.map((one) => [one.reason, one] as const))("a deviation left out: %s", (_, one) => {
    const others = deviations.filter((other) => other !== one);
    for (const name of one.pages)
      expect(isSame(compare(name, seedOf(name), pageOf(name), others))).toBe(false);
  });

  test.each<[string, Deviation]>([
    ["text", { pages: [stat], kind: "text", field: "Disponible", seed: "2018", page: "2019", reason: "" }],
    [
      "text in two places",
      { pages: [stat], kind: "text", field: "Description", seed: "Un ", page: "Une ", reason: "" },
    ],
    ["label", { pages: [stat], kind: "label", seed: "Sources", page: "Variable(s) source(s)", reason: "" }],
    ["field", { pages: [stat], kind: "added", field: "Codes", after: "Dimensions", reason: "" }],
  ])("a deviation that does not occur: %s", (_, one) => {
    expect(compare(stat, seedOf(stat), pageOf(stat), [...deviations, one]).stale).toHaveLength(1);
  });
});

function seedOf(name: Seed): string {
  return readFileSync(new URL(`${name}.fr.md`, import.meta.url), "utf8");
}

function pageOf(name: Seed): string {
  return output.get(`fr/variables/${name}.html`) ?? "";
}

/** Is there such a page, with the part that the fragment names? */
function isThere(target: string): boolean {
  const [path = "", fragment] = target.split("#");
  const page = output.get(`fr/${path}`);
  return page !== undefined && (fragment === undefined || page.includes(` id="${fragment}"`));
}

function isSame({ expected, found, stale }: Comparison): boolean {
  return stale.length === 0 && JSON.stringify(expected) === JSON.stringify(found);
}

/** A text with a change, which must be one. */
function changed(text: string, before: string | RegExp, after: string): string {
  const result = text.replace(before, after);
  expect(result).not.toBe(text);
  return result;
}
