import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../../src/model/output.ts";
import { publish } from "../../src/host/disk/publish-output.ts";

/**
 * Publishes a site deep in a folder that has nothing else, and looks what else is there then.
 * @param scratch An empty folder; it is empty again afterwards.
 */
export function* publishedOutside(files: Iterable<OutputFile>, scratch: string): Iterable<string> {
  const place = join(scratch, "a/b");
  mkdirSync(place, { recursive: true });
  try {
    publish(join(place, "site"), files);
    for (const path of readdirSync(scratch, { recursive: true, encoding: "utf8" }))
      if (!/^a(\/b(\/(site|\.site\.builds)(\/|$)|$)|$)/.test(path.replaceAll("\\", "/")))
        yield `written outside the output: ${JSON.stringify(path)}`;
  } catch (error) {
    yield `the output is refused: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    rmSync(join(scratch, "a"), { recursive: true, force: true });
  }
}
