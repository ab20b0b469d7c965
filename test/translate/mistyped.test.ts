import { describe, expect, test } from "vitest";
import { planImport } from "../../src/change/translate/plan-import.ts";
import { baseOf } from "../../src/change/translate/exchange.ts";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { evened } from "../../src/change/translate/tidy.ts";
import { accept, check, notes, pairsOf } from "./notes.ts";

// What is only mistyped is repaired as `fix` would, and told; what changes the meaning is not touched.

const fr = "Soins de [santé](note:b) en 2019 : 1 000 **cas**, voir l'étude. Moins de 5 % des patients.";
const nl =
  "Zorg voor [gezondheid](note:b) in 2019: 1.000 **gevallen**, zie de studie. Minder dan 5% van de patiënten.";

function returned(text: string, target: "fr" | "nl", name = "a#text") {
  const [from, to] = target === "nl" ? [fr, nl] : [nl, fr];
  const source = target === "nl" ? "fr" : "nl";
  const own = target === "nl" ? {} : { own: "nl" };
  const files = accept(
    notes({
      b: { title: { fr: "Soins", nl: "Zorg" } },
      a: {
        ...own,
        title: { [source]: "2019", [target]: "2020" },
        text: { [source]: from, [target]: `${to} x.` },
      },
    }),
  );
  const pair = pairsOf(files).find((one) => one.name === name)!;
  const incoming = {
    file: "notes/a.yaml",
    name,
    source,
    target,
    base: baseOf(pair),
    translation: [{ type: "words" as const, raw: text }],
    isReviewed: false,
  };
  const [outcome] = planImport([incoming], pairsOf(files), memoryTree(files), check).outcomes;
  return outcome!;
}

describe("a translation", () => {
  test.each<[string, string, string, "fr" | "nl"]>([
    ["spaces around it", `  ${nl} `, "around", "nl"],
    ["a space without a break around it", `\u00a0${nl}\u202f`, "around", "nl"],
    ["line ends after it", `${nl}\r\n\r\n`, "around", "nl"],
    ["two spaces", nl.replace("zie de", "zie  de"), "space/double", "nl"],
    ["three spaces, one without a break", nl.replace("zie de", "zie \u00a0 de"), "space/double", "nl"],
    ["letters taken apart", nl.normalize("NFD"), "text/nfc", "nl"],
    ["a space before a comma", nl.replace("**,", "** ,"), "space/before-punctuation", "nl"],
    ["a space before a full stop", nl.replace("studie.", "studie ."), "space/before-punctuation", "nl"],
    ["no space before a colon", fr.replace("2019 :", "2019:"), "space/before-punctuation", "fr"],
    ["no space before a percent sign", fr.replace("5 %", "5%"), "space/before-punctuation", "fr"],
    ["a space after an elision", fr.replace("l'étude", "l' étude"), "space/after-elision", "fr"],
    ["a sign that nobody sees", nl.replace("studie", "stu\u00addie"), "text/invisible", "nl"],
    ["a byte order mark inside", nl.replace("zie", "\ufeffzie"), "around", "nl"],
  ])("with %s is repaired", (_, text, code, target) => {
    expect(returned(text, target)).toMatchObject({
      kind: "changed",
      text: target === "nl" ? nl : fr,
      repairs: expect.arrayContaining([code]) as unknown,
    });
  });

  test("of one line with line breaks becomes one line", () => {
    expect(returned("In\n2019", "nl", "a#title")).toMatchObject({
      kind: "changed",
      text: "In 2019",
      repairs: ["around"],
    });
  });

  test("with several of these is repaired of all", () => {
    const all = ` ${nl.normalize("NFD").replace("zie", " zie").replace("**,", "** ,")}\n`;
    expect(returned(all, "nl")).toMatchObject({
      text: nl,
      repairs: ["around", "space/before-punctuation", "text/nfc", "space/double"],
    });
  });

  test("that is what it was, but for its typing, is unchanged", () => {
    for (const text of [`${nl} x. `, ` ${nl} x.`.normalize("NFD"), `${nl}  x .`])
      expect(returned(text, "nl").kind).toBe("unchanged");
  });

  test("that is right is not touched", () => {
    expect(returned(nl, "nl").repairs).toBeUndefined();
    expect(returned(fr.replace("patients", "malades"), "fr").repairs).toBeUndefined();
  });

  test.each([
    ["another year", nl.replace("2019", " 2018"), "check"],
    ["a link less", nl.replace("[gezondheid](note:b)", " gezondheid"), "codes"],
    ["emphasis lost", nl.replaceAll("**", " "), "codes"],
  ])("with %s is refused all the same", (_, text, reason) => {
    expect(returned(text, "nl").refusal?.reason).toBe(reason);
  });
});

test("an import that is run again finds what it has repaired", () => {
  const sent = notes({ a: { text: { fr: "Des soins", nl: "Zorg" } } });
  const [pair] = pairsOf(sent);
  const incoming = {
    file: "notes/a.yaml",
    name: "a#text",
    source: "fr",
    target: "nl",
    base: baseOf(pair!),
    translation: [{ type: "words" as const, raw: "De  zorg " }],
    isReviewed: false,
  };
  const { changes } = planImport([incoming], pairsOf(sent), memoryTree(sent), check);
  const after = new Map([
    ...sent,
    ...[...changes].map(([file, { after: own }]) => [file, String(Buffer.from(own))] as const),
  ]);
  const again = planImport([incoming], pairsOf(after), memoryTree(after), check);
  expect(again.outcomes).toMatchObject([{ kind: "unchanged", pair: { text: {} } }]);
  expect(again.changes.size).toBe(0);
});

test("a text that ends its last line keeps doing so, whatever a program makes of it", () => {
  const text = { fr: "Des soins.\n\nDeux.\n", nl: "Zorg.\n\nTwee.\n" };
  const files = accept(notes({ a: { text } }));
  const [pair] = pairsOf(files);
  const come = (raw: string) =>
    planImport(
      [
        {
          file: "notes/a.yaml",
          name: "a#text",
          source: "fr",
          target: "nl",
          base: baseOf(pair!),
          translation: [{ type: "words", raw }],
          isReviewed: false,
        },
      ],
      pairsOf(files),
      memoryTree(files),
      check,
    ).outcomes[0];
  for (const same of [text.nl, text.nl.trim(), ` ${text.nl}`, text.nl.replaceAll("\n", "\r\n")])
    expect(come(same)?.kind).toBe("unchanged");
  expect(come("Zorgen.\n\nTwee.")).toMatchObject({ kind: "changed", text: "Zorgen.\n\nTwee.\n" });
});

describe("where no rule looks", () => {
  test.each([
    ["a\tb  c \u00a0d", "a b c d", ["space/double"]],
    ["e\u0301te\u0301", "été", ["text/nfc"]],
    ["so\u00adins", "soins", ["text/invisible"]],
    ["- a\n-  b\n1.  c\n| a  |  b |", "- a\n-  b\n1.  c\n| a  |  b |", []],
    ["10\u00a0km", "10\u00a0km", []],
  ])("%j is typed %j", (typed, text, codes) => {
    expect(evened(typed)).toEqual({ text, codes });
  });
});
