import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFolder } from "../../src/host/open-folder.ts";
import { Preview } from "../../src/apps/dev/preview.ts";
import { copyCatalogue } from "../catalogue.ts";

// What the preview shows while a file cannot be read, mostly because somebody is in the middle of a line.

const page = "fr/variables/cube_013_008_At.html";
const record = "variables/At/cube_013_008_At.yaml";
const hostile = `"</script><img src=x onerror=alert(1)>`;

let copy: ReturnType<typeof copyCatalogue>;
beforeEach(() => {
  copy = copyCatalogue();
});
afterEach(() => copy.remove());

function read(file: string): string {
  return readFileSync(join(copy.folder, file), "utf8");
}

function write(file: string, content: string | Uint8Array): void {
  writeFileSync(join(copy.folder, file), content);
}

async function preview(): Promise<Preview> {
  const opened = await openFolder(copy.folder, { isCached: false });
  return new Preview(opened, "http://127.0.0.1:4321/", "fr", () => undefined);
}

test.each<[what: string, file: string, broken: string | Uint8Array]>([
  ["a record in the middle of a line", record, `id: cube_013_008_At\ntitle: { fr: "Volume\n`],
  ["a record with a tab and brackets", record, "\t{["],
  ["a record of which nothing is there yet", record, ""],
  ["a record that is a list", record, "- one\n- two\n"],
  ["a record that is no UTF-8", record, new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe, 0x00])],
  ["a record between two sides of a merge", record, "<<<<<<< ours\nid: a\n=======\nid: b\n>>>>>>> theirs\n"],
  ["a file of many records", "vocabularies/keywords.yaml", "care-providers: {\n"],
  ["the glossary", "vocabularies/glossary.yaml", "fte: [\n"],
  ["a schema", "schemas/variable.schema.json", '{ "x-kind": '],
  ["the configuration", "varbook.config.yaml", "languages: { fr: {\n"],
  ["a text that would act", record, `title: { fr: ${hostile}\n`],
])("%s: the page stays, and the problem is said", async (_, file, broken) => {
  const shown = await preview();
  const before = shown.answer(page);
  const { digest } = shown.state(page);
  const sound = read(file);
  write(file, broken);
  shown.refresh([file]);
  expect(shown.answer(page)).toEqual(before);
  const state = shown.state(page);
  expect(state).toMatchObject({ digest, kept: `Les pages montrent le dernier état lisible de ${file}.` });
  expect(state.problems[0]).toMatchObject({ file, severity: "error" });
  write(file, sound);
  shown.refresh([file]);
  expect(shown.state(page)).toMatchObject({ digest, kept: "", problems: [] });
});

test("what was mended shows, and what changed elsewhere meanwhile too", async () => {
  const shown = await preview();
  const sound = read(record);
  write(record, "{[");
  shown.refresh([record]);
  const other = "variables/Gz/SS00060_Gz.yaml";
  write(other, read(other).replace("fr: ", "fr: Tout nouveau "));
  shown.refresh([other]);
  expect(String(shown.answer("fr/variables/SS00060_Gz.html").body)).toContain("Tout nouveau");
  expect(shown.diagnostics.map(({ file }) => file)).toContain(record);
  write(record, sound.replace("fr: Volume", "fr: Grand volume"));
  shown.refresh([record]);
  expect(String(shown.answer(page).body)).toContain("<h1>Grand volume");
  expect(shown.diagnostics.filter(({ file }) => file === record)).toEqual([]);
});

test("what bears on all files waits until they can all be read again", async () => {
  const shown = await preview();
  const sound = read(record);
  write(record, "{[");
  write(
    "varbook.config.yaml",
    read("varbook.config.yaml").replace("Catalogue des variables", "Mon catalogue"),
  );
  shown.refresh([record, "varbook.config.yaml"]);
  expect(shown.answer(page).status).toBe(200);
  expect(String(shown.answer(page).body)).toContain("<h1>Volume imagerie");
  write(record, sound);
  shown.refresh([record]);
  expect(String(shown.answer(page).body)).toContain("Mon catalogue");
});

describe("there is nothing to keep", () => {
  test("of a file that goes: its page goes with it", async () => {
    const shown = await preview();
    write(record, "{[");
    shown.refresh([record]);
    rmSync(join(copy.folder, record));
    shown.refresh([record]);
    expect(shown.answer(page).status).toBe(404);
    expect(shown.state(page).kept).toBe("");
  });

  test.each([record, "varbook.config.yaml"])("of %s, which could never be read", async (file) => {
    const sound = read(file);
    write(file, "{[");
    const shown = await preview();
    write(file, "{[[");
    shown.refresh([file]);
    expect(shown.state(page).kept).toBe("");
    expect(shown.diagnostics.some((one) => one.file === file)).toBe(true);
    write(file, sound);
    shown.refresh([file]);
    expect(String(shown.answer(page).body)).toContain("<h1>Volume imagerie");
  });
});

test("a page that cannot be made any more stays as it was, and says why", async () => {
  const opened = await openFolder(copy.folder, { isCached: false });
  const shown = new Preview(opened, "http://127.0.0.1:4321/", "nl", () => undefined);
  const before = shown.answer(page);
  const { digest } = shown.state(page);
  const found = opened.workspace.catalogue.records.get("variable")?.get("cube_013_008_At");
  Object.defineProperty(found, "data", {
    get() {
      throw new Error("<img src=x>\u001b[31m");
    },
  });
  shown.refresh([]);
  expect(shown.answer(page)).toEqual(before);
  const kept = "De pagina is de laatste die kon worden gemaakt (<img src=x>\\u{1b}[31m).";
  expect(shown.state(page)).toMatchObject({ digest, kept });
});
