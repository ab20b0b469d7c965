import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyCatalogue } from "../catalogue.ts";
import { tool } from "../varbook.ts";
import { ask } from "./running.ts";

// The command as a process: what it prints, and how it ends.

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
});
afterEach(() => remove());

interface Started {
  readonly child: ChildProcess;
  /** What it has printed, when something stands there or it has ended. */
  readonly printed: (text: string) => Promise<string>;
  readonly ended: Promise<{ code: number | null; stderr: string }>;
}

function dev(...args: readonly string[]): Started {
  const child = spawn(process.execPath, [tool, "dev", folder, "--lang", "en", ...args]);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, stderr }));
  });
  const printed = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => void (stdout.includes(text) && resolve(stdout));
      child.stdout.on("data", look);
      child.on("close", () => resolve(stdout));
      look();
    });
  return { child, printed, ended };
}

test("prints its address, answers there, and ends well on Ctrl-C, though a page is open", async () => {
  const { child, printed, ended } = dev("--port", "0");
  const text = await printed("\n");
  expect(text).toMatch(
    /^Open http:\/\/127\.0\.0\.1:\d+\/ in a browser; pages follow every save\. Ctrl-C ends the preview\.\n$/,
  );
  const port = Number(/:(\d+)\//.exec(text)?.[1]);
  expect((await ask(port, "/")).status).toBe(200);
  const listening = ask(port, "/@dev/events/").catch(({ message }: Error) => message);
  const taken = dev("--port", String(port));
  expect(await taken.ended).toEqual({
    code: 2,
    stderr: `varbook: port ${port} is in use by another program: choose another, or --port 0 for any that is free (EADDRINUSE).\n`,
  });
  child.kill("SIGINT");
  expect(await ended).toEqual({ code: 0, stderr: "No problems found.\n" });
  expect(await listening).toBe("aborted");
});

test.each([
  [["--port", "x"], "--port is a number from 0 (any that is free) to 65535, not “x”."],
  [["--port", "65536"], "--port is a number from 0 (any that is free) to 65535, not “65536”."],
  [["--editor", "ed"], "--editor is one of vscode, none, not “ed”."],
])("%s is wrong usage", async (args, message) => {
  expect(await dev(...args).ended).toEqual({ code: 2, stderr: `varbook: ${message}\n` });
});
