import { execFile } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { OutputFile } from "../../src/model/output.ts";
import type { Published } from "../../src/host/disk/publish-output.ts";

/** The files of an output by path. */
export type Files = Readonly<Record<string, string>>;

/** A new empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "varbook-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function* list(files: Files): Iterable<OutputFile> {
  for (const [path, content] of Object.entries(files)) yield { path, content };
}

/** What a folder shows; undefined if there is none. */
export function shown(folder: string): Files | undefined {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return undefined;
  const found: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    if (statSync(join(folder, path)).isFile()) found[path] = readFileSync(join(folder, path), "utf8");
  }
  return found;
}

/** The names beside an output and among its builds, with the changing parts of names left out, and one former build. */
export function traces(out: string): string[] {
  const former = formerBuilds(out).at(-1);
  const inside = amongBuilds(out).filter((name) => name !== former);
  return [
    ...readdirSync(dirname(out)),
    ...inside.map((name) => name.replace(/-\d{13}-[0-9a-f]{8}/, "")),
  ].toSorted();
}

/** The builds older than the one that a link shows: readers may still be in the last of them. */
export function formerBuilds(out: string): string[] {
  if (!lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink()) return [];
  const shownBuild = basename(readlinkSync(out));
  return amongBuilds(out).filter((name) => /^build-[^.]*$/.test(name) && name < shownBuild);
}

function amongBuilds(out: string): string[] {
  const builds = join(dirname(out), `.${basename(out)}.builds`);
  return lstatSync(builds, { throwIfNoEntry: false }) ? readdirSync(builds).toSorted() : [];
}

/** The traces of one complete build that is shown through a link, and of one that is shown itself. */
export const linked: string[] = [".out.builds", "build", "build.json", "out"];
export const moved: string[] = [".out.builds", "build.json", "out"];

export interface Job {
  readonly out: string;
  readonly files: Files;
  readonly links?: boolean;
  readonly killAt?: number;
  readonly killInside?: boolean;
  readonly umask?: number;
  readonly pause?: number;
  readonly marker?: string;
}

/** What a child process says; undefined if it was killed. */
export type Answer =
  | { published?: Published; name?: string; message?: string; operations: number }
  | undefined;

/** Publishes in a process of its own; `compiled` is the folder that `compileInto` filled. */
export function publishInChild(compiled: string, job: Job): Promise<Answer> {
  return runChild(join(import.meta.dirname, "child.mjs"), compiled, job) as Promise<Answer>;
}

/** Runs a program with a job; gives what it says, or undefined if it was killed. */
export function runChild(program: string, compiled: string, job: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, compiled, JSON.stringify(job)], (error, output, errors) => {
      if (error === null) resolve(JSON.parse(output));
      else if (error.signal === "SIGKILL") resolve(undefined);
      else reject(new Error(errors, { cause: error }));
    });
  });
}

/** A file system whose nth operation, or with `persistent` each from there on, fails. Operations count from 1. */
export function failing<Functions extends object>(
  functions: Functions,
  { at, code, persistent = false }: { at: number; code: string; persistent?: boolean },
): { readonly fileSystem: Functions; failed(): boolean } {
  let operations = 0;
  const fileSystem = new Proxy(functions, {
    get(target, name) {
      const real = target[name as keyof Functions] as (...parameters: unknown[]) => unknown;
      return (...parameters: unknown[]) => {
        operations += 1;
        if (operations === at || (persistent && operations > at)) throw systemError(code, String(name));
        return real(...parameters);
      };
    },
  });
  return { fileSystem, failed: () => operations >= at };
}

/** An error as the file system throws it. */
export function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: made for a test, ${syscall}`), {
    code,
    syscall,
    path: "/somewhere",
  });
}

/** The error that `work` throws, if any. */
export function thrownBy(work: () => void): Error | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** This process lives on, so that its lock stands where it could not be removed. */
export function removeLock(out: string): void {
  const builds = join(dirname(out), `.${basename(out)}.builds`);
  for (const name of readdirSync(builds)) if (name.startsWith("lock_")) rmSync(join(builds, name));
}

/** Runs `work` for each number from 1 until it gives false, four at a time; gives that number. */
export async function forEach(work: (number: number) => Promise<boolean>): Promise<number> {
  let [number, end] = [0, Infinity];
  const goOn = async (): Promise<void> => {
    number += 1;
    const mine = number;
    if (mine >= end) return;
    if (!(await work(mine))) end = Math.min(end, mine);
    await goOn();
  };
  await Promise.all([goOn(), goOn(), goOn(), goOn()]);
  return end;
}
