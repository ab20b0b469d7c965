/** A list of a report that is written item by item, since the whole text may be longer than a text can be. */
export class Items {
  readonly all: Iterable<unknown>;

  constructor(all: Iterable<unknown>) {
    this.all = all;
  }
}

/**
 * Data as JSON, for programs. A program needs the real name of a file, so nothing is replaced in the data: what could
 * act on a terminal or a CI system is escaped in JSON's own way.
 */
export function jsonText(data: unknown): string {
  return [...jsonPieces(data)].join("");
}

/** The same text, piece by piece: `Items` become lists. They may stand in objects and in other `Items`. */
export function* jsonPieces(data: unknown): Generator<string> {
  yield* valuePieces(data, "\n");
  yield "\n";
}

/** @param lineBreak A line feed and the indentation of the line on which the value starts. */
function* valuePieces(value: unknown, lineBreak: string): Generator<string> {
  const inner = `${lineBreak}  `;
  let before = inner;
  if (value instanceof Items) {
    for (const item of value.all) {
      yield before === inner ? `[${before}` : before;
      yield* valuePieces(item, inner);
      before = `,${inner}`;
    }
    yield before === inner ? "[]" : `${lineBreak}]`;
  } else if (hasItems(value)) {
    yield "{";
    for (const [name, member] of Object.entries(value)) {
      yield `${before}${JSON.stringify(name)}: `;
      yield* valuePieces(member, inner);
      before = `,${inner}`;
    }
    yield `${lineBreak}}`;
  } else yield harmless(JSON.stringify(value, undefined, 2)).replaceAll("\n", lineBreak);
}

function hasItems(value: unknown): value is object {
  return typeof value === "object" && Object.values(value ?? {}).some((member) => member instanceof Items);
}

function harmless(text: string): string {
  return text.replace(/[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]|#(?=#\w*\[)/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => unicodeEscape(character.charCodeAt(at))).join(""),
  );
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
