import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxWidth, layoutOf } from "../../src/site/lineage/layout.ts";
import type { LineageStep } from "../../src/present/lineage/lineage.ts";
import { lineageOf } from "../../src/present/lineage/lineage.ts";
import { wrapLabel } from "../../src/site/lineage/wrap-label.ts";
import type { Catalogue, CatalogueRecord } from "../../src/model/catalogue.ts";
import { smallCatalogue } from "../html/small-catalogue.ts";

/** Books by id, with the ids of those from which they are taken. */
type Sources = Readonly<Record<string, readonly string[]>>;

function catalogueOf(sources: Sources): Catalogue {
  const books = Object.entries(sources).map(([id, from]) => [id, { id, name: { fr: id, nl: id }, from }]);
  return smallCatalogue({ book: Object.fromEntries(books) as never });
}

function book(catalogue: Catalogue, id: string): CatalogueRecord {
  const found = catalogue.records.get("book")?.get(id);
  if (!found) throw new Error(`no book ${id}`);
  return found;
}

function lineage(sources: Sources, id = "a"): LineageStep | undefined {
  const catalogue = catalogueOf(sources);
  return lineageOf(book(catalogue, id), catalogue);
}

/** All steps, each once. */
function stepsOf(step: LineageStep): LineageStep[] {
  return [step, ...step.sources.flatMap((source) => (source.isFirst ? stepsOf(source.step) : []))];
}

/** `a(b c(d))`; a source that is described elsewhere has a star, what is not shown a number. */
function written({ record, sources, more }: LineageStep): string {
  const inner = sources.map(({ step, isFirst }) => (isFirst ? written(step) : `${step.record.id}*`));
  const all = [...inner, ...(more > 0 ? [`+${more}`] : [])];
  return record.id + (all.length > 0 ? `(${all.join(" ")})` : "");
}

describe("lineageOf", () => {
  test.each<[string, Sources, string | undefined]>([
    ["none", { a: [], b: [] }, undefined],
    ["sources of sources, in their order", { a: ["c", "b"], b: ["d"], c: [], d: [] }, "a(c b(d))"],
    ["twice the same", { a: ["b", "b"], b: [] }, "a(b)"],
    ["one source of two", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, "a(b(d) c(d*))"],
    ["itself", { a: ["a"] }, undefined],
    ["a circle", { a: ["b"], b: ["c"], c: ["a", "b"] }, "a(b(c(a* b*)))"],
    ["a source that is not there", { a: ["x", "b"], b: [] }, "a(b)"],
  ])("%s", (_, sources, expected) => {
    const root = lineage(sources);
    expect(root && written(root)).toBe(expected);
  });

  test("a source stands further away than all that is computed from it", () => {
    const root = lineage({ a: ["b", "c"], b: [], c: ["d"], d: ["b"] });
    const distances = root && stepsOf(root).map(({ record, distance }) => [record.id, distance]);
    expect(Object.fromEntries(distances ?? [])).toEqual({ a: 0, b: 3, c: 1, d: 2 });
  });

  test("however long, however wide: what is not shown is counted", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`c${index}`, index < 2999 ? [`c${index + 1}`] : []]),
    );
    const wide = Array.from({ length: 500 }, (_, index) => `w${index}`);
    const root = lineage({ a: ["c0", ...wide], ...chain, ...Object.fromEntries(wide.map((id) => [id, []])) });
    expect(root?.more).toBe(489);
    expect(root?.sources).toHaveLength(12);
    expect(root && written(root)).toMatch(/^a\(c0\(c1\(c2\(c3\(\+1\)\)\)\) w0 w1 .* \+489\)$/);
  });

  test("any lineage is bounded, and every record stands once in it", () => {
    const ids = Array.from({ length: 30 }, (_, index) => `b${index}`);
    const sources = fc.array(fc.array(fc.constantFrom(...ids), { maxLength: 20 }), {
      minLength: 30,
      maxLength: 30,
    });
    fc.assert(
      fc.property(sources, (lists) => {
        const root = lineage(Object.fromEntries(ids.map((id, index) => [id, lists[index] ?? []])), "b0");
        if (!root) return;
        const steps = stepsOf(root);
        expect(new Set(steps.map(({ record }) => record)).size).toBe(steps.length);
        expect(steps.length).toBeLessThanOrEqual(40);
        for (const { sources: own, more, record } of steps) {
          const named = new Set(record.data["from"] as string[]);
          named.delete(record.id);
          expect(own.length + more).toBe(named.size);
        }
        const { boxes, width, height } = layoutOf(root, ({ record }) => [record.id]);
        expect(boxes).toHaveLength(steps.length);
        for (const one of boxes) {
          expect(one.x >= 0 && one.x + boxWidth <= width && one.y >= 0 && one.y + one.height <= height).toBe(
            true,
          );
          for (const other of boxes)
            if (one !== other && one.x === other.x)
              expect(one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("wrap", () => {
  test("breaks between words, ends in an ellipsis", () => {
    expect(wrapLabel("Nombre d'examens d'imagerie médicale par un médecin spécialiste", 14, 3)).toEqual([
      "Nombre d'examens",
      "d'imagerie médicale par un",
      "médecin spécialiste",
    ]);
    expect(wrapLabel("un deux trois quatre, cinq six sept huit neuf", 6, 2)).toEqual(["un deux", "trois…"]);
  });
  test("a word without an end is cut", () => {
    const [line = "", ...others] = wrapLabel("A".repeat(100_000), 14, 3);
    expect([line.length < 25, line.endsWith("…"), others]).toEqual([true, true, []]);
  });
});
