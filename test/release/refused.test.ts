import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CatalogueRepository } from "./repository.ts";

// What is not released, and that nothing is left of the attempt.

let catalogue: CatalogueRepository;
beforeAll(() => {
  catalogue = new CatalogueRepository();
  catalogue.commit("2026-03-15T10:00:00Z");
  catalogue.release("2026.2");
});
afterAll(() => catalogue.remove());

/** Changes the catalogue, tries to release it, and takes the change back. */
function attempt(change: () => void, ...args: readonly string[]) {
  const commit = catalogue.git("rev-parse", "HEAD").trim();
  change();
  const run = catalogue.release("2026.3", ...args);
  catalogue.git("reset", "--quiet", "--hard", commit);
  catalogue.git("clean", "--quiet", "-fd");
  expect(readdirSync(join(catalogue.store, "v")).toSorted()).toEqual([
    "2026.2",
    "2026.2.tar.gz",
    "2026.2.tar.gz.sha256",
    "latest",
  ]);
  expect(existsSync(join(catalogue.store, ".varbook"))).toBe(false);
  return run;
}

function commitAfter(change: () => void): () => void {
  return () => {
    change();
    catalogue.commit("2026-06-15T10:00:00Z");
  };
}

describe("names", () => {
  test.each([
    "../x",
    "latest",
    "2026",
    "2026.0",
    "2026.01",
    "02026.1",
    "2026.1.1",
    "2026.1/../../x",
    "v2026.1",
    ".",
    "2026.99999",
    "2026.1\n",
    "２０２６.1",
  ])("%j is none", (name) => {
    const { status, stdout, stderr } = catalogue.release(name);
    expect([status, stdout, stderr]).toEqual([
      2,
      "",
      "varbook: a version is called YYYY.N, such as 2026.1\n",
    ]);
  });

  test("one that looks like an option is none either", () => {
    expect(catalogue.release("-rf")).toMatchObject({ status: 2, stdout: "" });
  });

  test("what is published never changes", () => {
    const { status, stderr } = catalogue.release("2026.2");
    expect([status, stderr]).toEqual([
      2,
      "varbook: version 2026.2 is published and never changes: a correction is a new version\n",
    ]);
  });

  test.each(["2026.1", "2025.9"])("%s would come before what is published", (version) => {
    const { status, stderr } = catalogue.release(version);
    expect([status, stderr]).toEqual([
      2,
      "varbook: version 2026.2 is published: the next one must come after it\n",
    ]);
  });
});

describe("what is not committed", () => {
  test.each([
    ["a change", () => catalogue.edit("varbook.config.yaml", "Agence", "agence"), "varbook.config.yaml"],
    ["a new file", () => catalogue.write("variables/At/x.yaml", "id: x\n"), "variables/At/x.yaml"],
    [
      "a file that is gone",
      () => catalogue.delete("vocabularies/keywords.yaml"),
      "vocabularies/keywords.yaml",
    ],
  ])("%s", (_, change, path) => {
    const { status, stderr } = attempt(change);
    expect([status, stderr]).toEqual([
      2,
      `varbook: not everything is committed: ${path}; a release is made from a commit\n`,
    ]);
  });

  test("several changes, of which one has a name that could act on a terminal", () => {
    const { stderr } = attempt(() => {
      catalogue.write("a\u001b[31m.txt", "");
      catalogue.write("b.txt", "");
    });
    expect(stderr).toBe(
      "varbook: not everything is committed: a\\u{1b}[31m.txt and 1 more; a release is made from a commit\n",
    );
  });

  test("a store in the catalogue's own folder is no change of it", () => {
    const { folder } = catalogue;
    const run = (version: string) => catalogue.varbook("release", version, "--out", "published");
    expect(run("2026.1")).toMatchObject({ status: 0 });
    catalogue.write("later.txt", "");
    catalogue.git("add", "later.txt");
    expect(run("2026.2").stderr).toContain("not everything is committed: later.txt;");
    catalogue.git("rm", "--quiet", "--force", "later.txt");
    expect(run("2026.2")).toMatchObject({ status: 0 });
    rmSync(join(folder, "published"), { recursive: true });
  });
});

describe("what the check finds", () => {
  test("an error is shown at its place", () => {
    const { status, stdout, stderr } = attempt(
      commitAfter(() =>
        catalogue.edit("variables/At/stat_020_033_At.yaml", "[care-providers]", "[care-provider]"),
      ),
    );
    expect(status).toBe(1);
    expect(stdout).toContain("error ref/unresolved variables/At/stat_020_033_At.yaml:");
    expect(stderr).toBe(
      "Version 2026.3 was not published: nothing was changed. Correct the errors above, commit, then release again.\n",
    );
  });

  test("a stub that the configuration does not allow", () => {
    const { status, stdout } = attempt(
      commitAfter(() => catalogue.edit("varbook.config.yaml", /^release:[^]*/m, "")),
      "--lang",
      "nl",
    );
    expect(status).toBe(1);
    expect(stdout).toContain("fout status/stub variables/");
  });

  test("the day is that of the commit: a date after it is in the future, whatever day it is", () => {
    const { stdout } = attempt(
      commitAfter(() => {
        const path = "variables/At/stat_020_033_At.yaml";
        catalogue.edit(path, "metadataUpdated: 2025-11-28", "metadataUpdated: 2026-06-16");
        catalogue.edit("varbook.config.yaml", "  code/family", "  date/future: error\n  code/family");
      }),
    );
    expect(stdout).toContain("error date/future");
  });
});

describe("ids", () => {
  test("a record whose page was published is still there, or its id is a former one", () => {
    const { status, stdout } = attempt(
      commitAfter(() => {
        catalogue.delete("variables/At/cube_013_006_At.yaml");
        catalogue.delete("translations/variables/At/cube_013_006_At.txt");
        catalogue.edit("variables/At/cube_013_008_At.yaml", /^.*cube_013_006_At.*\n/m, "");
      }),
    );
    expect(status).toBe(1);
    expect(stdout).toContain("error release/id-gone variables/At/cube_013_006_At.yaml:1:1");
    expect(stdout).toContain(
      "The variable cube_013_006_At, published in version 2026.2, is no longer in the catalogue.",
    );
  });

  test("an id that a record had before is not given to another one", () => {
    catalogue.varbook("rename", "cube_001_002_At", "cube_001_009_At");
    catalogue.accept();
    catalogue.commit("2026-04-15T10:00:00Z");
    const renamed = catalogue.git("rev-parse", "HEAD").trim();
    const other = new CatalogueRepository();
    try {
      // In a store of its own, so that the other tests keep theirs.
      const release = (version: string) =>
        catalogue.varbook("release", version, "--out", join(other.store, "own"));
      expect(release("2026.1")).toMatchObject({ status: 0 });
      const text = catalogue.read("variables/At/cube_001_009_At.yaml");
      catalogue.write("variables/At/cube_001_009_At.yaml", text.replace(/^formerIds:.*\n/m, ""));
      catalogue.write(
        "variables/At/cube_001_002_At.yaml",
        text.replaceAll("cube_001_009", "cube_001_002").replace(/^formerIds:.*\n/m, ""),
      );
      catalogue.accept();
      catalogue.commit("2026-05-15T10:00:00Z");
      const { status, stdout } = release("2026.2");
      expect(status).toBe(1);
      expect(stdout).toContain("error release/id-reused variables/At/cube_001_002_At.yaml:1:5");
      expect(stdout).toContain(
        "The id cube_001_002_At meant something else in version 2026.1: the variable cube_001_009_At.",
      );
    } finally {
      other.remove();
      catalogue.git("reset", "--quiet", "--hard", `${renamed}~1`);
    }
  });

  test("an id is not given to a record of another kind", () => {
    const { status, stdout } = attempt(
      commitAfter(() => {
        catalogue.edit("vocabularies/keywords.yaml", /^care-services:/m, "keyword-services:");
        for (const file of ["stat_020_033_At", "cube_013_008_At"]) {
          const path = `variables/At/${file}.yaml`;
          if (catalogue.read(path).includes("care-services"))
            catalogue.edit(path, "care-services", "keyword-services");
        }
        catalogue.edit(
          "vocabularies/glossary.yaml",
          /$/,
          "\ncare-services:\n  title: { fr: Prestations de soins, nl: Zorgverstrekkingen }\n",
        );
        catalogue.accept();
      }),
    );
    expect(status).toBe(1);
    expect(stdout).toContain("error release/id-reused vocabularies/glossary.yaml:");
    expect(stdout).not.toContain("release/id-gone");
  });

  test("a renamed record whose old id is forgotten", () => {
    const { stdout } = attempt(
      commitAfter(() => {
        catalogue.varbook("rename", "cube_001_002_At", "cube_001_009_At");
        catalogue.edit("variables/At/cube_001_009_At.yaml", /^formerIds:.*\n/m, "");
      }),
      "--lang",
      "fr",
    );
    expect(stdout).toContain("erreur release/id-gone");
  });
});

describe("where", () => {
  test("not in a folder in which something else is published", () => {
    const folder = join(catalogue.store, "../elsewhere");
    mkdirSync(folder);
    writeFileSync(join(folder, "index.html"), "mine");
    const { status, stderr } = catalogue.varbook("release", "2026.1", "--out", folder);
    expect(status).toBe(2);
    expect(stderr).toContain("holds pages that varbook release did not make");
    expect(readdirSync(folder)).toEqual(["index.html"]);
  });

  test("not in the catalogue's own folder, nor around it", () => {
    for (const folder of [".", ".."]) {
      const { status, stderr } = catalogue.varbook("release", "2026.1", "--out", folder);
      expect(status).toBe(2);
      expect(stderr).toContain("cannot be the output folder");
    }
  });

  test("not without a Git repository, nor without a commit", () => {
    const other = new CatalogueRepository();
    expect(other.release("2026.1")).toMatchObject({ status: 2, stdout: "" });
    rmSync(join(other.folder, ".git"), { recursive: true });
    expect(other.release("2026.1").stderr).toMatch(/^varbook: .*[Gg]it.*\n$/);
    expect(existsSync(other.store) && readdirSync(other.store).length > 0).toBe(false);
    other.remove();
  });

  test("not when the last version is damaged: its neighbour would be made from it", () => {
    const path = join(catalogue.store, "v/2026.2/release.json");
    const text = readFileSync(path, "utf8");
    rmSync(path);
    writeFileSync(path, text.replace('"version": "2026.2"', '"version": "../x"'));
    expect(catalogue.release("2026.3")).toMatchObject({
      status: 2,
      stderr: "varbook: v/2026.2/release.json is not what varbook wrote: put back a copy of v/2026.2\n",
    });
    rmSync(path);
    writeFileSync(path, text);
  });
});

test("what leads to the versions is made again when it is lost or old", () => {
  const before = readFileSync(join(catalogue.store, "versions.json"), "utf8");
  const archive = readFileSync(join(catalogue.store, "v/2026.2.tar.gz"));
  for (const path of ["versions.json", "index.html", "v/2026.2.tar.gz", "v/latest", "feeds"])
    rmSync(join(catalogue.store, path), { recursive: true });
  // A copy that knows no links.
  mkdirSync(join(catalogue.store, "v/latest/fr"), { recursive: true });
  writeFileSync(join(catalogue.store, "versions.js"), "old");
  expect(catalogue.release("2026.2")).toMatchObject({
    status: 0,
    stdout: "Version 2026.2 was there already, but not all that leads to it: that is done now.\n",
  });
  expect(readFileSync(join(catalogue.store, "versions.json"), "utf8")).toBe(before);
  expect(readFileSync(join(catalogue.store, "v/2026.2.tar.gz")).equals(archive)).toBe(true);
  expect(readFileSync(join(catalogue.store, "v/latest/index.html"), "utf8")).toContain("2026.2");
  expect(catalogue.release("2026.2")).toMatchObject({ status: 2 });
});

test("a file of a version that was changed is found before it goes into an archive", () => {
  const page = join(catalogue.store, "v/2026.2/fr/index.html");
  const text = readFileSync(page);
  rmSync(page);
  symlinkSync("glossary.html", page);
  rmSync(join(catalogue.store, "v/2026.2.tar.gz"));
  expect(catalogue.release("2026.2").stderr).toMatch(
    /v\/2026\.2" is not as it was published: see "fr\/index\.html"\. Put back a copy of it\.\n$/,
  );
  rmSync(page);
  writeFileSync(page, text);
  expect(catalogue.release("2026.2")).toMatchObject({ status: 0 });
});
