import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The files of records of this repository's catalogue. */
export function rootFiles(): string[] {
  return ["variables", "vocabularies"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".yaml"))
      .toSorted()
      .map((file) => join(root, folder, file)),
  );
}
