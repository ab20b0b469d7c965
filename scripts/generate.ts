// Writes a generated catalogue: npm run generate -- --count N --out DIR [--seed S] [--errors K]
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { baseFiles } from "./generate/base.ts";
import { generateCatalogue } from "./generate/catalogue.ts";
import { runScript } from "./script.ts";

const usage = "usage: npm run generate -- --count N --out DIR [--seed S] [--errors K]";

runScript(usage, run);

function run(): void {
  const { values } = parseArgs({
    options: {
      count: { type: "string" },
      out: { type: "string" },
      seed: { type: "string" },
      errors: { type: "string" },
    },
  });
  const { out, seed = "varbook" } = values;
  const errors = whole(values.errors ?? "0", "--errors");
  if (out === undefined) throw new Error("--out is missing");
  const { files, faults } = generateCatalogue({
    count: whole(values.count ?? "", "--count"),
    seed,
    errors,
    base: baseFiles(),
  });
  mkdirSync(out, { recursive: true });
  // Older files would be checked together with the new ones.
  if (readdirSync(out).length > 0) throw new Error(`${out} is not empty`);
  const written = write(out, files);
  if (errors > 0) writeFileSync(join(out, "faults.json"), `${JSON.stringify(faults, null, 1)}\n`);
  process.stdout.write(`${written} files, ${faults.length} faults, in ${out}\n`);
}

function write(out: string, files: ReturnType<typeof generateCatalogue>["files"]): number {
  const folders = new Set<string>();
  let written = 0;
  for (const { path, content } of files) {
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(join(out, folder), { recursive: true });
    folders.add(folder);
    writeFileSync(join(out, path), content);
    written++;
  }
  return written;
}

function whole(text: string, option: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${option} takes a whole number`);
  return Number(text);
}
