/** What Excel holds in the name of a sheet, in UTF-16 units. */
const longest = 31;

/** The names of a workbook's sheets, as Excel takes them: short, without what means something in a formula, each once. */
export class SheetNames {
  readonly #all: string[] = [];
  // Excel keeps this name for itself.
  readonly #used = new Set(["history"]);

  /** In their order. */
  get all(): readonly string[] {
    return this.#all;
  }

  /**
   * Adds a sheet.
   * @param wanted Its name, if it can be had.
   * @returns Its number, from 1.
   */
  add(wanted: string): number {
    const clean = trimmed(wanted.replace(/[\\/?*:[\]\p{Cc}\uFFFE\uFFFF]/gu, " "));
    const number = this.#all.length + 1;
    const base = clean === "" ? String(number) : clean;
    let name = shortened(base, "");
    for (let next = 2; this.#used.has(name.toLowerCase()); next++) name = shortened(base, ` ${next}`);
    this.#used.add(name.toLowerCase());
    this.#all.push(name);
    return number;
  }
}

function shortened(name: string, end: string): string {
  if (name.length + end.length <= longest) return name + end;
  const cut = name.slice(0, longest - end.length - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${trimmed(cut)}…${end}`;
}

/** Neither spaces nor apostrophes at the ends. */
function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, "");
}
