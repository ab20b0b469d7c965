import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { renameRecord } from "../../src/change/rename/rename-record.ts";
import { replaceFiles } from "../../src/host/disk/replace-files.ts";
import { diskSources } from "../../src/host/disk/disk-sources.ts";
import { catalogueMarks } from "../../src/check/translations/catalogue-marks.ts";
import { marksFolder, marksPath } from "../../src/check/translations/translation-marks.ts";
import { catalogueTexts } from "../../src/change/translate/catalogue-texts.ts";
import { compiled, copyCatalogue, faults, open, repository, toolkit } from "../catalogue.ts";
import type { Ran } from "../varbook.ts";
import { runTool } from "../varbook.ts";

// `varbook rename`: all that names a record follows, or nothing does.

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyWithMarks());
});
afterEach(() => remove());

const varbook = (...args: string[]): Ran => runTool(folder, args);

/** The text of every file, by path. */
function content(): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** A copy of the catalogue with the marks of its translations. */
function copyWithMarks(): ReturnType<typeof copyCatalogue> {
  const copy = copyCatalogue();
  cpSync(join(repository, "translations"), join(copy.folder, "translations"), { recursive: true });
  return copy;
}

/** Each text with its translation, and whether they are tied: by kind, and by name but for the id. */
function states(): string[] {
  const { catalogue } = open(folder);
  const marks = catalogueMarks(diskSources(folder, [marksFolder]));
  return [...catalogueTexts(catalogue, marks).values()]
    .flat()
    .map(({ text, target, state }) => `${text.record.kind.name} ${text.field.name} ${target} ${state}`)
    .toSorted();
}

const read = (file: string): string => readFileSync(join(folder, file), "utf8");

function spoil(file: string, wanted: string, replacement: string): void {
  expect(read(file)).toContain(wanted);
  writeFileSync(join(folder, file), read(file).replace(wanted, replacement));
}

function rename(from: string, to: string): ReturnType<typeof renameRecord> {
  const tree = (roots: readonly string[]) => diskSources(folder, roots);
  const renaming = renameRecord(tree, toolkit, { today: "2026-12-31" }, { from, to });
  if ("files" in renaming) expect(replaceFiles(folder, renaming.files)).toBeUndefined();
  return renaming;
}

const cube = "variables/At/cube_013_008_At.yaml";

describe("there and back", () => {
  test.each([
    ["IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz"],
    ["cube_013_008_At", "cube_013_108_At"],
    ["care-providers", "carers"],
    ["term:fte", "full-time"],
    ["codelist:medical-imaging", "imaging"],
    ["codelist:age-10y", "age-ten"],
    ["dimension:age-10y", "age-ten"],
    ["own-number-billing", "billing"],
    ["arrondissement", "district"],
  ])("%s becomes %s: no new fault, and its bytes come back", (from, to) => {
    const before = content();
    const known = [faults(open(folder)), states()];
    const there = rename(from, to);
    expect(there).toMatchObject({ isKept: true, isUndone: false });
    expect(content()).not.toEqual(before);
    expect([faults(open(folder)), states()]).toEqual(known);
    expect(rename(to, from.split(":").at(-1) ?? "")).toMatchObject({ isUndone: true });
    expect(content()).toEqual(before);
  });

  test("with other line ends, quotes and a list of former ids", () => {
    const file = "variables/Gz/IMAG_SPEC_N_Gz.yaml";
    const text = read(file).replace("id: IMAG_SPEC_N_Gz", "id: 'IMAG_SPEC_N_Gz'  # the id");
    for (const former of ["formerIds: [A_Gz]\n", "formerIds:\n  - A_Gz # first\n  - B_Gz\n", ""]) {
      const whole = text.replace("\nunconfirmed", `${former}\nunconfirmed`);
      for (const typed of [whole, whole.replaceAll("\n", "\r\n")]) {
        writeFileSync(join(folder, file), typed);
        rename("IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz");
        const renamed = read("variables/Gz/IMAG_SPEC_X_Gz.yaml");
        expect(renamed).toContain("id: 'IMAG_SPEC_X_Gz'  # the id");
        expect(renamed.includes("\r\n")).toBe(typed.includes("\r\n"));
        rename("IMAG_SPEC_X_Gz", "IMAG_SPEC_N_Gz");
        expect(read(file)).toBe(typed);
      }
    }
  });
});

describe("what it says", () => {
  test("what would change, and then what did", () => {
    const before = content();
    const dry = varbook("rename", "IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz", "--dry-run");
    expect(dry.status).toBe(0);
    expect(dry.stdout).toContain(
      "--- variables/Gz/IMAG_SPEC_N_Gz.yaml\n+++ variables/Gz/IMAG_SPEC_X_Gz.yaml\n",
    );
    expect(dry.stdout).toContain("nothing was written");
    expect(content()).toEqual(before);
    expect(varbook("rename", "IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz")).toEqual({
      status: 0,
      stdout:
        "Renamed IMAG_SPEC_N_Gz to IMAG_SPEC_X_Gz: 4 references, 4 files.\n" +
        "IMAG_SPEC_N_Gz is kept as a former id: its page leads to the new one.\n",
      stderr: "",
    });
    expect(read(cube).match(/IMAG_SPEC_X_Gz/g)).toHaveLength(4);
    expect(existsSync(join(folder, "variables/Gz/IMAG_SPEC_N_Gz.yaml"))).toBe(false);
    expect(varbook("fmt", "--check").status).toBe(0);
  });

  test.each([
    ["unknown", "NO_SUCH_Gz", "X_Gz", "there is no record"],
    ["taken", "IMAG_SPEC_N_Gz", "SS00060_Gz", "already"],
    ["the same but for its case", "IMAG_SPEC_N_Gz", "imag_spec_n_Gz", "only in capitals"],
    ["taken but for its case", "IMAG_SPEC_N_Gz", "ss00060_Gz", "already"],
    ["a path", "IMAG_SPEC_N_Gz", "../../x_Gz", "cannot be an id"],
    ["no id of this kind", "IMAG_SPEC_N_Gz", "x", "form of an id"],
    ["two records", "age-10y", "x", "codelist:age-10y"],
  ])("refused and nothing written: %s", (_, from, to, said) => {
    const before = content();
    const { status, stdout, stderr } = varbook("rename", from, to);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(content()).toEqual(before);
  });

  test("refused when the catalogue would have a new error, which is shown", () => {
    const before = content();
    const { status, stdout } = varbook("rename", "IMAG_SPEC_N_Gz", "IMAG_SPEC_N_Xx");
    expect(status).toBe(1);
    expect(stdout).toContain("ref/unresolved");
    expect(content()).toEqual(before);
  });

  test("a former id is given to nobody, and who still names it is led to the new one", () => {
    rename("IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz");
    expect(varbook("rename", "SS00060_Gz", "IMAG_SPEC_N_Gz").stderr).toContain("former id");
    spoil(cube, "sources: [IMAG_SPEC_X_Gz]", "sources: [IMAG_SPEC_N_Gz]");
    spoil(cube, "(variable:IMAG_SPEC_X_Gz)", "(variable:IMAG_SPEC_N_Gz)");
    expect(varbook("check").stdout).toContain(
      "“IMAG_SPEC_N_Gz” was renamed: its id is now “IMAG_SPEC_X_Gz”.",
    );
    expect(varbook("fix").stdout).toContain("Repaired 2 problems");
    expect(read(cube)).not.toContain("IMAG_SPEC_N_Gz");
  });
});

describe("marks of translations", () => {
  const marks = "translations/variables/At/cube_013_008_At.txt";

  test("what was out of date stays so, and what was accepted anew", () => {
    spoil(cube, "Volume imagerie médicale médecin", "Volume d'imagerie médicale médecin");
    const before = states();
    expect(before.filter((line) => line.endsWith("stale"))).toHaveLength(1);
    rename("IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz");
    rename("cube_013_008_At", "cube_013_108_At");
    expect(states()).toEqual(before);
    expect(existsSync(join(folder, marks))).toBe(false);
  });

  test("lines that are no marks would be lost, so nothing is renamed", () => {
    spoil(marks, "cube_013_008_At#title", "<<<<<<< HEAD\ncube_013_008_At#title");
    const before = content();
    const { status, stderr } = varbook("rename", "IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz");
    expect([status, stderr]).toEqual([2, expect.stringContaining(marks)]);
    expect(content()).toEqual(before);
  });

  test("marks of another record that are in the way stay", () => {
    writeFileSync(join(folder, "translations/variables/At/cube_013_108_At.txt"), "other\n");
    const before = content();
    expect(rename("cube_013_008_At", "cube_013_108_At")).toMatchObject({ reason: "marks" });
    expect(content()).toEqual(before);
  });
});

describe("a file that cannot be read as it stands is not changed, although its repair is known", () => {
  test.each([
    ["its own", "variables/Gz/IMAG_SPEC_N_Gz.yaml"],
    ["one that names it", cube],
  ])("%s", (_, file) => {
    // A colon in prose that is not quoted.
    spoil(file, "fr: ", "fr: Nombre: ");
    expect(faults(open(folder)).join()).toContain("yaml/colon-in-text");
    const before = content();
    expect(open(folder).catalogue.records.get("variable")?.has("IMAG_SPEC_N_Gz")).toBe(true);
    const { status, stderr } = varbook("rename", "IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz");
    expect([status, stderr]).toEqual([2, expect.stringContaining(file)]);
    expect(content()).toEqual(before);
  });
});

describe("when a file cannot be read at all, nothing is renamed", () => {
  test("that may name the record", () => {
    spoil(cube, "database: At", "database: [At");
    const before = content();
    const { status, stderr } = varbook("rename", "IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz");
    expect([status, stderr]).toEqual([2, expect.stringContaining(cube)]);
    expect(content()).toEqual(before);
  });
  test("unless its id is not in it", () => {
    spoil("variables/Gz/PRACTITIONER_CAT_Gz.yaml", "database: Gz", "database: [Gz");
    expect(varbook("rename", "IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz").status).toBe(0);
  });
});

describe("an interrupted renaming", () => {
  test("is done again, whatever was written", () => {
    const wanted = ["IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz"] as const;
    const other = copyWithMarks();
    try {
      rename(...wanted);
      const done = content();
      const [from, to] = wanted.map((id) => `variables/Gz/${id}.yaml`) as [string, string];
      const [marksFrom, marksTo] = [marksPath(from), marksPath(to)];
      const cubeMarks = marksPath(cube);
      // After each of its steps: marks of translations, the references, then the new file, then the old one taken away.
      const steps = [
        [cubeMarks],
        [cubeMarks, marksTo],
        [cubeMarks, marksTo, cube],
        [cubeMarks, marksTo, cube, to],
      ];
      for (const written of steps) {
        for (const path of [to, marksTo]) rmSync(join(folder, path), { force: true });
        for (const path of [cube, from, cubeMarks, marksFrom])
          cpSync(join(other.folder, path), join(folder, path));
        for (const path of written) writeFileSync(join(folder, path), done[path] ?? "");
        expect(rename(...wanted), written.join()).toHaveProperty("files");
        expect(content()).toEqual(done);
      }
      // The record is renamed, and a reference was left behind.
      cpSync(join(other.folder, cube), join(folder, cube));
      rename(...wanted);
      expect(content()).toEqual(done);
    } finally {
      other.remove();
    }
  });
});

test("the page of a former id leads to the new one and is not listed", () => {
  rename("IMAG_SPEC_N_Gz", "IMAG_SPEC_X_Gz");
  rename("term:fte", "full-time");
  const files = compiled(open(folder), "https://example.org/");
  const page = files.get("fr/variables/IMAG_SPEC_N_Gz.html") ?? "";
  expect(page).toContain(
    '<link rel="canonical" href="https://example.org/fr/variables/IMAG_SPEC_X_Gz.html">',
  );
  expect(page).toContain('<a href="../variables/IMAG_SPEC_X_Gz.html">');
  expect(page).not.toContain('http-equiv="refresh"');
  expect(files.get("sitemap.xml")).not.toContain("IMAG_SPEC_N_Gz");
  expect(files.get("sitemap.xml")).toContain("IMAG_SPEC_X_Gz");
  expect(files.get("nl/glossary.html")).toContain(
    '<section class="entry" id="full-time"><span id="fte"></span>',
  );
});
