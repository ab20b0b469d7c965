import { describe, expect, it } from "vitest";
import { locator } from "../../src/yaml/locate.ts";
import type { Place } from "../../src/model/diagnostic.ts";

const text = `# comment
id: a
title:
  fr: Montant AMI
  nl: "Bedrag ZIV"
remarks:
  - id: first
    text:
      fr: >-
        Le [médecin](term:x) et le
        [médecin](term:x) du
        quartier général.
  - second
flow: { a: 1, b: [x, y] }
empty:
`;

/** The place as \`line:column-line:column\`. */
function where(place: Omit<Place, "file">, source = text): string {
  const { line, column, endLine, endColumn } = locator(source)({ file: "a.yaml", ...place });
  return `${line}:${column}-${endLine}:${endColumn}`;
}

describe("the position of a place", () => {
  it("is that of the range, without parsing", () => {
    expect(where({ range: [0, 9] })).toBe("1:1-1:10");
    expect(where({ range: [4, 4] }, ": : : [")).toBe("1:5-1:5");
    expect(where({ range: [99, 120] }, "a: 1\n")).toBe("2:1-2:1");
  });

  it("is that of a value or of its key", () => {
    expect(where({ path: ["title", "fr"] })).toBe("4:7-4:18");
    expect(where({ path: ["title", "fr"], at: "key" })).toBe("4:3-4:5");
    expect(where({ path: ["title", "nl"] })).toBe("5:7-5:19");
    expect(where({ path: ["remarks", 0, "id"] })).toBe("7:9-7:14");
    expect(where({ path: ["remarks", 1] })).toBe("13:5-13:11");
    expect(where({ path: ["flow", "b", 1] })).toBe("14:22-14:23");
    expect(where({ path: ["title"] })).toBe("4:3-5:19");
  });

  it("is the first key for the key of a list's item and of the document", () => {
    expect(where({ path: ["remarks", 0], at: "key" })).toBe("7:5-7:7");
    expect(where({ path: [], at: "key" })).toBe("2:1-2:3");
  });

  it("is the key for a value that is not there", () => {
    expect(where({ path: ["empty"] })).toBe("15:1-15:6");
  });

  it("is the nearest above for a path that does not exist", () => {
    expect(where({ path: ["title", "de"] })).toBe("3:1-3:6");
    expect(where({ path: ["remarks", 7, "id"] })).toBe("6:1-6:8");
    expect(where({ path: ["nothing", "here"] })).toBe("2:1-2:3");
    expect(where({ path: ["id", "x"] })).toBe("2:1-2:3");
  });

  it("is a part of a value", () => {
    const path = ["remarks", 0, "text", "fr"];
    expect(where({ path, within: { text: "term:x", occurrence: 0 } })).toBe("10:22-10:28");
    expect(where({ path, within: { text: "term:x", occurrence: 1 } })).toBe("11:19-11:25");
    expect(where({ path, within: { text: "du quartier", occurrence: 0 } })).toBe("11:27-12:17");
    expect(where({ path, within: { text: "absent", occurrence: 0 } })).toBe("9:11-12:26");
  });

  it("counts Windows line ends once", () => {
    expect(where({ path: ["title", "nl"] }, text.replaceAll("\n", "\r\n"))).toBe("5:7-5:19");
    const path = ["remarks", 0, "text", "fr"];
    expect(
      where({ path, within: { text: "du quartier", occurrence: 0 } }, text.replaceAll("\n", "\r\n")),
    ).toBe("11:27-12:17");
  });

  it("is line 1 in a text that cannot be parsed, or must not be", () => {
    for (const source of [
      "a: b: c",
      "a: [",
      "",
      "# only",
      "? ".repeat(500),
      "[".repeat(100_000),
      "a: &x 1",
    ]) {
      expect(where({ path: ["a", 0] }, source)).toMatch(/^1:1-/);
    }
  });

  it("takes keys as they are written, and the first of two", () => {
    expect(where({ path: ["10"] }, "0x10: a\n10: b\n10: c\n")).toBe("2:5-2:6");
    expect(where({ path: [10] }, "0x10: a\n10: b\n10: c\n")).toBe("2:5-2:6");
  });
});
