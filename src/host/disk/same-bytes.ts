import type { FileSystem } from "./file-system.ts";

const readAtOnce = 1 << 20;

/** Does a file hold exactly these bytes? One that cannot be read does not. */
export function hasBytes(fileSystem: FileSystem, path: string, bytes: Uint8Array): boolean {
  try {
    return fileSystem.readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** Do two files hold the same? They may be large. Those that cannot be read do not. */
export function haveSameBytes(fileSystem: FileSystem, ...paths: readonly [string, string]): boolean {
  const files: number[] = [];
  try {
    for (const path of paths) files.push(fileSystem.openSync(path, "r"));
    for (;;) {
      const [some, others] = files.map((file) => {
        const bytes = Buffer.allocUnsafe(readAtOnce);
        return bytes.subarray(0, fileSystem.readSync(file, bytes));
      });
      if (!some || !others?.equals(some)) return false;
      if (some.length === 0) return true;
    }
  } catch {
    return false;
  } finally {
    for (const file of files) fileSystem.closeSync(file);
  }
}
