import { isMap, isScalar, isSeq } from "yaml";
import type { ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Json } from "../../model/json.ts";
import type { Path, Place, Problem } from "../../model/diagnostic.ts";
import { problem } from "../../messages/problem.ts";
import { hiddenCharacter } from "../control-characters.ts";
import type { Doubt } from "../doubt.ts";
import { commasInText } from "../faults/comma-in-text.ts";
import { isInCurlyQuotes } from "../faults/curly-quotes.ts";
import { cutText } from "../faults/cut-text.ts";
import { foldedList } from "../faults/folded-list.ts";
import type { LineStarts } from "../line-starts.ts";

const maximumProblems = 50;

/** Where a node stands. */
interface Position {
  readonly path: Path;
  /** Of the key or the dash that holds it; -1 for the document. */
  readonly column: number;
  /** Inside `{…}` or `[…]`? */
  readonly isFlow: boolean;
}

const root: Position = { path: [], column: -1, isFlow: false };

/** Turns nodes into data, and collects what is wrong with them although it is good YAML. */
export class ToJson {
  readonly problems: Problem[] = [];
  /** What is wrong where a text is meant. */
  readonly doubts: Doubt[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #lines: LineStarts;

  constructor(file: string, text: string, lines: LineStarts) {
    this.#file = file;
    this.#text = text;
    this.#lines = lines;
  }

  /** The node's data. Keys are text as written; of two equal keys the first counts. */
  value(node: ParsedNode | null, at: Position = root): Json {
    if (isMap(node)) return this.#map(node, at);
    if (isSeq(node)) return this.#list(node, at);
    return isScalar(node) ? this.#scalar(node, at) : null;
  }

  #list(node: YAMLSeq<ParsedNode>, { path, isFlow }: Position): Json {
    return node.items.map((item, index) =>
      this.value(item, {
        path: [...path, index],
        column: this.#lines.position(node.range?.[0] ?? 0).column - 1,
        isFlow: isFlow || node.flow === true,
      }),
    );
  }

  #map(node: YAMLMap<ParsedNode, ParsedNode | null>, at: Position): Json {
    const isFlow = at.isFlow || node.flow === true;
    if (node.flow === true) this.#doubt("text", at.path, commasInText(this.#file, this.#text, node.items));
    const map: Record<string, Json> = {};
    const firstOffsets = new Map<string, number>();
    for (const { key, value } of node.items) {
      const name = keyText(key);
      const place = this.#place(key);
      if (name === undefined) {
        this.#add(problem("yaml/explicit-key", place));
        continue;
      }
      if (name === "" && isScalar(key) && key.type === "PLAIN") {
        this.#add(problem("yaml/empty-key", place));
        continue;
      }
      const column = this.#lines.position(key.range[0]).column - 1;
      const json = this.value(value, { path: [...at.path, name], column, isFlow });
      const first = firstOffsets.get(name);
      if (isScalar(key) && key.type === "PLAIN" && name === "<<") {
        this.#add(problem("yaml/alias", place, { name }));
      } else if (first !== undefined) {
        this.#add(
          problem("yaml/duplicate-key", place, { key: name, line: this.#lines.position(first).line }),
        );
      } else {
        firstOffsets.set(name, key.range[0]);
        setOwn(map, name, json);
      }
    }
    return map;
  }

  #scalar(node: Scalar.Parsed, { path, column, isFlow }: Position): Json {
    const { value, type = "", range } = node;
    const isPlain = type === "PLAIN";
    if (isPlain) this.#cut(path, range[1], node.source === "" ? Infinity : column);
    if (typeof value !== "string") return value as Json;
    const character = node.type === "QUOTE_DOUBLE" ? hiddenCharacter(value) : undefined;
    if (character !== undefined)
      this.#add(problem("yaml/escaped-character", this.#place(node), { character }));
    if (isPlain && isInCurlyQuotes(value))
      this.#add(problem("yaml/quotes-kept", this.#place(node), { text: excerpt(value) }));
    const [start, nodeEnd] = range;
    if (type !== "BLOCK_LITERAL") {
      const end = start + this.#text.slice(start, nodeEnd).trimEnd().length;
      const folded = { start, end, style: type, margin: column + 2, isBlock: !isFlow };
      const list = foldedList(this.#file, this.#text, folded);
      this.#doubt("markdown", path, list ? [list] : []);
    }
    return value;
  }

  #cut(path: Path, end: number, column: number): void {
    const cut = cutText(this.#file, this.#text, end, column);
    this.#doubt("text", path, cut ? [cut] : []);
  }

  #doubt(expected: Doubt["expected"], path: Path, problems: readonly Problem[]): void {
    for (const fault of problems)
      if (this.doubts.length < maximumProblems) this.doubts.push({ problem: fault, path, expected });
  }

  // A megabyte of equal keys is one mistake, not 200,000.
  #add(fault: Problem): void {
    if (this.problems.length < maximumProblems) this.problems.push(fault);
  }

  #place(node: ParsedNode): Place {
    return { file: this.#file, range: [node.range[0], node.range[1]] };
  }
}

/** A key as it is written, without quotes; undefined when it is a list or a map. */
export function keyText(key: unknown): string | undefined {
  return isScalar(key) ? (key.source ?? String(key.value)) : undefined;
}

/** Like an assignment, but `__proto__` too becomes a key like any other. */
function setOwn(map: Record<string, Json>, key: string, value: Json): void {
  if (key === "__proto__")
    Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
  else map[key] = value;
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
