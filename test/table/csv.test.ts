import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "../../src/compile/table/csv.ts";

/** Reads RFC 4180 sign by sign. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(i + 1) === '"') cell += text.charAt(++i);
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ",") {
      row.push(cell);
      cell = "";
    } else if (sign === "\r" && text.charAt(i + 1) === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      i++;
    } else cell += sign;
  }
  return rows;
}

const signs = fc.constantFrom(..."=+-@\t\r\n\",;' aé€𝄞0'".split(""));
const cells = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: signs }));
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width })));

test("what is written is read back, but for the apostrophe before what looks like a formula", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const read = readCsv(csvText(rows));
      expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, "")))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ""))),
      );
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("the form", () => {
  expect(
    csvText([
      ["a", 'b "c"', "d,e", "f\ng"],
      ["=1+1", "-2", "@x", "005"],
    ]),
  ).toBe('a,"b ""c""","d,e","f\ng"\r\n\'=1+1,\'-2,\'@x,005\r\n');
});
