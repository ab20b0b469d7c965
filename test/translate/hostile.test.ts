import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sheetsOf } from "../../src/apps/cli/translate/sheet.ts";
import { readXliff } from "../../src/change/translate/xliff/read-xliff.ts";
import { repository } from "../catalogue.ts";
import { hostileSheets, hostileXliff } from "./hostile-files.ts";
import { workbook } from "./workbooks.ts";

// What comes back is refused in one line, within 5 s of processor time and 256 MiB above what an empty sheet takes.

const scratch = mkdtempSync(join(tmpdir(), "varbook-hostile-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Taken {
  readonly reason: string;
  readonly seconds: number;
  readonly megabytes: number;
}

function measured(name: string, content: Uint8Array | string): Taken {
  const file = join(scratch, name);
  writeFileSync(file, content);
  const child = join(import.meta.dirname, "hostile-child.mjs");
  const answer = execFileSync(process.execPath, [child, join(repository, "dist"), file], {
    encoding: "utf8",
  });
  rmSync(file);
  return JSON.parse(answer) as Taken;
}

let least: Taken | undefined;

function expectModest(name: string, content: Uint8Array | string, reason: string): void {
  least ??= measured("empty.xlsx", workbook(""));
  const taken = measured(name, content);
  expect(taken.reason).toContain(reason);
  expect(taken.reason).not.toContain("\n");
  expect(taken.seconds).toBeLessThan(5);
  expect(taken.megabytes - least.megabytes).toBeLessThan(256);
}

const languageOf = (locale: string): string => locale.slice(0, 2);

describe("a sheet with", () => {
  for (const [name, { file, reason, isLarge }] of Object.entries(hostileSheets))
    test(name, { timeout: 60_000 }, async () => {
      const content = file();
      if (isLarge) expectModest("a.xlsx", content, reason);
      else await expect(sheetsOf(Buffer.from(content))).rejects.toThrow(reason);
    });
});

describe("an XLIFF file with", () => {
  for (const [name, { file, reason, isLarge }] of Object.entries(hostileXliff))
    test(name, { timeout: 60_000 }, () => {
      const content = file();
      if (isLarge) expectModest("a.xlf", content, reason);
      else expect(() => readXliff(content, languageOf)).toThrow(reason);
    });
});
