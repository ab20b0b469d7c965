import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Shape } from "../../model/shape.ts";
import { fieldsOf, keyField } from "../../model/shape-parts.ts";
import { normalForm } from "../../check/translations/normal-form.ts";

/** An item of a list, before and after; undefined where there was or is none. */
export interface ItemPair {
  readonly key: string;
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * Finds which items of two lists are the same one: by their key, else by what they refer to, else by all they hold. An
 * item that is left over and holds what one with another key held has got another key. Of items without a key that are
 * left over, the first is taken for the first.
 */
export function pairItems(
  before: readonly Json[],
  after: readonly Json[],
  shape: Shape,
): { pairs: readonly ItemPair[]; isReordered: boolean } {
  const old = keyed(before, shape);
  const now = keyed(after, shape);
  const rest = [...old.keys()].filter((key) => key.startsWith(nameless) && !now.has(key)).values();
  const renamed = renamedKeys(old, now, shape);
  const pairs: ItemPair[] = [];
  const order: number[] = [];
  const places = new Map([...old.keys()].map((key, place) => [key, place]));
  for (const [index, [key, item]] of [...now].entries()) {
    const partner = key.startsWith(nameless) && !old.has(key) ? rest.next().value : (renamed.get(key) ?? key);
    const was = partner === undefined ? undefined : old.get(partner);
    if (partner !== undefined && was !== undefined) {
      order.push(places.get(partner) ?? 0);
      old.delete(partner);
    }
    pairs.push({ key: itemName(key, index), after: item, ...(was !== undefined && { before: was }) });
  }
  const gone = [...old].map(([key, item]) => ({ key: itemName(key, places.get(key) ?? 0), before: item }));
  const isReordered = order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0));
  return { pairs: [...pairs, ...gone], isReordered };
}

/** The former keys of items of which nothing but the key changed, by the new ones. */
function renamedKeys(
  old: ReadonlyMap<string, Json>,
  now: ReadonlyMap<string, Json>,
  shape: Shape,
): ReadonlyMap<string, string> {
  const name = keyField(shape)?.name;
  if (name === undefined) return new Map();
  const held = (item: Json): string => JSON.stringify(isObject(item) ? { ...item, [name]: null } : item);
  const gone = new Map(
    [...old].filter(([key]) => !now.has(key)).map(([key, item]) => [held(item), key] as const),
  );
  if (gone.size === 0) return new Map();
  return new Map(
    [...now].flatMap(([key, item]) => {
      const former = old.has(key) ? undefined : gone.get(held(item));
      if (former === undefined) return [];
      gone.delete(held(item));
      return [[key, former] as const];
    }),
  );
}

/**
 * Which texts other items had: what a code stands for is no longer the same when it takes what another one stood for.
 * @returns Nothing of items without a key.
 */
export function textsOfOthers(
  pairs: readonly ItemPair[],
  shape: Shape,
): ((key: string) => (text: string, language: string) => boolean) | undefined {
  if (!keyField(shape)) return undefined;
  let owners: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (key) => (text, language) => {
    owners ??= ownersOf(pairs);
    const found = owners.get(`${language} ${normalForm(text)}`);
    return found !== undefined && (found.size > 1 || !found.has(key));
  };
}

function ownersOf(pairs: readonly ItemPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { key, before } of pairs) {
    for (const value of isObject(before) ? Object.values(before) : []) {
      for (const [language, text] of isObject(value) ? Object.entries(value) : []) {
        if (typeof text !== "string") continue;
        const name = `${language} ${normalForm(text)}`;
        owners.set(name, (owners.get(name) ?? new Set()).add(key));
      }
    }
  }
  return owners;
}

/** Before the key of an item that has none: no text of a catalogue starts so. */
const nameless = "\0";

function itemName(key: string, index: number): string {
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
  if (!isObject(item)) return undefined;
  const byRole = keyField(shape);
  const references = fieldsOf(shape).filter((field) => field.shape.type === "reference");
  for (const field of [...(byRole ? [byRole] : []), ...references]) {
    const value = Object.hasOwn(item, field.name) ? item[field.name] : undefined;
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  return undefined;
}
