import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { knownIds, lostIds } from "../../src/change/diff/lost-ids.ts";
import { publishedKinds } from "../../src/release/describe-release.ts";
import { releasedIdProblems } from "../../src/release/released-ids.ts";
import type { PublishedRelease } from "../../src/release/published.ts";
import { describe as inWords } from "../../src/report/describe-diagnostic.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";
import type { Workspace } from "../../src/check/workspace.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { repository } from "../catalogue.ts";

// Ids that a change loses: deleted, renamed by hand, given to another record. Each case is an edit of this repository's
// catalogue, or of a few records laid over it.

const toolkit = loadToolkit();
const parts = ["varbook.config.yaml", "schemas", "variables", "vocabularies"];
const repositoryFiles = new Map(parts.flatMap((part) => [...filesIn(part)]));

function* filesIn(path: string): Generator<[string, string]> {
  if (statSync(join(repository, path)).isFile()) yield [path, readFileSync(join(repository, path), "utf8")];
  else for (const name of readdirSync(join(repository, path))) yield* filesIn(`${path}/${name}`);
}

type Files = Map<string, string>;
const options = { today: "2026-12-31" };

function laidOver(files: Readonly<Record<string, string>> = {}): Files {
  return new Map([...repositoryFiles, ...Object.entries(files)]);
}

/** What the change does to the files, as `check --changed` reports it. */
function compare(before: Files, change: (files: Files) => void): Workspace {
  const after = new Map(before);
  change(after);
  const { catalogue } = openWorkspace(memoryTree(before), toolkit, options);
  const touched = (file: string): boolean => before.get(file) !== after.get(file);
  const record = (kind: string, id: string) => {
    const found = catalogue.records.get(kind)?.get(id);
    return found && touched(found.file) ? found : undefined;
  };
  const earlier = { ids: knownIds(catalogue), record };
  return openWorkspace(memoryTree(after), toolkit, { ...options, compared: (now) => lostIds(earlier, now) });
}

/** Only what is said of the change: severity, code, place. */
function lost(change: (files: Files) => void, over: Readonly<Record<string, string>> = {}): string[] {
  return compare(laidOver(over), change)
    .allDiagnostics()
    .filter(({ code }) => code.startsWith("change/"))
    .map((one) => `${one.severity} ${one.code} ${one.file}:${one.line}`);
}

function edited(files: Files, path: string, from: string | RegExp, to: string): void {
  const text = files.get(path) ?? "";
  expect(text).toMatch(from);
  files.set(path, text.replace(from, to));
}

function moved(
  files: Files,
  from: string,
  to: string,
  edits: readonly (readonly [string, string])[] = [],
): void {
  const text = edits.reduce((all, [old, now]) => all.replaceAll(old, now), files.get(from) ?? "");
  files.delete(from);
  files.set(to, text);
}

const seed = "variables/At/stat_020_033_At.yaml";
const other = "variables/At/cube_013_008_At.yaml";
const keywords = "vocabularies/keywords.yaml";

describe("a record with a page that goes is an error", () => {
  test.each<[string, (files: Files) => void, string[]]>([
    ["deleted", (files) => void files.delete(seed), [`error change/record-gone ${seed}:1`]],
    [
      "one of a file of many",
      (files) => edited(files, keywords, /^care-services:\n(?: .*\n|\n)*/m, ""),
      [`error change/record-gone ${keywords}:1`],
    ],
    [
      "a file of many",
      (files) => void files.delete(keywords),
      [...(repositoryFiles.get(keywords) ?? "").matchAll(/^[a-z][\w-]*:/gm)].map(
        () => `error change/record-gone ${keywords}:1`,
      ),
    ],
    [
      "renamed by hand",
      (files) => moved(files, seed, "variables/At/stat_020_034_At.yaml", [["stat_020_033", "stat_020_034"]]),
      ["error change/renamed-by-hand variables/At/stat_020_034_At.yaml:1"],
    ],
    [
      "moved to another database by hand",
      (files) =>
        moved(files, seed, "variables/Gz/stat_020_033_Gz.yaml", [
          ["stat_020_033_At", "stat_020_033_Gz"],
          ["database: At", "database: Gz"],
        ]),
      ["error change/renamed-by-hand variables/Gz/stat_020_033_Gz.yaml:1"],
    ],
    [
      "only the case of its id",
      (files) => moved(files, seed, "variables/At/Stat_020_033_At.yaml", [["stat_020_033", "Stat_020_033"]]),
      ["error change/renamed-by-hand variables/At/Stat_020_033_At.yaml:1"],
    ],
    [
      "an id of a file of many",
      (files) => edited(files, keywords, /^care-services:/m, "services:"),
      [`error change/renamed-by-hand ${keywords}:${line(keywords, /^care-services:/m)}`],
    ],
    [
      "made a record of another kind",
      (files) => {
        edited(files, keywords, /^care-services:\n(?: .*\n|\n)*/m, "");
        edited(
          files,
          "vocabularies/glossary.yaml",
          /^/,
          "care-services:\n  title: { fr: Prestations, nl: Verstrekkingen }\n  description: { fr: Prestations., nl: Verstrekkingen. }\n\n",
        );
      },
      [`error change/record-gone ${keywords}:1`],
    ],
    [
      "split",
      (files) => {
        moved(files, seed, "variables/At/stat_020_034_At.yaml", [["stat_020_033", "stat_020_034"]]);
        files.set(
          "variables/At/stat_020_035_At.yaml",
          (repositoryFiles.get(seed) ?? "").replaceAll("stat_020_033", "stat_020_035"),
        );
      },
      ["error change/renamed-by-hand variables/At/stat_020_034_At.yaml:1"],
    ],
    [
      "its kind deleted",
      (files) => void files.delete("schemas/keyword.schema.json"),
      [...(repositoryFiles.get(keywords) ?? "").matchAll(/^[a-z][\w-]*:/gm)].map(
        () => `error change/record-gone ${keywords}:1`,
      ),
    ],
  ])("%s", (_, change, expected) => expect(lost(change)).toEqual(expected));
});

function line(path: string, pattern: RegExp): number {
  const text = repositoryFiles.get(path) ?? "";
  return text.slice(0, text.search(pattern)).split("\n").length;
}

describe("what leads on, and what nobody can have relied on", () => {
  test.each<[string, (files: Files) => void, Readonly<Record<string, string>>, string[]]>([
    ["nothing", (files) => edited(files, seed, "from: 2019", "from: 2018"), {}, []],
    ["withdrawn", (files) => edited(files, seed, "status: published", "status: withdrawn"), {}, []],
    [
      "moved to another folder under its id",
      (files) => moved(files, keywords, "vocabularies/keywords.yaml"),
      {},
      [],
    ],
    [
      "renamed with its former id",
      (files) =>
        moved(files, seed, "variables/At/stat_020_034_At.yaml", [
          ["stat_020_033", "stat_020_034"],
          ["status: published", "status: published\nformerIds: [stat_020_033_At]"],
        ]),
      {},
      [],
    ],
    [
      "merged into another",
      (files) => (
        files.delete(seed),
        edited(files, other, "status: published", "status: published\nformerIds: [stat_020_033_At]")
      ),
      {},
      [],
    ],
    [
      "a draft",
      (files) => void files.delete(seed),
      { [seed]: (repositoryFiles.get(seed) ?? "").replace("status: published", "status: draft") },
      [`info change/record-gone ${seed}:1`],
    ],
    [
      "of a kind without pages",
      (files) => edited(files, "vocabularies/documents.yaml", /^(\S+:\n)(?: .*\n|\n)*/m, ""),
      {},
      ["info change/record-gone vocabularies/documents.yaml:1"],
    ],
    [
      "a file that cannot be read is not gone",
      (files) => files.set(seed, "id: stat_020_033_At\ntitle: [\n"),
      {},
      [],
    ],
    ["nor is one of many", (files) => edited(files, keywords, /^/, "x: [\n"), {}, []],
    [
      "nor are those whose schema cannot be read",
      (files) => files.set("schemas/keyword.schema.json", "{"),
      {},
      [],
    ],
  ])("%s", (_, change, over, expected) => expect(lost(change, over)).toEqual(expected));
});

function textOf(path: string): string {
  return repositoryFiles.get(path) ?? "";
}

describe("an id is not given to another record", () => {
  test("two records change their ids", () => {
    const found = lost((files) => {
      files.set(seed, textOf(other).replaceAll("cube_013_008", "stat_020_033"));
      files.set(other, textOf(seed).replaceAll("stat_020_033", "cube_013_008"));
    });
    expect(found).toEqual([`error change/id-reused ${other}:1`, `error change/id-reused ${seed}:1`]);
  });

  test("the id of one that was dropped is given to another one", () => {
    const found = lost((files) => moved(files, other, seed, [["cube_013_008", "stat_020_033"]]));
    expect(found).toEqual([`error change/record-gone ${other}:1`, `error change/id-reused ${seed}:1`]);
  });

  test("where hardly a word is left, it is a warning", () => {
    const wholly =
      textOf(seed).replace(/^title:[^]*/m, "") +
      "title: { fr: Séjours, nl: Verblijven }\ndescription:\n  fr: Durée moyenne entre admission puis sortie, par hôpital.\n  nl: Gemiddelde duur tussen opname en ontslag, per ziekenhuis.\n";
    expect(lost((files) => void files.set(seed, wholly))).toEqual([`warning change/id-reused ${seed}:1`]);
  });

  test("a stub that is filled in is itself", () => {
    const stub = "variables/At/cube_001_002_At.yaml";
    const title = /^title:[^]*?(?=^\w)/m.exec(`${textOf(stub)}\nx`)?.[0] ?? "";
    const filled = textOf(seed)
      .replaceAll("stat_020_033", "cube_001_002")
      .replace(/^title:[^]*?(?=^\w)/m, title);
    expect(lost((files) => void files.set(stub, filled))).toEqual([]);
  });
});

describe("former ids", () => {
  const over = {
    [seed]: (repositoryFiles.get(seed) ?? "").replace(
      "status: published",
      "status: published\nformerIds: [stat_020_001_At]",
    ),
  };

  test("one that is taken away leads nowhere", () => {
    const away = (files: Files): void => edited(files, seed, "\nformerIds: [stat_020_001_At]", "");
    expect(lost(away, over)).toEqual([`error change/former-id-gone ${seed}:1`]);
  });

  test("of a record that is gone only that is said; one that moves to its heir leads on", () => {
    expect(lost((files) => void files.delete(seed), over)).toEqual([`error change/record-gone ${seed}:1`]);
    const renamed = (files: Files): void =>
      moved(files, seed, "variables/At/stat_020_034_At.yaml", [
        ["stat_020_033", "stat_020_034"],
        ["[stat_020_001_At]", "[stat_020_033_At, stat_020_001_At]"],
      ]);
    expect(lost(renamed, over)).toEqual([]);
  });
});

test("the configuration may say why: then it is information", () => {
  const reason = "\nremoved:\n  - { kind: variable, id: stat_020_033_At, reason: Made twice. }\n";
  const { diagnostics, allDiagnostics } = compare(laidOver(), (files) => {
    files.delete(seed);
    edited(files, "varbook.config.yaml", /$/, reason);
  });
  expect(diagnostics.filter(({ code }) => code.startsWith("change/") || code.startsWith("config/"))).toEqual(
    [],
  );
  const found = allDiagnostics().find(({ code }) => code === "change/gone-with-reason");
  expect(found && inWords(found, "fr").message).toBe(
    "L'enregistrement « variable » stat_020_033_At a disparu et la configuration dit pourquoi : Made twice.",
  );
  const blank = compare(laidOver(), (files) => {
    files.delete(seed);
    edited(files, "varbook.config.yaml", /$/, reason.replace("Made twice.", '" "'));
  });
  expect(blank.diagnostics.some(({ code }) => code === "change/record-gone")).toBe(true);
});

test("a release believes the same reason", () => {
  const { catalogue } = openWorkspace(memoryTree(laidOver()), toolkit, options);
  const earlier = [{ version: "2026.1", kinds: publishedKinds(catalogue) } as PublishedRelease];
  const lostAtRelease = (config: string): string[] => {
    const files = laidOver({ "varbook.config.yaml": `${textOf("varbook.config.yaml")}${config}` });
    files.delete(seed);
    const now = openWorkspace(memoryTree(files), toolkit, options);
    return releasedIdProblems(now.catalogue, earlier, () => seed).map(({ code }) => code);
  };
  expect(lostAtRelease("")).toEqual(["release/id-gone"]);
  expect(
    lostAtRelease("\nremoved: [{ kind: variable, id: stat_020_033_At, reason: Made twice. }]\n"),
  ).toEqual([]);
  expect(lostAtRelease("\nremoved: [{ kind: keyword, id: stat_020_033_At, reason: Made twice. }]\n")).toEqual(
    ["release/id-gone"],
  );
});

test("the remedy names the ids and the file, in each language", () => {
  const renamed = compare(laidOver(), (files) =>
    moved(files, seed, "variables/At/stat_020_034_At.yaml", [["stat_020_033", "stat_020_034"]]),
  );
  const found = renamed.diagnostics.find(({ code }) => code === "change/renamed-by-hand");
  for (const language of ["en", "fr", "nl"] as const) {
    const { message, help } = inWords(found as Diagnostic, language);
    expect(message).toContain("stat_020_033_At");
    expect(help).toContain("formerIds: [stat_020_033_At]");
    expect(help).toContain("varbook rename stat_020_033_At stat_020_034_At");
    expect(help).toContain("status: withdrawn");
  }
  const gone = compare(laidOver(), (files) => void files.delete(keywords));
  const keyword = gone.diagnostics.find(({ code }) => code === "change/record-gone");
  const { help } = inWords(keyword as Diagnostic, "nl");
  expect(help).toContain(`Zet ${keywords} terug.`);
  expect(help).not.toContain("withdrawn");
});
