import { readYaml } from "../../../yaml/read-yaml.ts";
import { decode } from "../../../yaml/decode.ts";
import type { Json, JsonObject } from "../../../model/json.ts";
import { isObject } from "../../../model/json.ts";
import type { Sources } from "../../../model/sources.ts";

/** The data of a schema, the configuration or a language; nothing when there is none, or it cannot be read. */
export function fileData(file: string, sources: Sources): JsonObject | undefined {
  const source = sources.paths.includes(file) ? sources.read(file) : undefined;
  if (!source || "problem" in source) return undefined;
  const value = file.endsWith(".json") ? parsed(source.bytes) : readYaml(file, source.bytes).value;
  return isObject(value) ? value : undefined;
}

function parsed(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(decode("", bytes).text ?? "") as Json;
  } catch {
    return undefined;
  }
}
