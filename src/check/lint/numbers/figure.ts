/** A number as it is written in figures, taken apart. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * plain: nothing but digits. grouped: thousands are set apart. decimal: it has decimals. either: `1.234`, which is one
   * or the other. dotted: `4.2.1`, `27.08.1994`: a name or a date.
   */
  readonly form: "plain" | "grouped" | "decimal" | "either" | "dotted";
  /** The digits, as they stand between the signs. */
  readonly pieces: readonly string[];
  /** What stands between its thousands, and before its decimals; nothing when it has none. */
  readonly group: string;
  readonly point: string;
}

const space = " \\u00a0\\u202f\\u2009";
/** A run has so many signs at most: so a text of nothing but figures is searched in linear time. */
const run = new RegExp(`[0-9]+(?:[.,'’][0-9]+|[${space}][0-9]{3}(?![0-9])){0,12}`, "g");
const sign = new RegExp(`[.,'’${space}]`, "g");

/** The numbers that a text states in figures, in their order. Figures that touch letters are there too. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  run.lastIndex = 0;
  for (let match = run.exec(text); match; match = run.exec(text)) {
    const isInList = /[0-9],$/.test(text.slice(Math.max(0, match.index - 2), match.index));
    const figure = longest(match[0], match.index, isInList);
    found.push(figure);
    run.lastIndex = figure.end;
  }
  return found;
}

/** What of a run is one number: `2019 100` and `1,2,3` are several. */
function longest(text: string, start: number, isInList: boolean): Figure {
  const signs = text.match(sign) ?? [];
  const pieces = text.split(sign);
  const isList =
    signs.every((one) => one === ",") && groupsOf(pieces, signs) === 0 && (isInList || pieces.length > 2);
  for (let count = isList ? 1 : pieces.length; count > 1; count--) {
    const form = formOf(pieces.slice(0, count), signs.slice(0, count - 1));
    if (!form) continue;
    const length = pieces.slice(0, count).join(" ").length;
    return {
      start,
      end: start + length,
      text: text.slice(0, length),
      pieces: pieces.slice(0, count),
      ...form,
    };
  }
  const [whole = ""] = pieces;
  return {
    start,
    end: start + whole.length,
    text: whole,
    form: "plain",
    pieces: [whole],
    group: "",
    point: "",
  };
}

function formOf(
  pieces: readonly string[],
  signs: readonly string[],
): Pick<Figure, "form" | "group" | "point"> | undefined {
  const [first = ""] = signs;
  const last = signs.at(-1) ?? "";
  const isPoint = last === "." || last === ",";
  const groups = groupsOf(pieces, signs);
  if (groups === signs.length)
    return groups === 1 && isPoint
      ? { form: "either", group: first, point: first }
      : { form: "grouped", group: first, point: "" };
  if (groups === signs.length - 1 && isPoint && (groups === 0 || last !== first))
    return groups === 0
      ? { form: "decimal", group: "", point: last }
      : { form: "grouped", group: first, point: last };
  return signs.every((one) => one === ".") ? { form: "dotted", group: "", point: "" } : undefined;
}

/** How many groups of three digits follow, all after the same sign. */
function groupsOf(pieces: readonly string[], signs: readonly string[]): number {
  if (!/^[1-9][0-9]{0,2}$/.test(pieces[0] ?? "")) return 0;
  let groups = 0;
  while (groups < signs.length && signs[groups] === signs[0] && pieces[groups + 1]?.length === 3) groups++;
  return groups;
}
