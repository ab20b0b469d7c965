import { isCollection, isMap, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import type { Path, Span } from "../model/diagnostic.ts";
import { keyText } from "./full/to-json.ts";
import { LineStarts } from "./line-starts.ts";
import { locator, parse } from "./locate.ts";

/** A place in a text. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** What stands at a position: the way to it from the document's root, and whether its key or its value is there. */
export interface PathAt {
  readonly path: Path;
  readonly at: "key" | "value";
}

/**
 * What stands at a position of a YAML text.
 * @returns The innermost key or value; the root's where there is neither. Nothing for a text that cannot be parsed.
 */
export function pathAt(text: string, position: Position): PathAt | undefined {
  const root = parse(text);
  return root ? within(root, new LineStarts(text).offset(position), []) : undefined;
}

/**
 * Where a value stands in a YAML text, or its key.
 * @returns Offsets in UTF-16 units, lines and columns from 1. For a path that is not there, the nearest one above it.
 */
export function spanOf(text: string, { path, at }: PathAt): Span {
  const { start, end, line, column, endLine, endColumn } = locator(text)({ file: "", path, at });
  return { start, end, line, column, endLine, endColumn };
}

function within(node: ParsedNode, offset: number, path: Path): PathAt {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const inner = [...path, keyText(key) ?? ""];
      if (isIn(key, offset)) return { path: inner, at: "key" };
      if (value && isIn(value, offset)) return within(value, offset, inner);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      if (isIn(item, offset)) return within(item, offset, [...path, index]);
  }
  return { path, at: "value" };
}

/** An editor's position is between two characters: the end of a scalar belongs to it, too. What follows a collection does not. */
function isIn(node: ParsedNode, offset: number): boolean {
  const [start, end] = node.range;
  return start <= offset && (offset < end || (offset === end && !isCollection(node)));
}
