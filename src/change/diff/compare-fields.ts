import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type {
  ChangeRule,
  ChangeWeight,
  Field,
  LocalizedShape,
  ObjectShape,
  Shape,
} from "../../model/shape.ts";
import type { FieldChange, TextChange } from "./change.ts";
import { changeClasses } from "./change.ts";
import type { TextPlace } from "./classify.ts";
import { classifyTexts } from "./classify.ts";
import { isEqual } from "../../model/equal.ts";
import { pairItems, textsOfOthers } from "./items.ts";
import type { Renames } from "./renames.ts";
import { followRenames, linkName } from "./renames.ts";
import type { Usage } from "./vocabulary.ts";
import { ruleOf, weightOfChange, weightOfShape, worse } from "./weight.ts";

/** What comparing two records needs besides them. */
export interface Comparing {
  readonly languages: readonly Language[];
  /** A reference that follows a rename has not changed. */
  readonly renames: Renames;
  /** Which words texts use; without it no letter is taken for a correction. */
  readonly usage?: () => Usage;
  /** The rank of a record, of those that have one: which of two a reference names is the lower one. */
  readonly rankOf?: (kind: string, id: string) => number | undefined;
}

/** A value to compare: its shape, the way to it, and what its schema says of changes. */
interface At {
  readonly shape: Shape;
  readonly way: readonly (Field | string)[];
  readonly weight: ChangeWeight | undefined;
  /** What the value's own schema says of what may happen to it; nothing where all around it came or went. */
  readonly rule?: ChangeRule | undefined;
  /** Did all around it come or go? Then that decides. */
  readonly isPart?: boolean;
  /** Of an item with a key: was a text that of another item? */
  readonly wasOfAnother?: TextPlace["wasOfAnother"];
}

type Value = Json | undefined;

/**
 * The properties in which two records differ, the worst changes first.
 * @param ignored Names of properties that are not compared.
 */
export function compareRecords(
  before: CatalogueRecord,
  after: CatalogueRecord,
  comparing: Comparing,
  ignored: ReadonlySet<string> = new Set(),
): FieldChange[] {
  const gone = before.kind.fields.filter(
    ({ name }) => !after.kind.fields.some((field) => field.name === name),
  );
  const fields = [...after.kind.fields, ...gone].filter(({ name }) => !ignored.has(name));
  const shape: ObjectShape = { type: "object", fields };
  return compareData(without(before.data, ignored), without(after.data, ignored), shape, comparing);
}

/**
 * The parts in which two objects of one shape differ, the worst changes first.
 * @param way The way to the objects.
 */
export function compareData(
  before: JsonObject,
  after: JsonObject,
  shape: ObjectShape,
  comparing: Comparing,
  way: FieldChange["way"] = [],
): FieldChange[] {
  const found: FieldChange[] = [];
  new Walk(comparing, found).object(before, after, shape, { shape, way, weight: undefined });
  return found.toSorted(byClass);
}

/** Compares the classes of two changes. */
export function byClass(one: FieldChange, other: FieldChange): number {
  return changeClasses.indexOf(one.class) - changeClasses.indexOf(other.class);
}

function without(data: JsonObject, ignored: ReadonlySet<string>): JsonObject {
  return ignored.size === 0
    ? data
    : Object.fromEntries(Object.entries(data).filter(([name]) => !ignored.has(name)));
}

class Walk {
  readonly #comparing: Comparing;
  readonly #changes: FieldChange[];

  constructor(comparing: Comparing, found: FieldChange[]) {
    this.#comparing = comparing;
    this.#changes = found;
  }

  object(before: JsonObject, after: JsonObject, { fields, others }: ObjectShape, at: At): void {
    const names = new Set([...fields.map(({ name }) => name), ...Object.keys(after), ...Object.keys(before)]);
    for (const name of names) {
      const declared = fields.find((one) => one.name === name);
      const [old, now] = [ownValue(before, name), ownValue(after, name)];
      if (!declared && others) {
        this.#item(old, now, others, name, at);
        continue;
      }
      const field = declared ?? unknownField(name);
      const inside = { ...at, shape: field.shape, way: [...at.way, field], rule: undefined };
      const rule = at.isPart && at.weight !== undefined ? undefined : ruleOf(field);
      this.#value(old, now, rule ? this.#ruled(old, now, rule, inside) : inside);
    }
  }

  /** A value whose own schema says what may happen to it. */
  #ruled(before: Value, after: Value, rule: ChangeRule, at: At): At {
    const isPart = before === undefined || after === undefined;
    const rank = (value: Json): Json | undefined => this.#rankOf(value, at.shape);
    return { ...at, weight: weightOfChange(rule, before, after, rank), rule, isPart };
  }

  #rankOf(value: Json, shape: Shape): Json | undefined {
    if (shape.type !== "reference") return value;
    return typeof value === "string" ? this.#comparing.rankOf?.(shape.kind, value) : undefined;
  }

  #value(before: Value, after: Value, at: At): void {
    if (isEqual(before, after)) return;
    const { shape } = at;
    const changesBefore = this.#changes.length;
    if (shape.type === "object" && isMaybe(isObject, before) && isMaybe(isObject, after)) {
      this.object(before ?? {}, after ?? {}, shape, at);
      // One that comes or goes and is empty has no part that could say so.
      if (this.#changes.length === changesBefore && (!before || !after)) this.#other(before, after, at);
    } else if (shape.type === "list" && isMaybe(isList, before) && isMaybe(isList, after)) {
      this.#list(before ?? [], after ?? [], shape.items, at);
      if (this.#changes.length === changesBefore && (!before || !after)) this.#other(before, after, at);
    } else if (shape.type === "localized" && isMaybe(isObject, before) && isMaybe(isObject, after))
      this.#texts(before ?? {}, after ?? {}, shape, at);
    else this.#other(before, after, at);
  }

  /** A list of plain values is one value; the items of any other are compared one by one. */
  #list(before: readonly Json[], after: readonly Json[], items: Shape, at: At): void {
    if (items.type === "scalar" || items.type === "reference")
      return this.#plainList(before, after, items, at);
    const { pairs, isReordered } = pairItems(before, after, items);
    const others = textsOfOthers(pairs, items);
    for (const { key, before: old, after: now } of pairs) {
      this.#item(old, now, items, key, { ...at, wasOfAnother: others?.(key) });
    }
    if (isReordered) this.#report({ ...at, class: "editorial", how: "moved" });
  }

  /** An item of a list or a map: that it comes or goes counts as the schema says for the whole. */
  #item(before: Value, after: Value, shape: Shape, key: string, at: At): void {
    const isPart = at.isPart === true || before === undefined || after === undefined;
    const weight = at.isPart ? at.weight : this.#weightOfItem(before, after, shape, at);
    this.#value(before, after, { ...at, shape, way: [...at.way, key], rule: undefined, isPart, weight });
  }

  #weightOfItem(before: Value, after: Value, items: Shape, { rule, weight }: At): ChangeWeight | undefined {
    if (before !== undefined && after !== undefined) return weight;
    return weightOfChange(rule ?? { changed: weight ?? weightOfShape(items) }, before, after);
  }

  #plainList(before: readonly Json[], after: readonly Json[], items: Shape, at: At): void {
    const follow = (value: Json): Json => this.#follow(value, items);
    const isSame = isEqual(before.map(follow).toSorted(byText), after.toSorted(byText));
    const isMoved = isSame && isEqual(before.toSorted(byText), after.toSorted(byText));
    const weight = at.weight ?? weightOfShape(items);
    this.#report({
      way: at.way,
      class: isSame ? "editorial" : weightOfItems(before.map(follow), after, at, weight),
      how: isMoved ? "moved" : "changed",
      before,
      after,
    });
  }

  #texts(before: JsonObject, after: JsonObject, shape: LocalizedShape, at: At): void {
    const { languages, renames } = this.#comparing;
    const tags = new Set([...languages.map(({ tag }) => tag), ...Object.keys(before), ...Object.keys(after)]);
    const texts = [...tags].map((language): TextChange => {
      const [old, now] = [textOf(ownValue(before, language)), textOf(ownValue(after, language))];
      return { language, before: old, after: now, isStale: false };
    });
    if (texts.every((text) => withoutEnd(text.before) === withoutEnd(text.after))) return;
    const followed = texts.map((text) => ({
      ...text,
      before: text.before === undefined ? undefined : followRenames(text.before, renames),
    }));
    const found = classifyTexts(followed, {
      weight: at.weight ?? weightOfShape(shape),
      languages,
      usage: this.#comparing.usage,
      wasOfAnother: at.wasOfAnother,
    });
    this.#report({
      way: at.way,
      class: found.class,
      how: howOf(
        texts.every((text) => text.before === undefined),
        texts.every((text) => text.after === undefined),
      ),
      texts: texts.map((text, index) => ({ ...text, isStale: found.texts[index]?.isStale === true })),
    });
  }

  #other(before: Value, after: Value, at: At): void {
    const isFollowed = before !== undefined && isEqual(this.#follow(before, at.shape), after);
    this.#report({
      way: at.way,
      class: isFollowed ? "editorial" : (at.weight ?? weightOfShape(at.shape)),
      how: howOf(before === undefined, after === undefined),
      before,
      after,
    });
  }

  /** A reference as it must be after the renames. */
  #follow(value: Json, shape: Shape): Json {
    if (shape.type !== "reference" || typeof value !== "string") return value;
    return this.#comparing.renames.get(linkName({ kind: shape.kind, id: value })) ?? value;
  }

  #report({ way, class: one, how, texts, before, after }: FieldChange): void {
    this.#changes.push({ way, class: one, how, ...(texts ? { texts } : { before, after }) });
  }
}

/** A property that no schema knows is compared all the same. */
function unknownField(name: string): Field {
  const shape: Shape = { type: "scalar", value: "string" };
  return { name, title: name, shape, hidden: false, derived: false, order: 0 };
}

function ownValue(data: JsonObject, name: string): Value {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

function isMaybe<Wanted extends Json>(
  is: (value: Value) => value is Wanted,
  value: Value,
): value is Wanted | undefined {
  return value === undefined || is(value);
}

function isList(value: Value): value is readonly Json[] {
  return Array.isArray(value);
}

function textOf(value: Value): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  return isList(value) ? value.map(String).join(", ") : JSON.stringify(value);
}

/** Whether a text ends in a line feed depends on how it is written in the file (`|`, `>-`, the file's own end). */
function withoutEnd(text: string | undefined): string | undefined {
  return text?.replace(/(?<!\s)\s+$/, "");
}

function howOf(isNew: boolean, isGone: boolean): FieldChange["how"] {
  return isNew ? "added" : isGone ? "removed" : "changed";
}

/** What a list of plain values comes to: of some that came and some that went the worse counts. */
function weightOfItems(
  before: readonly Json[],
  after: readonly Json[],
  { rule, isPart }: At,
  weight: ChangeWeight,
): ChangeWeight {
  if (!rule || isPart) return weight;
  const [old, now] = [
    new Set(before.map((value) => JSON.stringify(value))),
    new Set(after.map((value) => JSON.stringify(value))),
  ];
  const isMore = [...now].some((name) => !old.has(name));
  const isFewer = [...old].some((name) => !now.has(name));
  const [added, removed] = [rule.added ?? rule.changed, rule.removed ?? rule.changed];
  if (isMore && isFewer) return worse(added, removed);
  return isMore ? added : isFewer ? removed : rule.changed;
}

function byText(one: Json, other: Json): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? -1 : Number(a > b);
}
