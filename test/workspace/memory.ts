import { baseFiles } from "../../scripts/generate/base.ts";
import { generateCatalogue } from "../../scripts/generate/catalogue.ts";

/** A catalogue's files in memory, by path. */
export type Files = Map<string, Uint8Array>;

/** A generated catalogue; the same seed gives the same one, with or without faults planted in it. */
export function generated(count: number, errors: number): Files {
  const { files } = generateCatalogue({ count, seed: "workspace", errors, base: baseFiles() });
  return new Map(
    Array.from(files, ({ path, content }) => [
      path,
      typeof content === "string" ? Buffer.from(content) : content,
    ]),
  );
}
