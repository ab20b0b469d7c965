import { expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { Memory } from "../../src/change/translate/suggest-translation.ts";
import { accept, check, notes, pairsOf } from "./notes.ts";

const words = "Nombre de médecins généralistes actifs dans la zone sélectionnée au cours de l'année";
const files = accept(
  notes({
    a: { title: { fr: words, nl: "A" } },
    b: { title: { fr: words.replace("généralistes", "spécialistes"), nl: "B" } },
    c: { title: { fr: `${words.replace("l'année", "l’année")} ` } },
    d: { title: { fr: words.replace("actifs", "retraités") } },
    e: { title: { fr: "Un tout autre texte sans rien de commun avec eux" } },
    f: { title: { fr: "Âge" } },
  }),
);
const pairs = pairsOf(files);
const memory = new Memory(pairs, check(memoryTree(files)).catalogue);

test.each([
  ["c", { from: "a#title", target: "A", share: 1 }],
  ["d", { from: "a#title", target: "A" }],
  ["a", { from: "b#title", target: "B" }],
])("%s is like another text", (id, expected) => {
  const found = memory.for(pairs.find(({ name }) => name === `${id}#title`)!);
  expect(found).toMatchObject(expected);
  expect(found?.share).toBeGreaterThanOrEqual(0.8);
});

test.each(["e", "f"])("%s is like none", (id) => {
  expect(memory.for(pairs.find(({ name }) => name === `${id}#title`)!)).toBeUndefined();
});

test("what is out of date is no suggestion", () => {
  const stale = new Map([...files, ...notes({ a: { title: { fr: `${words} x`, nl: "A" } } })]);
  const own = pairsOf(stale);
  const found = new Memory(own, check(memoryTree(stale)).catalogue).for(
    own.find(({ name }) => name === "c#title")!,
  );
  expect(found).toMatchObject({ from: "b#title" });
});
