import type { Attributes, SheetHandler } from "./scan-xml.ts";

/** Finds the styles in which a number is a date: a translation that a program took for one is no text any more. */
export class DateStyles implements SheetHandler {
  readonly #formats = new Set<string>();
  readonly #dates = new Set<number>();
  #count = 0;
  #isIn = false;

  isDate(style: number): boolean {
    return this.#dates.has(style);
  }

  open(name: string, attributes: Attributes): void {
    if (name === "cellXfs") this.#isIn = true;
    else if (name === "numFmt" && isDateCode(attributes.get("formatCode")))
      this.#formats.add(attributes.get("numFmtId"));
    else if (name === "xf" && this.#isIn) {
      const format = attributes.get("numFmtId");
      if (isBuiltIn(Number(format)) || this.#formats.has(format)) this.#dates.add(this.#count);
      this.#count++;
    }
  }

  close(name: string): void {
    if (name === "cellXfs") this.#isIn = false;
  }

  text(): void {}
}

/** Formats of dates and times that need no code (ECMA-376, part 1, 18.8.30). */
function isBuiltIn(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 58 && format !== 48 && format !== 49)
  );
}

/** Days, months, years, hours or seconds, outside of what is in quotes or brackets. */
function isDateCode(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
