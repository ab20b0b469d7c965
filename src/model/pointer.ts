import type { Path } from "./diagnostic.ts";
import type { Json } from "./json.ts";
import { isObject } from "./json.ts";

/** A JSON pointer as the path of a value in `data`: indexes of lists become numbers. */
export function pointerPath(pointer: string, data: Json): Path {
  const path: (string | number)[] = [];
  let value: Json | undefined = data;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(key) : key);
    value = valueAt(value, [path.at(-1) ?? ""]);
  }
  return path;
}

/** The value at a path, or undefined. Only own keys count. */
export function valueAt(data: Json | undefined, path: Path): Json | undefined {
  let value = data;
  for (const key of path) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(key)];
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[String(key)];
    else return undefined;
  }
  return value;
}
