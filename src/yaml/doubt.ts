import type { Path, Problem } from "../model/diagnostic.ts";
import type { Field } from "../model/shape.ts";
import { shapeAt } from "../model/shape-at.ts";

/**
 * Something that YAML allows, and that is a mistake where a text is meant: a comment that cuts it off, a comma that ends
 * it. Only who knows the schema can tell; then the problem counts, and the file is read as if it were repaired.
 */
export interface Doubt {
  readonly problem: Problem;
  /** The value that it is about, from the file's root. */
  readonly path: Path;
  /** What must be meant there, so that it is a mistake: any localized text, or one that may have lists. */
  readonly expected: "text" | "markdown";
}

/**
 * Is the value at the doubt's path a text, so that the doubt is a mistake?
 * @param fields Those of the records, of which one is at `root`.
 */
export function isMistake({ path, expected }: Doubt, fields: readonly Field[], root: number): boolean {
  for (let end = path.length; end > root; end--) {
    const { shape } = shapeAt(fields, path.slice(root, end));
    if (shape?.type === "localized")
      return shape.format === "markdown" || (expected === "text" && shape.format !== "url");
  }
  return false;
}
