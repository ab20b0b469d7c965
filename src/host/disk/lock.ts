import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { said } from "../../messages/phrase.ts";
import { errorName } from "./error-name.ts";
import type { FileSystem } from "./file-system.ts";
import { isRunning, startOf } from "./running.ts";
import { OutputError, quote } from "./output-error.ts";

/*
 * Each process that wants the folder puts an empty file with a name of its own into it, then looks for the others.
 * It holds the folder when it finds no other. Of two processes, the one whose file came second finds the first's, so
 * both never hold it. The name says all about the holder: there is no moment at which a lock has no content yet.
 * Names are never used twice, so removing a dead process's file can never remove a living one's, however many
 * processes do so at once.
 */
const pattern = /^lock_(?<since>\d{13})_(?<process>[1-9]\d*)_(?<start>\d*)_[0-9a-f]+_(?<host>.+)$/;

/** How long the earliest of several that start together waits for the others to withdraw, in milliseconds. */
const patience = 2000;

type Locked = "output/locked" | "output/catalogue-locked";

interface Holder {
  readonly file: string;
  readonly since: number;
  readonly process: number;
  /** When the process was started, so that a later process of the same number is not taken for it; may be empty. */
  readonly start: string;
  readonly host: string;
}

/**
 * Makes `folder`, if need be, and reserves it for this call. Returns what ends the reservation (and removes the
 * folder if nothing is in it). Throws an `OutputError` that names the holder if another has it. The file of a process
 * of this host that no longer runs is removed; another host's process cannot be asked, so its lock stands.
 * @param what What is said when another has it.
 */
export function lock(fileSystem: FileSystem, folder: string, what: Locked = "output/locked"): () => void {
  const name = lockName();
  const release = (): void => {
    attempt(() => fileSystem.unlinkSync(join(folder, name)));
    attempt(() => fileSystem.rmdirSync(folder));
  };
  try {
    create(fileSystem, folder, name);
    waitForOthers(fileSystem, folder, name, what);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/** The earliest wins, so that of several at once one goes on; the order of names is the order of time. */
function waitForOthers(fileSystem: FileSystem, folder: string, name: string, what: Locked): void {
  const end = performance.now() + patience;
  for (;;) {
    const [first] = others(fileSystem, folder, name);
    if (first === undefined) return;
    if (first.file < name || performance.now() > end) throw locked(folder, first, what);
    sleep(10);
  }
}

function others(fileSystem: FileSystem, folder: string, name: string): Holder[] {
  const holders: Holder[] = [];
  for (const file of fileSystem.readdirSync(folder).toSorted()) {
    const holder = file === name ? undefined : holderOf(file);
    if (holder === undefined) continue;
    if (holder.host !== host() || isRunning(holder.process, holder.start)) holders.push(holder);
    else attempt(() => fileSystem.unlinkSync(join(folder, file)));
  }
  return holders;
}

/** The folder may vanish between its making and its use: the last one to leave removes it when it is empty. */
function create(fileSystem: FileSystem, folder: string, name: string): void {
  for (let left = 100; ; left -= 1) {
    if (fileSystem.mkdirSync(folder, { recursive: true }) !== undefined) fileSystem.chmodSync(folder, 0o755);
    try {
      fileSystem.closeSync(fileSystem.openSync(join(folder, name), "wx", 0o644));
      return;
    } catch (error) {
      if (errorName(error) !== "ENOENT" || left === 0) throw error;
    }
  }
}

function lockName(): string {
  const parts = [Date.now(), process.pid, startOf(process.pid) ?? "", randomBytes(4).toString("hex"), host()];
  return `lock_${parts.join("_")}`;
}

function holderOf(file: string): Holder | undefined {
  const groups = pattern.exec(file)?.groups;
  if (groups === undefined) return undefined;
  const { since = "", process: number = "", start = "", host: of = "" } = groups;
  return { file, since: Number(since), process: Number(number), start, host: of };
}

function locked(
  folder: string,
  { file, process: number, host: of, since }: Holder,
  what: Locked,
): OutputError {
  const time = new Date(since).toISOString();
  return new OutputError(said(what, { process: number, host: of, time, file: quote(join(folder, file)) }));
}

/** A host's name as a part of a file's name. */
function host(): string {
  return (
    hostname()
      .replace(/[^\w.-]/g, "-")
      .slice(0, 100) || "unknown"
  );
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // The file is gone already, or stays and is found to be dead later; the folder is in use.
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
