import type { SaxesTagNS } from "saxes";
import { attribute } from "../xml/attribute.ts";
import type { XmlHandler } from "../xml/read-xml.ts";

/** Finds the styles in which a number is a date: a translation that a program took for one is no text any more. */
export class DateStyles implements XmlHandler {
  readonly #formats = new Set<string>();
  readonly #dates = new Set<number>();
  #count = 0;
  #isIn = false;

  isDate(style: number): boolean {
    return this.#dates.has(style);
  }

  open(tag: SaxesTagNS): void {
    if (tag.local === "cellXfs") this.#isIn = true;
    else if (tag.local === "numFmt" && isDateCode(attribute(tag, "formatCode")))
      this.#formats.add(attribute(tag, "numFmtId"));
    else if (tag.local === "xf" && this.#isIn) {
      const format = attribute(tag, "numFmtId");
      if (isBuiltIn(Number(format)) || this.#formats.has(format)) this.#dates.add(this.#count);
      this.#count++;
    }
  }

  close({ local }: SaxesTagNS): void {
    if (local === "cellXfs") this.#isIn = false;
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
