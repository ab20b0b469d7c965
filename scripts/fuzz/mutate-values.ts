// Changes of a file's values and keys: the result can still be read, so that what follows reading is tried as well.
import { parse, stringify } from "yaml";
import type { Json } from "../../src/model/json.ts";
import { isObject } from "../../src/model/json.ts";
import type { Random } from "../generate/random.ts";
import { hostileNames, hostileNumbers, hostileStrings } from "./hostile.ts";

type Holder = { [key: string]: Json } | Json[];
interface Spot {
  readonly holder: Holder;
  readonly key: string;
}

export interface ValueChange {
  /** Only texts in place of texts: pages are still made of most of these. */
  readonly isGentle: boolean;
  /** Is the file JSON? */
  readonly isJson: boolean;
  /** Names of properties that any map may get. */
  readonly names: readonly string[];
}

/** Puts hostile values in place of some values of the file. The bytes as they are when they hold no map or list. */
export function mutateValues(bytes: Uint8Array, random: Random, change: ValueChange): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const data = (change.isJson ? JSON.parse(text) : parse(text, { logLevel: "error" })) as Json;
  for (let left = random.pick([1, 1, 2, 4]); left > 0; left--) {
    const spots = [...spotsIn(data)];
    if (spots.length === 0) return bytes;
    if (change.isGentle) replaceText(spots, random);
    else disturb(random.pick(spots), random, change.names);
  }
  const isFlow = change.isJson || random.chance(0.2);
  return new TextEncoder().encode(isFlow ? JSON.stringify(data, null, 2) : stringify(data));
}

function* spotsIn(value: Json): Iterable<Spot> {
  if (Array.isArray(value) || isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      yield { holder: value as Holder, key };
      yield* spotsIn(inner as Json);
    }
  }
}

function replaceText(spots: readonly Spot[], random: Random): void {
  const texts = spots.filter((spot) => typeof valueAt(spot) === "string" && /^(fr|nl)$/.test(spot.key));
  if (texts.length === 0) return;
  const spot = random.pick(texts);
  const hostile = random.pick(hostileStrings);
  const text = valueAt(spot) as string;
  const at = random.integer(0, text.length);
  set(spot, random.chance(0.5) ? hostile : `${text.slice(0, at)}${hostile}${text.slice(at)}`);
}

function disturb(spot: Spot, random: Random, names: readonly string[]): void {
  const ways: readonly (() => void)[] = [
    () => set(spot, hostileValue(random)),
    () => set(spot, random.pick(hostileStrings)),
    () => set(spot, [valueAt(spot) ?? null, valueAt(spot) ?? null]),
    () => set(spot, { [random.pick(hostileNames)]: valueAt(spot) ?? null }),
    () => rename(spot, random.pick(hostileNames)),
    () => set({ holder: spot.holder, key: random.pick(hostileNames) }, hostileValue(random)),
    () => set({ holder: spot.holder, key: random.pick(names) }, hostileValue(random)),
    () => {
      if (Array.isArray(spot.holder)) spot.holder.splice(Number(spot.key), 1);
      else delete spot.holder[spot.key];
    },
  ];
  random.pick(ways)();
}

function valueAt({ holder, key }: Spot): Json | undefined {
  return (holder as Record<string, Json>)[key];
}

/** Also `__proto__` becomes a key like any other. */
function set({ holder, key }: Spot, value: Json): void {
  if (Array.isArray(holder) && !/^\d+$/.test(key)) holder.push(value);
  else Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function rename({ holder, key }: Spot, name: string): void {
  if (Array.isArray(holder)) return;
  const value = holder[key] ?? null;
  delete holder[key];
  set({ holder, key: name }, value);
}

function hostileValue(random: Random): Json {
  const deep = (depth: number): Json => (depth === 0 ? "x" : [deep(depth - 1)]);
  const ways: readonly (() => Json)[] = [
    () => random.pick(hostileStrings),
    () => random.pick(hostileStrings),
    () => random.pick(hostileNumbers),
    () => random.pick([null, true, false]),
    () => random.pick<Json>([[], {}, [[]], [{}], [null]]),
    () => deep(random.pick([3, 50, 300])),
    () => hostileStrings.slice(0, random.integer(1, 20)),
    () => ({ fr: random.pick(hostileStrings), nl: random.pick(hostileStrings) }),
    () => JSON.parse(`{"${random.pick(["__proto__", "constructor", "toString"])}":{"fr":"a"}}`) as Json,
    () => Array.from({ length: 1500 }, (_, at) => `x${at % 7}`),
  ];
  return random.pick(ways)();
}
