import { isMap, isScalar, isSeq } from "yaml";
import type { Pair, ParsedNode, Scalar } from "yaml";
import { keyText } from "../full/to-json.ts";
import { isOddSpace } from "../odd-space.ts";
import { quoted } from "./print-scalar.ts";

/** A line of its own before something: a comment, and whether a blank line stands before it. */
export interface CommentLine {
  readonly text: string;
  readonly isSpaced: boolean;
}

/** A key with its value, or an item of a list, with the comments that belong to it. */
export interface YamlEntry {
  readonly start: number;
  /** The key as it is written and as it is read; a list's item has none. */
  readonly key?: { readonly source: string; readonly name: string };
  readonly value: YamlTree;
  /** The collection it is in. */
  readonly parent: Collection;
  readonly notesBefore: CommentLine[];
  readonly notesAfter: CommentLine[];
  /** Is there a blank line before it, after its comments? */
  isSpaced: boolean;
  /** The comment on its line. */
  comment?: string;
}

export interface Collection {
  readonly type: "map" | "list";
  readonly isFlow: boolean;
  readonly start: number;
  readonly end: number;
  /** The entry whose value it is; the document's own collection has none. */
  readonly owner?: YamlEntry;
  readonly entries: YamlEntry[];
}

/** A text, number, date, … */
export interface Leaf {
  readonly type: "leaf";
  readonly value: unknown;
  readonly source: string;
  readonly style: Scalar.Type;
}

export type YamlTree = Collection | Leaf;

/** The nodes of a document as a tree that comments can be attached to. */
export function yamlTree(text: string, node: ParsedNode | null, owner?: YamlEntry): YamlTree {
  if (!isMap(node) && !isSeq(node)) return leafOf(text, node);
  const [start, end] = node.range;
  const isFlow = text[start] === "{" || text[start] === "[";
  const type = isMap(node) ? "map" : "list";
  const collection: Collection = { type, isFlow, start, end, entries: [], ...(owner && { owner }) };
  for (const item of node.items) collection.entries.push(entryOf(text, item, collection));
  return collection;
}

/** All entries in the order of the text: an item comes before the first key in it. */
export function* allEntries(tree: YamlTree): Generator<YamlEntry> {
  if (tree.type === "leaf") return;
  for (const entry of tree.entries) {
    yield entry;
    yield* allEntries(entry.value);
  }
}

/** Has the entry a comment of its own? */
export function hasNotes({ comment, notesBefore, notesAfter }: YamlEntry): boolean {
  return comment !== undefined || notesBefore.length + notesAfter.length > 0;
}

function entryOf(text: string, item: Pair | ParsedNode | null, parent: Collection): YamlEntry {
  const { key, value } =
    parent.type === "map"
      ? (item as Pair<ParsedNode, ParsedNode | null>)
      : { key: undefined, value: item as ParsedNode | null };
  const start = (key ?? value)?.range[0] ?? parent.start;
  const head = { start, parent, notesBefore: [], notesAfter: [], isSpaced: false };
  const named = key && {
    key: { source: keySource(text.slice(key.range[0], key.range[1])), name: keyText(key) ?? "" },
  };
  // The value needs to know its entry: it is put in once both are there.
  const entry = { ...head, ...named, value: undefined as unknown as YamlTree };
  entry.value = yamlTree(text, value, entry);
  return entry;
}

function leafOf(text: string, node: ParsedNode | null): Leaf {
  if (!isScalar(node)) return { type: "leaf", value: null, source: "", style: "PLAIN" };
  const source = text.slice(node.range[0], node.range[1]);
  return { type: "leaf", value: node.value, source, style: node.type ?? "PLAIN" };
}

/** A key as it is typed; in quotes where a sign that looks like a space stands at one of its ends. */
function keySource(source: string): string {
  const ends = [source.charCodeAt(0), source.charCodeAt(source.length - 1)];
  return ends.some(isOddSpace) ? quoted(source) : source;
}
