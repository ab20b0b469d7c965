import { hasNotes } from "./yaml-tree.ts";
import { width } from "./folded.ts";
import type { Known } from "./key-order.ts";
import { inOrder, knownOf } from "./key-order.ts";
import type { Quoting, PrintedValue } from "./printed-value.ts";
import { inline, writeLeaf } from "./printed-value.ts";
import type { Collection, YamlEntry, CommentLine, YamlTree } from "./yaml-tree.ts";

/** Writes a tree line by line. */
export class Printer {
  readonly lines: string[] = [];
  readonly #languages: readonly string[];

  /** @param languages The catalogue's languages, in their order. */
  constructor(languages: readonly string[]) {
    this.#languages = languages;
  }

  /** Comments at the top of the file, which belong to no entry. */
  header(notes: readonly CommentLine[]): void {
    this.#notes(notes, 0);
    if (notes.length > 0) this.lines.push("");
  }

  /** The entries of a collection, each on lines of its own. */
  block(collection: Collection, schema: Known, margin: number): void {
    const entries = inOrder(collection.entries, schema, this.#languages);
    const isPaired =
      schema.shape?.type === "localized" && entries.some((entry) => this.#isFolded(entry, schema, margin));
    for (const [index, entry] of entries.entries()) {
      this.#notes(entry.notesBefore, margin, index === 0);
      if (entry.isSpaced && (index > 0 || entry.notesBefore.length > 0)) this.#blank();
      this.#entry(entry, schema, margin, isPaired);
      this.#notes(entry.notesAfter, margin);
    }
  }

  #notes(notes: readonly CommentLine[], margin: number, isFirst = false): void {
    for (const [index, { text, isSpaced }] of notes.entries()) {
      if (isSpaced && !(isFirst && index === 0)) this.#blank();
      this.lines.push(" ".repeat(margin) + text);
    }
  }

  #blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== "") this.lines.push("");
  }

  #entry(entry: YamlEntry, schema: Known, margin: number, isPaired: boolean): void {
    const start = " ".repeat(margin) + (entry.key ? `${entry.key.source}:` : "-");
    const entrySchema = knownOf(schema, entry.key?.name);
    const written = this.#written(entry.value, entrySchema, start.length + 1, margin + 2, isPaired);
    if (written === undefined) return this.#nested(entry, entrySchema, start, margin);
    const comment = entry.comment === undefined ? "" : `  ${entry.comment}`;
    this.lines.push(`${start}${written.head && ` ${written.head}`}${comment}`);
    for (const line of written.lines) this.lines.push(line && " ".repeat(margin + 2) + line);
  }

  /** The first key of an item stands beside its dash. */
  #nested(entry: YamlEntry, schema: Known, start: string, margin: number): void {
    const first = this.lines.length;
    const isBeside = !entry.key && entry.comment === undefined;
    if (!isBeside) this.lines.push(entry.comment === undefined ? start : `${start}  ${entry.comment}`);
    this.block(entry.value as Collection, schema, margin + 2);
    if (isBeside) this.lines[first] = `${start} ${(this.lines[first] ?? "").slice(margin + 2)}`;
  }

  /** A value that starts on the line of its key; undefined for a collection that needs lines of its own. */
  #written(
    value: YamlTree,
    schema: Known,
    before: number,
    margin: number,
    isPaired: boolean,
  ): PrintedValue | undefined {
    if (value.type === "leaf") return writeLeaf(value, { before, margin }, quotingOf(schema), isPaired);
    const line = value.isFlow ? this.#flow(value, schema, Math.max(width - before, 2)) : undefined;
    const fits = line !== undefined && (before + line.length <= width || value.entries.length === 0);
    return fits ? { head: line, lines: [] } : undefined;
  }

  /** On one line; undefined when a comment or a line break stands in it, or when it is longer than there is room. */
  #flow(collection: Collection, schema: Known, room: number): string | undefined {
    if (collection.entries.length > room) return undefined;
    const parts: string[] = [];
    let left = room - 2;
    for (const entry of inOrder(collection.entries, schema, this.#languages)) {
      const part = hasNotes(entry) ? undefined : this.#flowEntry(entry, schema, left);
      if (part === undefined || part.length > left) return undefined;
      left -= part.length + 2;
      parts.push(part);
    }
    if (collection.type === "list") return `[${parts.join(", ")}]`;
    return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
  }

  #flowEntry({ key, value }: YamlEntry, schema: Known, room: number): string | undefined {
    const entrySchema = knownOf(schema, key?.name);
    if (value.type === "leaf" && typeof value.value === "string" && value.value.includes("\n"))
      return undefined;
    const written =
      value.type === "leaf"
        ? inline(value, quotingOf(entrySchema), "flow")
        : this.#flow(value, entrySchema, room);
    return key && written !== undefined ? `${key.source}:${written && ` ${written}`}` : written;
  }

  #isFolded({ key, value }: YamlEntry, schema: Known, margin: number): boolean {
    const before = margin + (key?.source.length ?? 0) + 2;
    return (
      value.type === "leaf" &&
      writeLeaf(value, { before, margin: margin + 2 }, quotingOf(schema), false).lines.length > 0
    );
  }
}

/** A code that names an item of a list is always in quotes, so that 005 and A5 look alike; a date never is. */
function quotingOf({ shape, field }: Known): Quoting {
  if (shape?.type !== "scalar") return "as-typed";
  if (shape.value === "date") return "never";
  return shape.display === "code" && field?.role === "key" ? "always" : "as-typed";
}
