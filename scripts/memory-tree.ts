import type { Tree } from "../src/check/project.ts";

/** A catalogue's files in memory, texts or bytes by path: listed and read as they are at that time. */
export function memoryTree(files: ReadonlyMap<string, string | Uint8Array>): Tree {
  return (roots) => ({
    paths: [...files.keys()].filter((path) => roots.includes(path.split("/")[0] ?? "")).toSorted(),
    read(path) {
      const content = files.get(path);
      if (typeof content === "string") return { bytes: Buffer.from(content) };
      if (content) return { bytes: content };
      return { problem: { code: "file/unreadable", arguments: { reason: "ENOENT" }, place: { file: path } } };
    },
  });
}
