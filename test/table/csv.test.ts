import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText } from "../../src/export/table/csv.ts";

/** Reads what the writer wrote, by the rules of RFC 4180 with `;`. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ";") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const sign = /^'+[=+\-@\t\r\n＝＋－＠]/;
const exact = (cell: string): string => (sign.test(cell) ? cell.slice(1) : cell);

describe("csvText", () => {
  test("a byte order mark, semicolons, CR LF", () => {
    expect(
      csvText([
        ["Code", "Signification"],
        ["005", "été"],
      ]),
    ).toBe("\uFEFFCode;Signification\r\n005;été\r\n");
  });

  test("quotes only where they are needed", () => {
    expect(csvText([['a"b', "c;d", "e\nf", "g, h"]])).toBe('\uFEFF"a""b";"c;d";"e\nf";g, h\r\n');
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "＝1"])("%j is no formula", (cell) => {
    const [[shown] = []] = read(csvText([[cell]]));
    expect(shown).toBe(`'${cell}`);
  });

  test("what is written reads back", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."'=+-@;\"\t\r\n a1".split("")) }),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(table, (rows) => {
        const back = read(csvText(rows));
        expect(back.map((row) => row.map(exact))).toEqual(rows);
        for (const one of back.flat()) expect(one).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});
