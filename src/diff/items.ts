import type { Json } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Shape } from "../model/shape.ts";

/** An item of a list, before and after; undefined where there was or is none. */
export interface ItemPair {
  readonly key: string;
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * Finds which items of two lists are the same one: by their key, else by what they refer to, else by all they hold. Of
 * items without a key that are left over, the first is taken for the first.
 */
export function pairItems(
  before: readonly Json[],
  after: readonly Json[],
  shape: Shape,
): { pairs: readonly ItemPair[]; isReordered: boolean } {
  const old = keyed(before, shape);
  const now = keyed(after, shape);
  const rest = [...old.keys()].filter((key) => key.startsWith(nameless) && !now.has(key)).values();
  const pairs: ItemPair[] = [];
  const order: number[] = [];
  const places = new Map([...old.keys()].map((key, place) => [key, place]));
  for (const [index, [key, item]] of [...now].entries()) {
    const partner = key.startsWith(nameless) && !old.has(key) ? rest.next().value : key;
    const was = partner === undefined ? undefined : old.get(partner);
    if (partner !== undefined && was !== undefined) {
      order.push(places.get(partner) ?? 0);
      old.delete(partner);
    }
    pairs.push({ key: shown(key, index), after: item, ...(was !== undefined && { before: was }) });
  }
  const gone = [...old].map(([key, item]) => ({ key: shown(key, places.get(key) ?? 0), before: item }));
  const isReordered = order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0));
  return { pairs: [...pairs, ...gone], isReordered };
}

/** Before the key of an item that has none: no text of a catalogue starts so. */
const nameless = "\0";

function shown(key: string, index: number): string {
  return key.startsWith(nameless) ? String(index + 1) : key;
}

/** Items by their key; of several with one key each is an item of its own. */
function keyed(items: readonly Json[], shape: Shape): Map<string, Json> {
  const found = new Map<string, Json>();
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item, shape) ?? nameless + JSON.stringify(item);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    found.set(count === 1 ? key : `${key} (${count})`, item);
  }
  return found;
}

function keyOf(item: Json, shape: Shape): string | undefined {
  if (shape.type !== "object" || !isObject(item)) return undefined;
  const byRole = shape.fields.find(({ role }) => role === "key");
  const references = shape.fields.filter((field) => field.shape.type === "reference");
  for (const field of [...(byRole ? [byRole] : []), ...references]) {
    const value = Object.hasOwn(item, field.name) ? item[field.name] : undefined;
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  return undefined;
}
