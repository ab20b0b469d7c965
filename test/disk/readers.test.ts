import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publish } from "../../src/host/disk/publish-output.ts";
import { compiledForTests } from "./compiled.ts";
import { formerBuilds, linked, list, publishInChild, temporaryFolder, traces } from "./helpers.ts";

// Whoever reads the output while it is built anew finds every file.

const compiled = compiledForTests();

const pages = (number: number): Record<string, string> => ({
  "index.html": `${number}`,
  "fr/a.html": `${number}`,
  "same.html": "same",
});

test("an open page keeps its folder until the build after the next", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, list(pages(1)));
  const first = realpathSync(out);
  publish(out, list(pages(2)));
  const second = realpathSync(out);
  expect(readFileSync(join(first, "fr/a.html"), "utf8")).toBe("1");
  // A build that changes nothing is none.
  publish(out, list(pages(2)));
  expect(readFileSync(join(first, "fr/a.html"), "utf8")).toBe("1");
  publish(out, list(pages(3)));
  expect(existsSync(first)).toBe(false);
  expect(readFileSync(join(second, "fr/a.html"), "utf8")).toBe("2");
  expect(formerBuilds(out)).toHaveLength(1);
  expect(traces(out)).toEqual(linked);
});

test("a build that is refused leaves it too", () => {
  const out = join(temporaryFolder(), "out");
  publish(out, list(pages(1)));
  const first = realpathSync(out);
  publish(out, list(pages(2)));
  expect(() => publish(out, list({ "../a": "" }))).toThrow("refused");
  expect(readFileSync(join(first, "index.html"), "utf8")).toBe("1");
});

test("a build that is killed leaves it too, and the next one keeps what was shown", async () => {
  const out = join(temporaryFolder(), "out");
  publish(out, list(pages(1)));
  publish(out, list(pages(2)));
  const second = realpathSync(out);
  await publishInChild(compiled(), { out, files: pages(3), killInside: true });
  publish(out, list(pages(4)));
  expect(readFileSync(join(second, "index.html"), "utf8")).toBe("2");
  expect(formerBuilds(out)).toHaveLength(1);
});

test("a reader meets no missing file during many builds", { timeout: 120_000 }, async () => {
  const out = join(temporaryFolder(), "out");
  publish(out, list(pages(0)));
  const reader = spawn(process.execPath, [join(import.meta.dirname, "reader.mjs"), out], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let answer = "";
  reader.stdout.setEncoding("utf8").on("data", (text: string) => (answer += text));
  await new Promise((resolve) => reader.stdout.once("data", resolve));
  for (let number = 1; number <= 150; number++) {
    publish(out, list(pages(number)));
    // The reader has its turn.
    if (number % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  reader.stdin.end();
  await new Promise((resolve) => reader.once("close", resolve));
  const { opened, missing } = JSON.parse(answer.slice(answer.indexOf("{"))) as Record<string, number>;
  expect(opened).toBeGreaterThan(0);
  expect(missing).toBe(0);
});
