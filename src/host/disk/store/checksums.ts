import { hash } from "node:crypto";
import type { OutputFile } from "../../../model/output.ts";

/** The file in the folder of a version that lists the SHA-256 of all others, as `sha256sum -c` reads it. */
export const sumsFile = "SHA256SUMS";

/** The same files, made once, and the list of their sums as the last one. */
export function* withChecksums(files: Iterable<OutputFile>): Generator<OutputFile> {
  const sums = new Map<string, string>();
  for (const file of files) {
    const { path, content } = file;
    sums.set(path, sha256(content));
    yield { path, content };
  }
  const paths = [...sums.keys()].toSorted();
  yield { path: sumsFile, content: paths.map((path) => `${sums.get(path)}  ${path}\n`).join("") };
}

/** Reads such a list: sums by path. */
export function readSums(text: string): Map<string, string> {
  const sums = new Map<string, string>();
  for (const [, sum = "", path = ""] of text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)) sums.set(path, sum);
  return sums;
}

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}
