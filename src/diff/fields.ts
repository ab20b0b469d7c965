import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import type { ChangeWeight, Field, LocalizedShape, ObjectShape, Shape } from "../model/shape.ts";
import type { FieldChange, TextChange } from "./change.ts";
import { changeClasses } from "./change.ts";
import { classifyTexts, weightOf, weightOfFirst, weightOfShape } from "./classify.ts";
import { isEqual } from "../model/equal.ts";
import { pairItems } from "./items.ts";
import type { Renames } from "./renames.ts";
import { followRenames, nameOf } from "./renames.ts";

/** What comparing two records needs besides them. */
export interface Comparing {
  readonly languages: readonly Language[];
  /** A reference that follows a rename has not changed. */
  readonly renames: Renames;
}

/** A value to compare: its shape, the way to it, and what its schema says of changes. */
interface At {
  readonly shape: Shape;
  readonly way: readonly (Field | string)[];
  readonly weight: ChangeWeight | undefined;
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
  const found: FieldChange[] = [];
  const walk = new Walk(comparing, found);
  const shape: ObjectShape = { type: "object", fields };
  walk.object(without(before.data, ignored), without(after.data, ignored), shape, {
    shape,
    way: [],
    weight: undefined,
  });
  return found.toSorted((a, b) => changeClasses.indexOf(a.class) - changeClasses.indexOf(b.class));
}

function without(data: JsonObject, ignored: ReadonlySet<string>): JsonObject {
  return ignored.size === 0
    ? data
    : Object.fromEntries(Object.entries(data).filter(([name]) => !ignored.has(name)));
}

class Walk {
  readonly #comparing: Comparing;
  readonly #found: FieldChange[];

  constructor(comparing: Comparing, found: FieldChange[]) {
    this.#comparing = comparing;
    this.#found = found;
  }

  object(before: JsonObject, after: JsonObject, { fields }: ObjectShape, at: At): void {
    const names = new Set([...fields.map(({ name }) => name), ...Object.keys(after), ...Object.keys(before)]);
    for (const name of names) {
      const field = fields.find((one) => one.name === name) ?? unknownField(name);
      const weight = weightOf(field);
      const [old, now] = [own(before, name), own(after, name)];
      const isFirst = old === undefined && weight !== undefined;
      this.#value(old, now, {
        shape: field.shape,
        way: [...at.way, field],
        weight: isFirst ? weightOfFirst(weight) : (weight ?? at.weight),
      });
    }
  }

  #value(before: Value, after: Value, at: At): void {
    if (isEqual(before, after)) return;
    const { shape } = at;
    if (shape.type === "object" && isMaybe(isObject, before) && isMaybe(isObject, after))
      this.object(before ?? {}, after ?? {}, shape, at);
    else if (shape.type === "list" && isMaybe(isList, before) && isMaybe(isList, after))
      this.#list(before ?? [], after ?? [], shape.items, at);
    else if (shape.type === "localized" && isMaybe(isObject, before) && isMaybe(isObject, after))
      this.#texts(before ?? {}, after ?? {}, shape, at);
    else this.#other(before, after, at);
  }

  /** A list of plain values is one value; the items of any other are compared one by one. */
  #list(before: readonly Json[], after: readonly Json[], items: Shape, at: At): void {
    if (items.type === "scalar" || items.type === "reference")
      return this.#plainList(before, after, items, at);
    const { pairs, isReordered } = pairItems(before, after, items);
    for (const { key, before: old, after: now } of pairs) {
      const weight = at.weight ?? weightOfShape(items);
      const inside = { shape: items, way: [...at.way, key], weight: at.weight };
      this.#value(old, now, old === undefined ? { ...inside, weight: weightOfFirst(weight) } : inside);
    }
    if (isReordered) this.#report({ ...at, class: "editorial", how: "moved" });
  }

  #plainList(before: readonly Json[], after: readonly Json[], items: Shape, at: At): void {
    const follow = (value: Json): Json => this.#follow(value, items);
    const isSame = isEqual(before.map(follow).toSorted(byText), after.toSorted(byText));
    const isMoved = isSame && isEqual(before.toSorted(byText), after.toSorted(byText));
    this.#report({
      way: at.way,
      class: isSame ? "editorial" : (at.weight ?? weightOfShape(items)),
      how: isMoved ? "moved" : "changed",
      before,
      after,
    });
  }

  #texts(before: JsonObject, after: JsonObject, shape: LocalizedShape, at: At): void {
    const { languages, renames } = this.#comparing;
    const tags = new Set([...languages.map(({ tag }) => tag), ...Object.keys(before), ...Object.keys(after)]);
    const texts = [...tags].map((language): TextChange => {
      const [old, now] = [textOf(own(before, language)), textOf(own(after, language))];
      return { language, before: old, after: now, isStale: false };
    });
    const followed = texts.map((text) => ({
      ...text,
      before: text.before === undefined ? undefined : followRenames(text.before, renames),
    }));
    const found = classifyTexts(followed, languages, at.weight ?? weightOfShape(shape));
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
    return this.#comparing.renames.get(nameOf({ kind: shape.kind, id: value })) ?? value;
  }

  #report({ way, class: one, how, texts, before, after }: FieldChange): void {
    this.#found.push({ way, class: one, how, ...(texts ? { texts } : { before, after }) });
  }
}

/** A property that no schema knows is compared all the same. */
function unknownField(name: string): Field {
  const shape: Shape = { type: "scalar", value: "string" };
  return { name, title: name, shape, hidden: false, derived: false, order: 0 };
}

function own(data: JsonObject, name: string): Value {
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

function howOf(isNew: boolean, isGone: boolean): FieldChange["how"] {
  return isNew ? "added" : isGone ? "removed" : "changed";
}

function byText(one: Json, other: Json): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? -1 : Number(a > b);
}
