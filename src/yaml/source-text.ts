import type { Sources } from "../model/sources.ts";
import { decode } from "./decode.ts";

/** The text of a file; undefined when there is none. One that is not UTF-8 is shown as far as it can be read. */
export function sourceText(file: string, sources: Sources): string | undefined {
  const source = sources.read(file);
  if ("problem" in source) return undefined;
  return decode(file, source.bytes).text ?? new TextDecoder().decode(source.bytes);
}
