import { isMap, isScalar, isSeq } from "yaml";
import type { Pair, ParsedNode } from "yaml";
import { compose } from "../../yaml/full/compose.ts";
import { scan } from "../../yaml/full/unsupported-syntax.ts";
import type { Edit } from "../../model/diagnostic.ts";

type Node = ParsedNode | null;

interface Edits {
  readonly edits: readonly Edit[];
  /** Those that leave nothing. */
  readonly removals: readonly Edit[];
}

/**
 * Do two texts hold the same data, apart from the values and keys that the edits touch? An entry that an edit covers as
 * a whole may be gone.
 */
export function isOnlyFixed(before: string, after: string, edits: readonly Edit[]): boolean {
  const old = parse(before);
  const fixed = parse(after);
  const removals = edits.filter((edit) => edit.text.trim() === "");
  return old !== undefined && fixed !== undefined && isSame(old, fixed, { edits, removals });
}

function parse(text: string): Node | undefined {
  const { tokens, refused } = scan(text);
  if (refused.length > 0) return undefined;
  const { contents, faults } = compose(tokens);
  return faults.length > 0 ? undefined : contents;
}

function isSame(old: Node, fixed: Node, edits: Edits): boolean {
  if (old !== null && isReplaced(old, edits)) return true;
  if (isMap(old) && isMap(fixed)) {
    const pairs = (old.items as Pair<Node, Node>[]).filter(
      (pair) => !isCovered(startOf(pair), endOf(pair), edits) && !isTakenIn(pair, edits),
    );
    const others = fixed.items as Pair<Node, Node>[];
    return (
      pairs.length === others.length && pairs.every((pair, index) => isSamePair(pair, others[index], edits))
    );
  }
  if (isSeq(old) && isSeq(fixed)) {
    const items = (old.items as Node[]).filter(
      (item) => !isCovered(item?.range[0] ?? 0, item?.range[1] ?? 0, edits),
    );
    const others = fixed.items as Node[];
    return (
      items.length === others.length &&
      items.every((item, index) => isSame(item, others[index] ?? null, edits))
    );
  }
  if (old === null || fixed === null) return old === fixed;
  if (!isScalar(old) || !isScalar(fixed)) return false;
  return (
    Object.is(old.value, fixed.value) ||
    edits.edits.some(({ start, end }) => start <= old.range[1] && end >= old.range[0])
  );
}

function isSamePair(old: Pair<Node, Node>, fixed: Pair<Node, Node> | undefined, edits: Edits): boolean {
  return fixed !== undefined && isSame(old.key, fixed.key, edits) && isSame(old.value, fixed.value, edits);
}

function startOf({ key }: Pair<Node, Node>): number {
  return key?.range[0] ?? 0;
}

function endOf({ key, value }: Pair<Node, Node>): number {
  return value?.range[1] ?? key?.range[1] ?? 0;
}

/** A value that an edit covers as a whole, such as a text that becomes a list of one. */
function isReplaced({ range }: ParsedNode, { edits }: Edits): boolean {
  return edits.some(
    ({ start, end, text }) => start === range[0] && end === range[1] && end > start && text.trim() !== "",
  );
}

/** What a comma made a key of, and is now in the quotes of the text before it. */
function isTakenIn(pair: Pair<Node, Node>, { edits }: Edits): boolean {
  return pair.value === null && edits.some(({ start, end }) => start < startOf(pair) && end >= endOf(pair));
}

/** An item's dash may be part of the edit; a value that is replaced is not gone. */
function isCovered(start: number, end: number, { removals }: Edits): boolean {
  return removals.some((edit) => edit.start <= start && edit.end >= end && end > start);
}
