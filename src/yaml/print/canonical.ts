import { compose } from "../full/compose.ts";
import { scan } from "../full/unsupported-syntax.ts";
import { readYaml } from "../read-yaml.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Kind, Shape } from "../../model/shape.ts";
import { attach } from "./attach.ts";
import { commentsOf } from "./placed-comments.ts";
import type { Known } from "./key-order.ts";
import { Printer } from "./printer.ts";
import type { Collection, CommentLine } from "./yaml-tree.ts";
import { yamlTree } from "./yaml-tree.ts";

/** A file in its canonical form, or why it has none. */
export type Canonical =
  | { readonly text: string }
  /** `unreadable`: it has faults; `uncertain`: writing it anew would change its data or lose a comment. */
  | { readonly reason: "unreadable" | "uncertain" };

/** What the printer needs to know of a file: its kind, and the languages in their order. */
export interface Style {
  readonly kind: Kind;
  readonly languages: readonly string[];
}

/**
 * The same data and comments in the form that all records have: keys in the schema's order, two spaces a level, long
 * texts folded. Applied to its own result, it changes nothing.
 * @param text Decoded, without byte order mark. Windows line ends stay.
 */
export function canonical(text: string, style: Style): Canonical {
  const data = read(text);
  if (data === undefined) return { reason: "unreadable" };
  const unix = text.replaceAll("\r\n", "\n");
  const printed = print(unix, style);
  const again = printed === undefined ? undefined : read(printed);
  if (printed === undefined || !isSameData(data, again) || !hasSameComments(unix, printed))
    return { reason: "uncertain" };
  return { text: text.includes("\r\n") ? printed.replaceAll("\n", "\r\n") : printed };
}

function print(text: string, { kind, languages }: Style): string | undefined {
  const tree = yamlTree(text, compose(scan(text).tokens).contents);
  if (tree.type !== "map") return undefined;
  attach(text, tree, commentsOf(text));
  const printer = new Printer(languages);
  printer.header(takeHeader(tree));
  printer.block(tree, knownOfFile(kind), 0);
  return `${printer.lines.join("\n")}\n`;
}

/** In a file with many records the keys are ids: they have no order, and each has the kind's shape. */
function knownOfFile({ files, fields }: Kind): Known {
  const shape: Shape = { type: "object", fields };
  return files.holds === "record" ? { shape } : { each: shape };
}

/** Takes the comments at the top that a blank line parts from what follows: they stay there, wherever the first key goes. */
function takeHeader({ entries: [first] }: Collection): CommentLine[] {
  if (!first) return [];
  const { notesBefore: notes, isSpaced } = first;
  const headerLength = isSpaced
    ? notes.length
    : notes.findLastIndex((note, index) => index > 0 && note.isSpaced);
  first.isSpaced = false;
  return headerLength > 0 ? notes.splice(0, headerLength) : [];
}

function read(text: string): Json | undefined {
  const { value, problems } = readYaml("", new TextEncoder().encode(text));
  return problems.length > 0 ? undefined : value;
}

/** Do two texts have the same comments? */
export function hasSameComments(before: string, after: string): boolean {
  return sortedComments(before).join("\n") === sortedComments(after).join("\n");
}

function sortedComments(text: string): string[] {
  return commentsOf(text)
    .map((comment) => comment.text)
    .toSorted();
}

/** The same data, whatever the order of keys. */
export function isSameData(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSameData(item as Json, b[index] as Json));
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameData(a[key], b[key]))
  );
}
