import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyCatalogue, repository } from "../catalogue.ts";

// The examples of docs/examples/ use the public API alone, and do what they say.

interface Client {
  type(file: string, text: string): void;
  close(file: string): void;
  problems(file: string, language: string): string[];
  hover(file: string, position: { line: number; column: number }): string | undefined;
}

test("they are checked, and import nothing of the toolkit but its API", () => {
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", join(repository, "docs/examples/jsconfig.json")]);
  for (const name of ["skos.mjs", "editor.mjs"]) {
    const text = readFileSync(join(repository, "docs/examples", name), "utf8");
    const imported = [...text.matchAll(/from "([^"]+)"/g)].map(([, from]) => from);
    expect(imported.filter((from) => from !== "varbook" && !from?.startsWith("node:"))).toEqual([]);
  }
});

test("a client for an editor follows what is typed", async () => {
  const { EditorClient } = (await import(join(repository, "docs/examples/editor.mjs"))) as {
    EditorClient: { open(folder: string): Promise<Client> };
  };
  const { folder, remove } = copyCatalogue();
  try {
    const client = await EditorClient.open(folder);
    const file = "variables/At/cube_013_008_At.yaml";
    const text = readFileSync(join(folder, file), "utf8");
    const before = client.problems(file, "fr");
    client.type(file, text.replace("quarter: 4", "quarter: T4"));
    const typed = client.problems(file, "fr").filter((line) => !before.includes(line));
    expect(typed).toEqual([expect.stringMatching(/^\d+:\d+ error « quarter » doit être un nombre entier/)]);
    const line = text.split("\n").findIndex((each) => /^ {2}nl: /.test(each)) + 1;
    expect(client.hover(file, { line, column: 8 })).toMatch(/^\w+\.nl \(\d+:\d+\), nl/);
    client.close(file);
    expect(client.problems(file, "fr")).toEqual(before);
  } finally {
    remove();
  }
});
