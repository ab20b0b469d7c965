import { describe, expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import type { Incoming } from "../../src/change/translate/exchange.ts";
import { baseOf } from "../../src/change/translate/exchange.ts";
import { planImport } from "../../src/change/translate/plan-import.ts";
import { incomingOf } from "../../src/change/translate/returned-rows.ts";
import { rowsOf } from "../../src/change/translate/exchange-rows.ts";
import { headingsIn, returnedWords } from "../../src/apps/cli/words-of-exchange.ts";
import { sheetOf, sheetsOf } from "../../src/apps/cli/translate/sheet.ts";
import type { Files } from "./notes.ts";
import { accept, check, notes, pairsOf } from "./notes.ts";

const fr = "En 2019, 1 000 [ETP](https://a.be/fr) *actifs* de A_1.";
const nl = "In 2019 zijn 1.000 [VTE](https://a.be/nl) *actief* van A_1.";
const files = accept(notes({ a: { title: { fr: "Titre" }, text: { fr, nl } } }));

function returned(name: string, raw: string, more: Partial<Incoming> = {}, now: Files = files): Incoming {
  const pair = pairsOf(now).find((own) => own.name === name);
  if (!pair) throw new Error(name);
  const { source, target } = pair;
  const translation = [{ type: "words" as const, raw }];
  return {
    file: "notes/a.yaml",
    name,
    source,
    target,
    base: baseOf(pair),
    translation,
    isReviewed: false,
    ...more,
  };
}

function outcome(incoming: Incoming, now: Files = files) {
  const { outcomes, changes } = planImport([incoming], pairsOf(now), memoryTree(now), check);
  const [first] = outcomes;
  const after = [...changes.values()].map((change) => new TextDecoder().decode(change.after)).join("");
  return { kind: first?.kind, reason: first?.refusal?.reason, after };
}

describe("a translation", () => {
  test("that is new is put in its place", () => {
    expect(outcome(returned("a#title", "Titel"))).toMatchObject({ kind: "changed" });
    expect(
      JSON.parse(
        outcome(returned("a#title", "Titel: “x”")).after.replace(
          /nl: ("[^"]*"|'[^']*')/,
          '"nl":"Titel: “x”"',
        ),
      ),
    ).toMatchObject({
      title: { fr: "Titre", nl: "Titel: “x”" },
      text: { fr, nl },
    });
  });

  test.each([
    ["another address", "changed", nl.replace("a.be/nl", "b.be/nl")],
    ["other words", "changed", nl.replace("zijn", "waren")],
    ["a number in words", "changed", nl.replace("1.000", "duizend")],
    ["a number less", "changed", nl.replace("1.000 ", "")],
    ["a year less", "check", nl.replace("In 2019 zijn", "Nu zijn")],
    ["another number", "check", nl.replace("2019", "2018")],
    ["another code", "check", nl.replace("A_1", "A_2")],
    ["a link less", "codes", nl.replace("[VTE](https://a.be/nl)", "VTE")],
    ["a link more", "codes", `${nl} [x](https://x.be)`],
    ["a link of the catalogue more", "codes", `${nl} [x](note:a)`],
    ["emphasis lost", "codes", nl.replaceAll("*", "")],
    ["HTML", "codes", `${nl} <b>x</b>`],
    ["a control character", "not-writable", `${nl}\u0007`],
  ])("with %s: %s", (_, expected, text) => {
    const { kind, reason } = outcome(returned("a#text", text));
    expect(reason ?? kind).toBe(expected);
  });

  test("is taken with what may be wrong in it, and that is told", () => {
    const { outcomes } = planImport(
      [returned("a#text", nl.replace("1.000 ", ""))],
      pairsOf(files),
      memoryTree(files),
      check,
    );
    expect(outcomes[0]?.remarks).toMatchObject([
      { code: "i18n/numbers", severity: "warning", arguments: { onlyFirst: ["1 000"], onlySecond: [] } },
    ]);
  });

  test("is refused for a code that its source has not, and for the same one twice", () => {
    const code = { type: "code" as const, id: 9 };
    expect(outcome(returned("a#text", "", { translation: [code] })).reason).toBe("unknown-code");
    const open = { type: "open" as const, id: 1 };
    expect(outcome(returned("a#text", "", { translation: [open, open] })).reason).toBe("unknown-code");
  });

  test("never loses a newer edit", () => {
    const sent = returned("a#text", nl.replace("zijn", "waren"));
    const edited = new Map([
      ...files,
      ...notes({ a: { title: { fr: "Titre" }, text: { fr, nl: `${nl} Meer.` } } }),
    ]);
    expect(outcome(sent, edited)).toEqual({ kind: "refused", reason: "newer-edit", after: "" });
    const comma = new Map([...files, ...notes({ a: { text: { fr, nl: nl.replace("2019 ", "2019  ") } } })]);
    expect(outcome(sent, comma).reason).toBe("newer-edit");
    const changed = new Map([...files, ...notes({ a: { text: { fr: `${fr} Plus.`, nl } } })]);
    expect(outcome(sent, changed).reason).toBe("source-changed");
    // What the translator did not touch is not in the way.
    expect(outcome(returned("a#text", nl), edited).kind).toBe("unchanged");
  });

  test("that nobody knows, or that does not say what was sent, is refused", () => {
    expect(outcome(returned("a#title", "x", { name: "b#title" })).reason).toBe("unknown");
    expect(outcome(returned("a#title", "x", { file: "../../etc/passwd" })).reason).toBe("unknown");
    expect(outcome(returned("a#title", "x", { base: "" })).reason).toBe("no-base");
  });

  test("that is still right is confirmed, when its translator says so", () => {
    const stale = new Map([
      ...files,
      ...notes({ a: { text: { fr: fr.replace("actifs", "inactifs"), nl } } }),
    ]);
    expect(outcome(returned("a#text", nl, {}, stale), stale).kind).toBe("unchanged");
    expect(outcome(returned("a#text", nl, { isReviewed: true }, stale), stale).kind).toBe("confirmed");
  });
});

describe("a sheet", () => {
  const headings = headingsIn("fr");
  const rows = rowsOf(
    pairsOf(files).map((pair) => ({ pair, task: undefined })),
    { headings, language: "fr", taskName: (task) => task },
  );

  test("comes back as it was sent, and holds no formula", async () => {
    const odd = [
      "=1+1",
      "+x",
      "@x",
      " a ",
      "a\nb",
      "007",
      "1e3",
      "<b>&amp;",
      "_x0041_",
      "é😀",
      "2019-01-01",
      "true",
    ];
    expect((await sheetsOf(sheetOf([odd])))[0]?.rows[0]?.cells).toEqual(odd);
    const { incoming: back } = incomingOf(await sheetsOf(sheetOf(rows)), returnedWords);
    expect(back.map(({ name, translation }) => [name, translation?.[0]])).toEqual([
      ["a#title", undefined],
      ["a#text", { type: "words", raw: nl }],
    ]);
    const plan = planImport(back, pairsOf(files), memoryTree(files), check);
    expect(plan.outcomes.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
  });

  test("that is none is refused", async () => {
    await expect(sheetsOf(new TextEncoder().encode("PK but no sheet"))).rejects.toThrow("not an xlsx file");
  });
});

describe("a translation in the wrong language or place", () => {
  const sentences: readonly (readonly [fr: string, nl: string])[] = [
    ["Nombre de patients avec un dossier médical", "Aantal patiënten met een medisch dossier"],
    ["Sexe", "Geslacht"],
    ["Dépenses moyennes par commune en 2019", "Gemiddelde uitgaven per gemeente in 2019"],
    ["Dentistes", "Tandartsen"],
    [
      "Part des logements raccordés au réseau d'égouts",
      "Aandeel van de woningen aangesloten op het rioleringsnet",
    ],
    ["Qualité de l'air", "Luchtkwaliteit"],
    ["Volume d'imagerie médicale par radiologue", "Volume medische beeldvorming per radioloog"],
  ];
  const named = sentences.map(([source], at) => [`t${at}`, { title: { fr: source } }] as const);
  const empty = accept(notes(Object.fromEntries(named)));
  const all = (translation: (at: number) => string): Incoming[] =>
    sentences.map((_, at) => returned(`t${at}#title`, translation(at), { file: `notes/t${at}.yaml` }, empty));
  const kinds = (incoming: readonly Incoming[]): string[] =>
    planImport(incoming, pairsOf(empty), memoryTree(empty), check).outcomes.map(
      ({ kind, refusal }) => refusal?.reason ?? kind,
    );

  test("is taken where it is right", () => {
    expect(kinds(all((at) => sentences[at]?.[1] ?? ""))).toEqual(sentences.map(() => "changed"));
  });

  test("is refused where the source was copied", () => {
    const copied = kinds(all((at) => sentences[at]?.[0] ?? ""));
    expect([0, 2, 4, 6].map((at) => copied[at])).toEqual(["check", "check", "check", "check"]);
  });

  test("is refused where it is in a third language", () => {
    const incoming = all((at) =>
      at === 0 ? "Anzahl der Patienten mit einer medizinischen Akte" : (sentences[at]?.[1] ?? ""),
    );
    expect(kinds(incoming)).toEqual(["check", ...sentences.slice(1).map(() => "changed")]);
  });

  test.each([1, -1])("is refused where the column has slipped by %i", (step) => {
    const moved = (at: number): string =>
      sentences[(at + step + sentences.length) % sentences.length]?.[1] ?? "";
    expect(kinds(all(moved)).filter((kind) => kind === "shifted").length).toBeGreaterThanOrEqual(5);
  });

  test("is refused from where the column has slipped", () => {
    const found = kinds(all((at) => sentences[at > 2 ? at - 1 : at]?.[1] ?? ""));
    expect(found.slice(0, 3)).toEqual(["changed", "changed", "changed"]);
    expect(found.slice(3)).toEqual(["shifted", "shifted", "shifted", "shifted"]);
  });
});
