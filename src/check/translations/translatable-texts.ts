import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Path } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Field, ListShape, LocalizedFormat } from "../../model/shape.ts";
import { keyField } from "../../model/shape-parts.ts";
import { visitRecord } from "../../model/visit.ts";

/** A text of a record, in all its languages. */
export interface RecordText {
  readonly record: CatalogueRecord;
  /** Its path in its record with stable names, such as `remarks.selection.text`: see `names`. */
  readonly name: string;
  /** Its path in the file, without the language. */
  readonly path: Path;
  /** The top-level field in which it stands, and the innermost. */
  readonly top: Field;
  readonly field: Field;
  readonly format: LocalizedFormat;
  /** How many characters it may have at most. */
  readonly maxLength?: number | undefined;
  /** The text of a language; undefined when there is none. */
  in(language: string): string | undefined;
}

/** The texts of a record that are to be translated, in the schema's order. Addresses and lists of words are none. */
export function translatableTexts(record: CatalogueRecord): RecordText[] {
  const texts: RecordText[] = [];
  const lists = new Map<string, readonly string[]>();
  visitRecord(record, {
    list(items, shape, { path }) {
      lists.set(JSON.stringify(path), names(items, shape));
    },
    localized(value, { format, maxLength }, { top, field, path }) {
      if (format !== "text" && format !== "markdown") return;
      const steps = path.map((step, index) =>
        typeof step === "string"
          ? encoded(step)
          : (lists.get(JSON.stringify(path.slice(0, index)))?.[step] ?? String(step)),
      );
      texts.push({
        record,
        name: steps.slice(record.path.length).join("."),
        path: [...path],
        top,
        field,
        format,
        maxLength,
        in: (language) => textIn(value, language),
      });
    },
  });
  return texts;
}

export function textIn(value: JsonObject, language: string): string | undefined {
  const text = Object.hasOwn(value, language) ? value[language] : undefined;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

/**
 * The names of a list's items: the value of the property with the role `key`, so that a name stays with its item when
 * others come or go; else its number. All have their number when two would have one name.
 */
function names(items: readonly Json[], { items: shape }: ListShape): readonly string[] {
  const key = keyField(shape)?.name;
  const numbers = items.map((_, index) => String(index));
  if (key === undefined) return numbers;
  const itemNames = items.map((item, index) => {
    const value = isObject(item) && Object.hasOwn(item, key) ? item[key] : undefined;
    return typeof value === "string" && value !== "" ? encoded(value) : String(index);
  });
  return new Set(itemNames).size === itemNames.length ? itemNames : numbers;
}

/** A step as it may stand between dots, on a line and in a file of any format. */
export function encoded(step: string): string {
  return step.replace(/[^A-Za-z0-9_-]/gu, (sign) =>
    [...new TextEncoder().encode(sign)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join(""),
  );
}
