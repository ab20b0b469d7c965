import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageFolder, toolVersion } from "../disk/load-toolkit.ts";
import { digestOf } from "./digest.ts";

/** What tells one tool from another: its version, its own files and packages, and the program that runs it. */
export function toolIdentity(): string {
  const fingerprints = ["dist/src", "src/project/languages", "src/project/schemas"].flatMap((folder) =>
    fingerprintsIn(folder),
  );
  // Where npm keeps what it has installed: in the package itself, or beside it.
  const installed = ["node_modules/.package-lock.json", "../.package-lock.json"].map((path) => look(path));
  return digestOf([toolVersion(), process.version, ...fingerprints, ...installed].join("\n"));
}

/** A tool that is being worked on has the same version all day. */
function fingerprintsIn(folder: string): string[] {
  return readdirSync(join(packageFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return fingerprintsIn(path);
    return entry.name.endsWith(".ts") || entry.name.endsWith(".map") ? [] : [look(path)];
  });
}

function look(path: string): string {
  const status = statSync(join(packageFolder, path), { throwIfNoEntry: false });
  return `${path} ${status?.size} ${status?.mtimeMs}`;
}
