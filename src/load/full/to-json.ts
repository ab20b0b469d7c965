import { isMap, isScalar, isSeq } from "yaml";
import type { ParsedNode, Scalar, YAMLMap } from "yaml";
import type { Json } from "../../model/json.ts";
import type { Place, Problem } from "../../model/diagnostic.ts";
import { problem } from "../../messages/problem.ts";
import { hiddenCharacter } from "../characters.ts";
import type { LineStarts } from "../line-starts.ts";
import { isInCurlyQuotes } from "../faults/curly-quotes.ts";

const maximumProblems = 50;

/** Turns nodes into data, and collects what is wrong with them although it is good YAML. */
export class ToJson {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #lines: LineStarts;

  constructor(file: string, lines: LineStarts) {
    this.#file = file;
    this.#lines = lines;
  }

  /** The node's data. Keys are text as written; of two equal keys the first counts. */
  value(node: ParsedNode | null): Json {
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return node.items.map((item) => this.value(item));
    return isScalar(node) ? this.#scalar(node) : null;
  }

  #map(node: YAMLMap<ParsedNode, ParsedNode | null>): Json {
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
      const json = this.value(value);
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

  #scalar(node: Scalar.Parsed): Json {
    const { value } = node;
    if (typeof value !== "string") return value as Json;
    const character = node.type === "QUOTE_DOUBLE" ? hiddenCharacter(value) : undefined;
    if (character !== undefined)
      this.#add(problem("yaml/escaped-character", this.#place(node), { character }));
    if (node.type === "PLAIN" && isInCurlyQuotes(value))
      this.#add(problem("yaml/quotes-kept", this.#place(node), { text: excerpt(value) }));
    return value;
  }

  // A megabyte of equal keys is one mistake, not 200,000.
  #add(found: Problem): void {
    if (this.problems.length < maximumProblems) this.problems.push(found);
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
