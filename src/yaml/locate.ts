import { isCollection, isMap, isScalar, isSeq } from "yaml";
import type { Pair, ParsedNode } from "yaml";
import type { TextPart, Path, Place, Span } from "../model/diagnostic.ts";
import { topLevelEntries } from "./top-level-entries.ts";
import { compose } from "./full/compose.ts";
import { scan } from "./full/unsupported-syntax.ts";
import { keyText } from "./full/to-json.ts";
import { LineStarts } from "./line-starts.ts";
import { recover, unrepaired } from "./recover.ts";
import type { PartFinder, Quotes } from "./within.ts";
import { escapedIn, partFinder } from "./within.ts";
import { full } from "./yaml-full.ts";

type Range = readonly [start: number, end: number];

/** What stands at a path: the range of its key (of its value, in a list) and its value. */
interface LocatedNode {
  readonly key: Range;
  readonly value: ParsedNode | null;
  /** Is it the path that was asked for, rather than the nearest above it? */
  readonly isExact: boolean;
}

/** A place found. */
export interface Located extends Span {
  /** Is it just what was asked for, or something around it? */
  readonly isExact: boolean;
  /** For a part of a text in quotes: which. What is written there must have them escaped. */
  readonly quotes?: Quotes;
}

/**
 * Line and column of places in one text. Costs little to make: the text is parsed for the first place with a path only,
 * and mostly no more of it than the entry at its top in which the place is; nothing is parsed twice.
 * Never throws: a path that does not exist is found at the nearest one above it. In a text that cannot be parsed, paths
 * are those of what it most likely means, and never exact; where that is not clear, every path is on line 1.
 */
export function locator(text: string): (place: Place) => Located {
  let lines: LineStarts | undefined;
  let extentOf: ((place: Place) => Extent) | undefined;
  return (place) => {
    lines ??= new LineStarts(text);
    if (place.range) return { ...span(lines, place.range, text), isExact: true };
    extentOf ??= finder(text);
    const { range, isExact, quotes } = extentOf(place);
    return { ...span(lines, range, text), isExact, ...(quotes && { quotes }) };
  };
}

function finder(text: string): (place: Place) => Extent {
  const entries = topLevelEntries(text);
  const [first] = entries?.keys() ?? [];
  if (!entries || first === undefined) return finderInWhole(text);
  let inWhole: ((place: Place) => Extent) | undefined;
  const inEntries = new Map<string, (place: Place) => Extent>();
  return (place) => {
    const [key] = place.path ?? [];
    // Where there is no such entry, the first key stands for the whole text.
    const isAtFirst = key === undefined ? place.at === "key" : !entries.has(String(key));
    if (key === undefined && !isAtFirst) return (inWhole ??= finderInWhole(text))(place);
    const name = isAtFirst ? first : String(key);
    let inEntry = inEntries.get(name);
    if (!inEntry) inEntries.set(name, (inEntry = finderInPart(text, entries.get(name)!)));
    return inEntry(place);
  };
}

function finderInPart(text: string, [start, end]: Range): (place: Place) => Extent {
  const findIn = finderInWhole(text.slice(start, end));
  return (place) => {
    const { range, ...location } = findIn(place);
    return { ...location, range: [start + range[0], start + range[1]] };
  };
}

function finderInWhole(text: string): (place: Place) => Extent {
  const root = parse(text);
  if (root) return (place) => rangeOf(text, root, place);
  const repaired = recover(text, full("", text).problems);
  const meantRoot = repaired && parse(repaired.text);
  if (!repaired || !meantRoot) return () => nowhere;
  return (place) => {
    const { range } = rangeOf(repaired.text, meantRoot, place);
    return { range: unrepaired(range, repaired.edits, text), isExact: false };
  };
}

interface Extent {
  readonly range: Range;
  readonly isExact: boolean;
  readonly quotes?: Quotes | undefined;
}

const nowhere: Extent = { range: [0, 0], isExact: false };

/** The document's node, or null: for an empty one, and for one that has faults. */
export function parse(text: string): ParsedNode | null {
  const { tokens, refused } = scan(text);
  if (refused.length > 0) return null;
  const { contents, faults } = compose(tokens);
  return faults.length > 0 ? null : contents;
}

function span(lines: LineStarts, [from, to]: Range, text: string): Span {
  const start = Math.min(from, text.length);
  const end = Math.min(Math.max(from, to), text.length);
  const last = lines.position(end);
  return { start, end, ...lines.position(start), endLine: last.line, endColumn: last.column };
}

function rangeOf(text: string, root: ParsedNode, { path = [], at, within }: Place): Extent {
  const { key, value, isExact } = find(text, root, path);
  if (at === "key" || !isExact || !value) return { range: key, isExact: isExact && at === "key" };
  const range = contentRange(text, value);
  if (range[0] === range[1]) return { range: key, isExact: false };
  if (!within) return { range, isExact: true };
  const quotes = quotesOf(value);
  const part = isCollection(value) ? undefined : partRange(text, value, within, quotes);
  return { range: part ?? range, isExact: part !== undefined, quotes };
}

const finders = new WeakMap<ParsedNode, PartFinder>();

/** The spaces at the end of a value may be what is meant, so they belong to it here. */
function partRange(text: string, value: ParsedNode, within: TextPart, quotes?: Quotes): Range | undefined {
  let partOf = finders.get(value);
  if (!partOf) finders.set(value, (partOf = partFinder(text, [value.range[0], value.range[1]])));
  return partOf({ ...within, text: escapedIn(quotes, within.text) });
}

function quotesOf(value: ParsedNode): Quotes | undefined {
  if (!isScalar(value)) return undefined;
  if (value.type === "QUOTE_SINGLE") return "'";
  return value.type === "QUOTE_DOUBLE" ? '"' : undefined;
}

function find(text: string, root: ParsedNode, path: Path): LocatedNode {
  let node: LocatedNode = { key: firstContent(text, root), value: root, isExact: true };
  for (const step of path) {
    const next = child(text, node.value, step);
    if (!next) return { ...node, isExact: false };
    node = next;
  }
  return node;
}

function child(text: string, node: ParsedNode | null, step: string | number): LocatedNode | undefined {
  if (isMap(node)) {
    const pairs = node.items;
    // As when reading: of two equal keys the first counts.
    const pair = pairs.find(({ key }) => keyText(key) === String(step));
    return pair && { key: contentRange(text, pair.key), value: pair.value, isExact: true };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(step)];
  return item && { key: firstContent(text, item), value: item, isExact: true };
}

/** Where a node begins: its first key or item for a collection, all of it for a scalar. */
function firstContent(text: string, node: ParsedNode): Range {
  if (isMap(node)) {
    const key = (node.items[0] as Pair<ParsedNode> | undefined)?.key;
    if (key && !isFlow(text, node)) return contentRange(text, key);
  }
  if (isCollection(node)) return [node.range[0], node.range[0] + 1];
  return contentRange(text, node);
}

function isFlow(text: string, node: ParsedNode): boolean {
  return text[node.range[0]] === "{" || text[node.range[0]] === "[";
}

/** A node's range without what is white space to YAML, and line breaks, at its end. */
function contentRange(text: string, node: ParsedNode): Range {
  const [start, end] = node.range;
  let last = Math.min(end, text.length);
  while (last > start && " \t\r\n".includes(text[last - 1] ?? "x")) last--;
  return [start, last];
}
