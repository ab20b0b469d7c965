/** Keywords whose value is data, not a schema. */
export const data: ReadonlySet<string> = new Set(["examples", "default", "enum", "const"]);

/** Keywords whose value is a map of schemas: its keys are names, which may be the same as keywords. */
export const maps: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
]);
