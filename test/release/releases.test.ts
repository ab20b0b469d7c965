import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { gunzipSync } from "node:zlib";
import { unpackTar } from "modern-tar";
import { parse } from "parse5";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlFaults } from "../html/html-faults.ts";
import { threeReleases } from "./history.ts";
import type { CatalogueRepository } from "./repository.ts";

// Three releases of a copy of this repository's catalogue, as `varbook release` makes them: see history.ts.

let catalogue: CatalogueRepository;
/** What was published first, before anything came after it. */
let first: { files: Record<string, string>; feed: string | undefined; entry: string | undefined };
beforeAll(() => {
  threeReleases((published) => {
    const isFirst = (catalogue as CatalogueRepository | undefined) === undefined;
    catalogue = published;
    if (!isFirst) return;
    const [feed, entry] = readFeed("fr/all").ids;
    first = { files: statesOf("v/2026.1"), feed, entry };
  });
});
afterAll(() => catalogue.remove());

const versions = ["2026.3", "2026.2", "2026.1"];

function read(path: string): string {
  return readFileSync(join(catalogue.store, path), "utf8");
}

function json(path: string): unknown {
  return JSON.parse(read(path));
}

/** All files of the store that are no links, by path; those by way of the newest version's link are left out. */
function paths(folder = ""): string[] {
  return readdirSync(join(catalogue.store, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return paths(path);
    return entry.isFile() ? [path] : [];
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe("the list of versions", () => {
  test("names them all, the newest first, and is the same as a script", () => {
    const list = json("versions.json") as {
      versions: { version: string; date: string; impact: string; pages: string[] }[];
    };
    expect(list.versions.map(({ version, date, impact }) => [version, date, impact])).toEqual([
      ["2026.3", "2026-09-01", "patch"],
      ["2026.2", "2026-06-15", "major"],
      // Shortly before midnight where it was committed: the day is that of Greenwich.
      ["2026.1", "2026-03-16", "none"],
    ]);
    for (const page of ["index.html", "glossary.html", "quality.html", "variables/"])
      expect(list.versions[0]?.pages).toContain(page);
    const script = read("versions.js");
    expect(JSON.parse(script.slice("varbookVersions.load(".length, -");\n".length))).toEqual(list);
  });

  test("the newest one is always found in one place", () => {
    expect(readlinkSync(join(catalogue.store, "v/latest"))).toBe("2026.3");
  });

  test("nothing else is left behind", () => {
    expect(readdirSync(catalogue.store).toSorted()).toEqual([
      "404.html",
      "feeds",
      "index.html",
      "v",
      "versions.js",
      "versions.json",
    ]);
  });
});

describe.each(versions)("version %s", (version) => {
  test("lists the checksum of every file", () => {
    const sums = new Map(
      read(`v/${version}/SHA256SUMS`)
        .trimEnd()
        .split("\n")
        .map((line) => [line.slice(66), line.slice(0, 64)] as const),
    );
    const own = paths(`v/${version}`).map((path) => path.slice(`v/${version}/`.length));
    expect([...sums.keys(), "SHA256SUMS"].toSorted()).toEqual(own.toSorted());
    for (const [path, sum] of sums)
      expect(sha256(readFileSync(join(catalogue.store, "v", version, path))), path).toBe(sum);
  });

  test("is an archive too, with its checksum", async () => {
    const archive = readFileSync(join(catalogue.store, `v/${version}.tar.gz`));
    expect(read(`v/${version}.tar.gz.sha256`)).toBe(`${sha256(archive)}  ${version}.tar.gz\n`);
    const entries = await unpackTar(gunzipSync(archive), { strict: true });
    const own = paths(`v/${version}`).map((path) => path.slice("v/".length));
    expect(entries.map(({ header }) => header.name).toSorted()).toEqual(own.toSorted());
    for (const { header, data } of entries) {
      expect(
        Buffer.compare(data ?? new Uint8Array(), readFileSync(join(catalogue.store, "v", header.name))),
      ).toBe(0);
      expect([header.uid, header.gid, header.mode, header.mtime?.toISOString()]).toEqual([
        0,
        0,
        0o644,
        (json(`v/${version}/release.json`) as { time: string }).time.replace("Z", ".000Z"),
      ]);
    }
  });

  test("cannot be written to by accident", () => {
    for (const path of paths(`v/${version}`))
      expect(statSync(join(catalogue.store, path)).mode & 0o222, path).toBe(0);
  });

  test("keeps the catalogue's files, which can be checked again", () => {
    const commit = (json(`v/${version}/release.json`) as { commit: string }).commit;
    const snapshot = paths(`v/${version}/snapshot`).map((path) =>
      path.slice(`v/${version}/snapshot/`.length),
    );
    const committed = catalogue.git("ls-tree", "-r", "--name-only", commit).trimEnd().split("\n");
    expect(snapshot.toSorted()).toEqual(
      committed.filter((path) => !posix.basename(path).startsWith(".")).toSorted(),
    );
    for (const path of snapshot)
      expect(read(`v/${version}/snapshot/${path}`), path).toBe(catalogue.git("show", `${commit}:${path}`));
    const folder = join(catalogue.store, "v", version, "snapshot");
    expect(catalogue.varbook("check", folder, "--release", "--no-cache")).toMatchObject({ status: 0 });
  });
});

test("what did not change is stored once", () => {
  for (const path of [
    "assets/styles.css",
    "snapshot/schemas/variable.schema.json",
    "downloads/fr/geographic-level.csv",
  ])
    expect([inode("2026.2", path), inode("2026.3", path)]).toEqual([
      inode("2026.1", path),
      inode("2026.1", path),
    ]);
});

test("a comparison of two snapshots says what the release notes say", () => {
  const [one, other] = versions
    .toReversed()
    .map((version) => join(catalogue.store, "v", version, "snapshot"));
  const { stdout } = catalogue.varbook("diff", one ?? "", other ?? "", "--format", "json");
  const { impact, records } = JSON.parse(stdout) as { impact: string; records: { kind: string }[] };
  const { feeds, impact: said } = json("v/2026.2/release.json") as {
    impact: string;
    feeds: { changes: unknown[] }[];
  };
  expect(said).toBe(impact);
  expect(feeds[0]?.changes.length).toBe(records.filter(({ kind }) => kind !== "note").length);
});

describe("release notes", () => {
  test("say values in feeds too", () => {
    expect(read("feeds/fr/all.atom")).toMatch(/Statut\s:\spas encore décrite → retirée/);
    expect(read("feeds/nl/all.atom")).toContain("Status: nog niet beschreven → ingetrokken");
  });

  test.each(["2026.1", "2026.2", "2026.3"])("%s in both languages", async (version) => {
    for (const language of ["fr", "nl"])
      await expect(read(`v/${version}/release-notes.${language}.md`)).toMatchFileSnapshot(
        `expected/${version}.${language}.md`,
      );
  });

  test("the page says what the text says, with links", () => {
    const page = read("v/2026.2/fr/release-notes.html");
    for (const wanted of [
      "Version majeure",
      'La mesure de l’<a href="variables/cube_013_008_At.html">imagerie médicale</a>',
      '<a href="variables/cube_013_004_At.html">',
      "auparavant cube_001_002_At",
      "<h2>Nouveautés (1)</h2>",
    ])
      expect(page).toContain(wanted);
    expect(read("v/2026.3/fr/release-notes.html")).not.toContain("La mesure de l");
  });

  test("a note is about a change: it is on no page of the catalogue", () => {
    const others = paths("v/2026.2/fr").filter((path) => !path.endsWith("release-notes.html"));
    expect(others.filter((path) => read(path).includes("a été revue"))).toEqual([]);
  });
});

describe("pages", () => {
  test("are HTML without a fault", async () => {
    const pages = [
      "index.html",
      "404.html",
      "v/2026.2/index.html",
      ...["release-notes", "quality", "index", "variables/cube_013_008_At"].flatMap((name) =>
        ["fr", "nl"].map((language) => `v/2026.2/${language}/${name}.html`),
      ),
    ];
    for (const path of pages) expect(await htmlFaults(path, read(path))).toEqual([]);
  });

  test("every link leads somewhere, from version to version too", () => {
    let count = 0;
    for (const path of paths().filter((one) => one.endsWith(".html") && !one.endsWith("404.html"))) {
      for (const link of linksIn(read(path))) {
        if (/^[a-z]+:|^#/.test(link)) continue;
        const target = posix.join(posix.dirname(path), decodeURIComponent(link.replace(/[?#].*$/, "")));
        expect(existsSync(join(catalogue.store, target)), `${path}: ${link}`).toBe(true);
        count++;
      }
    }
    expect(count).toBeGreaterThan(1000);
  });

  test("say which version they are of, its day, and where the others are", () => {
    expect(lineOf("2026.1", "fr")).toContain("<span>Version 2026.1 du 16/03/2026</span>");
    expect(lineOf("2026.2", "nl")).toContain("<span>Versie 2026.2 van 15/06/2026</span>");
    expect(lineOf("2026.2", "nl")).toContain('<a href="../../../../index.html">Alle versies</a>');
    for (const path of paths("v/2026.1").filter((one) => one.endsWith(".html")))
      expect(read(path), path).toContain('<p class="release" data-version="2026.1"');
  });

  test("cite the version", () => {
    const page = read("v/2026.2/fr/variables/stat_020_033_At.html");
    expect(page).toContain('Atlas IMA_AIM</a>, version 2026.2<span class="accessed">');
    // Of which the page's script makes the formats of reference managers.
    expect(page).toMatch(/<script type="application\/json">\{[^<]*"version":"2026\.2"\}<\/script>/);
    const data = json("v/2026.2/api/v1/variables/stat_020_033_At.json") as {
      citation: Record<string, string>;
    };
    expect(data.citation["nl"]).toContain("Atlas IMA_AIM, versie 2026.2");
    expect(json("v/2026.2/api/v1/catalogue.json")).toMatchObject({
      release: { version: "2026.2", date: "2026-06-15" },
    });
  });

  test("the quality of a release: translations, stubs, and what is published although it is not finished", () => {
    const page = read("v/2026.2/nl/quality.html");
    for (const wanted of ["Te bevestigen", "status/stub", "De catalogus begint met twee", "51 (100%)"])
      expect(page).toContain(wanted);
  });

  test("addresses of earlier releases still lead somewhere", () => {
    const isPage =
      /^v\/2026\.1\/(?:fr|nl)\/(?:variables|keywords|databases|dimensions|codelists)\/[^/]+\.html$/;
    const old = paths("v/2026.1").filter((path) => isPage.test(path));
    expect(old.length).toBeGreaterThan(20);
    for (const path of old)
      expect(existsSync(join(catalogue.store, path.replace("2026.1", "latest"))), path).toBe(true);
    expect(read("v/latest/fr/variables/cube_001_002_At.html")).toContain("cube_001_003_At");
    expect(read("v/latest/fr/variables/cube_013_004_At.html")).toContain('data-status="withdrawn"');
  });
});

describe("feeds", () => {
  const feeds = ["fr/all", "nl/all", "fr/databases/At", "nl/databases/Gz"];

  test.each(feeds)("%s is well-formed Atom", (name) => {
    const { text, ids, updated } = readFeed(name);
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(new Set(ids).size).toBe(ids.length);
    expect(updated.every((time) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(time))).toBe(true);
    expect(updated[0]).toBe(updated[1]);
  });

  test("the whole has an entry for every release, a database only for those in which it changed", () => {
    expect(readFeed("fr/all").titles).toEqual([
      "Changements : Catalogue des variables de l’Atlas AIM".replace(" :", "\u00A0:"),
      "Version 2026.3 du 01/09/2026",
      "Version 2026.2 du 15/06/2026",
      "Version 2026.1 du 16/03/2026",
    ]);
    expect(readFeed("nl/databases/Gz").titles.slice(1)).toEqual(["Versie 2026.2 van 15/06/2026"]);
    expect(readFeed("nl/databases/Gz").text).toContain("IMAG_GP_N_Gz");
    expect(readFeed("fr/all").text).toContain("La mesure de l");
  });

  test("no two feeds, and no two entries of them, have one id", () => {
    const ids = feeds.flatMap((name) => readFeed(name).ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("a version stays as it is when others come after it, and so does the name of a feed", () => {
  expect(statesOf("v/2026.1")).toEqual(first.files);
  expect(readFeed("fr/all").ids[0]).toBe(first.feed);
  expect(readFeed("fr/all").ids.at(-1)).toBe(first.entry);
});

/** What tells whether a file was touched, by path. */
function statesOf(folder: string): Record<string, string> {
  const states = paths(folder).map((path) => {
    const { ino, mtimeMs, mode } = statSync(join(catalogue.store, path));
    return [path, `${ino} ${mtimeMs} ${mode} ${sha256(readFileSync(join(catalogue.store, path)))}`] as const;
  });
  return Object.fromEntries(states);
}

/** The line that says which version a page is of. */
function lineOf(version: string, tag: string): string {
  const page = read(`v/${version}/${tag}/variables/stat_020_033_At.html`);
  return /<p class="release".*?<\/p>/.exec(page)?.[0] ?? "";
}

function inode(version: string, path: string): number {
  return statSync(join(catalogue.store, "v", version, path)).ino;
}

/** The links and files that a page names. */
function linksIn(page: string): string[] {
  const found: string[] = [];
  const visit = (node: object): void => {
    const { attrs = [], childNodes = [] } = node as {
      attrs?: { name: string; value: string }[];
      childNodes?: object[];
    };
    for (const { name, value } of attrs) if (name === "href" || name === "src") found.push(value);
    childNodes.forEach(visit);
  };
  visit(parse(page, { scriptingEnabled: false }));
  return found;
}

/** Reads a feed; throws when it is no XML. */
function readFeed(name: string): { text: string; ids: string[]; titles: string[]; updated: string[] } {
  const text = read(`feeds/${name}.atom`);
  const found: Record<string, string[]> = { id: [], title: [], updated: [] };
  const parser = new SaxesParser({ xmlns: true });
  let current = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local }) => {
    current = local;
    found[local]?.push("");
  });
  parser.on("text", (characters) => {
    const own = found[current];
    if (own) own[own.length - 1] += characters;
  });
  parser.on("closetag", () => {
    current = "";
  });
  parser.write(text).close();
  return { text, ids: found["id"] ?? [], titles: found["title"] ?? [], updated: found["updated"] ?? [] };
}
