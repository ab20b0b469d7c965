import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, posix } from "node:path";
import { unpackTar } from "modern-tar";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlFaults } from "../html/html-faults.ts";
import type { FileSystem } from "../../src/host/disk/file-system.ts";
import { nodeFileSystem } from "../../src/host/disk/file-system.ts";
import { speaker } from "../../src/messages/phrase.ts";
import { withStore } from "../../src/host/disk/store/open-store.ts";
import { complete } from "../../src/apps/cli/release/earlier.ts";
import { withdraw } from "../../src/apps/cli/release/withdraw.ts";
import { toolkit } from "../catalogue.ts";
import type { Ran } from "../varbook.ts";
import { threeReleases } from "./history.ts";
import type { CatalogueRepository } from "./repository.ts";

// What happens to versions after they were published: they are withdrawn, and old ones are kept as archives.

let catalogue: CatalogueRepository;
let count = 0;
/** The files of the versions as they were published, by path. */
let published: ReadonlyMap<string, string>;
beforeAll(() => {
  catalogue = threeReleases();
  published = new Map([...filesOf(catalogue.store)].filter(([path]) => /^v\/\d/.test(path)));
});
afterAll(() => catalogue.remove());

/** The store as it was published. Files are only ever replaced, so copies may share them. */
function copy(): string {
  const store = `${catalogue.store}-${count++}`;
  execFileSync("cp", ["-al", catalogue.store, store]);
  return store;
}

/** All files by path with what stands for their content; what is unfinished and the copy of the newest are left out. */
function filesOf(store: string): Map<string, string> {
  const paths = readdirSync(store, { recursive: true, encoding: "utf8" });
  const files = paths.filter(
    (path) => !/^(?:\.varbook|v\/latest)/.test(path) && statSync(join(store, path)).isFile(),
  );
  const sum = (path: string): string =>
    createHash("sha256")
      .update(readFileSync(join(store, path)))
      .digest("base64");
  return new Map(files.toSorted().map((path) => [path, sum(path)]));
}

/** How large the files of a version are, but for its snapshot, in bytes. */
function sizeOf(store: string): number {
  return [...filesOf(store).keys()]
    .filter((path) => path.startsWith("v/2026.1/") && !path.includes("/snapshot/"))
    .reduce((sum, path) => sum + statSync(join(store, path)).size, 0);
}

function versionsIn(files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].filter(([path]) => /^v\/\d/.test(path));
}

const read = (store: string, path: string): string => readFileSync(join(store, path), "utf8");
const latest = (store: string): string => readlinkSync(join(store, "v/latest"));
const hostile = `Erreur <img src=x onerror=alert(1)> & "calcul"`;
const reason = ["--reason", `fr=${hostile}`, "--reason", "nl=Een rekenfout"];

function gone(store: string, version: string, ...args: readonly string[]): Ran {
  return catalogue.varbook("release", "withdraw", version, "--out", store, ...args);
}

describe("a version is withdrawn", () => {
  test.each([
    ["no reason", [], "--reason is missing; usage: varbook release withdraw VERSION --out STORE --reason"],
    [
      "an empty reason",
      ["--reason", "fr="],
      'missing in fr and nl: readers are told in every language; add --reason fr="…" --reason nl="…"',
    ],
    ["one language", ["--reason", "fr=Erreur"], "the reason is missing in nl"],
    ["an empty one", ["--reason", "fr=Erreur", "--reason", "nl= \n\t"], "the reason is missing in nl"],
    ["no language", ["--reason", "Erreur"], "“Erreur” does not say in which of the languages (fr, nl)"],
    ["another language", ["--reason", "fr=a", "--reason", "nl=b", "--reason", "de=c"], "“de=c” does not say"],
    ["one twice", ["--reason", "fr=a", "--reason", "fr=b"], "stands there twice in one language (fr)"],
    [
      "an option of others",
      [...reason, "--keep", "3"],
      "--keep: varbook release withdraw has none of this name",
    ],
  ])("not with %s", (_, args, message) => {
    const { status, stdout, stderr } = gone(catalogue.store, "2026.3", ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(existsSync(join(catalogue.store, "withdrawn.json"))).toBe(false);
  });

  test("none that is not there, and none by a name that is none", () => {
    const store = copy();
    expect(gone(store, "2026.4", ...reason)).toMatchObject({ status: 2, stdout: "" });
    expect(gone(store, "../2026.3", ...reason).stderr).toContain("a version is called YYYY.N");
    expect(existsSync(join(store, "withdrawn.json"))).toBe(false);
    expect(gone(`${store}-none`, "2026.3", ...reason)).toMatchObject({ status: 2, stdout: "" });
    expect(existsSync(`${store}-none`)).toBe(false);
  });

  test("no byte of it changes; lists, feeds and the newest follow; again, nothing changes", () => {
    const store = copy();
    expect(gone(store, "2026.3", ...reason, "--lang", "fr")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Les lecteurs sont menés à la version 2026.2.") as string,
    });
    const after = filesOf(store);
    expect(new Map(versionsIn(after))).toEqual(published);
    expect(latest(store)).toBe("2026.2");
    const { format, withdrawn } = JSON.parse(read(store, "withdrawn.json")) as {
      format: number;
      withdrawn: { version: string; date: string; reason: object }[];
    };
    expect([format, withdrawn.length]).toEqual([1, 1]);
    expect(withdrawn[0]).toMatchObject({ version: "2026.3", reason: { fr: hostile, nl: "Een rekenfout" } });
    expect(withdrawn[0]?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const list = JSON.parse(read(store, "versions.json")) as {
      versions: { version: string; withdrawn?: { notice: Record<string, string> } }[];
    };
    expect(list.versions.map(({ version }) => version)).toEqual(["2026.2", "2026.1", "2026.3"]);
    expect(list.versions[2]?.withdrawn?.notice["nl"]).toMatch(
      /^Versie 2026\.3 is ingetrokken op .*: Een rekenfout$/,
    );
    const home = read(store, "index.html");
    expect(home).toContain("Erreur &lt;img src=x onerror=alert(1)&gt;");
    expect(home).not.toContain("<img src=x");
    const feed = read(store, "feeds/nl/all.atom");
    expect(feed).toMatch(/<title>Versie 2026\.3 is ingetrokken op /);
    expect(feed.match(/<updated>[^<]*/g)?.[0]).toBe(`<updated>${withdrawn[0]?.date}T00:00:00Z`);

    expect(gone(store, "2026.3", ...reason)).toMatchObject({ status: 0 });
    expect(filesOf(store)).toEqual(after);
    const other = ["--reason", "fr=Autre", "--reason", "nl=Ander"];
    expect(gone(store, "2026.3", ...other)).toMatchObject({ status: 2, stdout: "" });
    expect(filesOf(store)).toEqual(after);
    writeFileSync(
      `${store}/x`,
      read(store, "withdrawn.json").replace(/"date": ".*"/, '"date": "2026-10-01"'),
    );
    execFileSync("mv", [`${store}/x`, `${store}/withdrawn.json`]);
    expect(gone(store, "2026.3", ...other, "--yes")).toMatchObject({ status: 0 });
    expect(JSON.parse(read(store, "withdrawn.json"))).toMatchObject({
      withdrawn: [{ version: "2026.3", date: "2026-10-01", reason: { fr: "Autre", nl: "Ander" } }],
    });
  });

  test("when all are, addresses still lead to the newest, and the way in says that none is in force", () => {
    const store = copy();
    for (const version of ["2026.1", "2026.3", "2026.2"])
      expect(gone(store, version, ...reason)).toMatchObject({ status: 0 });
    expect(latest(store)).toBe("2026.3");
    expect(read(store, "index.html")).toContain("Toutes les versions ont été retirées");
    expect(gone(store, "2026.2", ...reason).stdout).toContain("No version is left in force");
  });

  test("a list that is damaged is not written over", () => {
    const store = copy();
    writeFileSync(join(store, "withdrawn.json"), '{ "format": 1, "withdrawn": [{ "version": "../x" }] }');
    expect(gone(store, "2026.3", ...reason).stderr).toBe(
      "varbook: withdrawn.json is not what varbook wrote: put back a copy of it\n",
    );
  });

  test("the next version is compared with the one that readers went back to", () => {
    const store = copy();
    gone(store, "2026.3", ...reason);
    const { status, stdout } = catalogue.varbook("release", "2026.4", "--out", store, "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain("Since 2026.2: ");
  });
});

describe("old versions are kept as archives", () => {
  let store: string;
  beforeAll(() => {
    store = copy();
    catalogue.varbook("release", "2026.3", "--out", store, "--keep", "1");
  });

  test("every address still answers, with a page of at most 1 kB that leads on", async () => {
    let pages = 0;
    const now = filesOf(store);
    for (const [path, sum] of published) {
      if (!/^v\/2026\.[12]\//.test(path)) continue;
      const text = read(store, path);
      if (/\/(?:release\.json|SHA256SUMS|snapshot\/.*)$/.test(path)) {
        expect(now.get(path), path).toBe(sum);
        continue;
      }
      if (path.endsWith(".json")) expect(Object.keys(JSON.parse(text) as object), path).toEqual(["archived"]);
      if (!path.endsWith(".html")) continue;
      pages++;
      expect(Buffer.byteLength(text), path).toBeLessThanOrEqual(1000);
      const [, version = ""] = path.split("/");
      for (const wanted of ["<title>", "<h1>", '<p class="citation">', `ersi`, version])
        expect(text, path).toContain(wanted);
      const links = Array.from(text.matchAll(/href="([^"]*)"/g), ([, link = ""]) =>
        posix.join(dirname(path), decodeURIComponent(link)),
      );
      expect(links, path).toHaveLength(2);
      for (const link of links) expect(existsSync(join(store, link)), `${path}: ${link}`).toBe(true);
      expect(links[1]).toBe(`v/${version}.tar.gz`);
    }
    expect(pages).toBeGreaterThan(100);
    const path = "v/2026.1/nl/variables/cube_013_008_At.html";
    expect(read(store, path)).toContain("Atlas IMA_AIM, versie 2026.1</p>");
    expect(read(store, path)).toContain('href="../../../latest/nl/variables/cube_013_008_At.html"');
    expect(await htmlFaults(path, read(store, path))).toEqual([]);
  });

  test("the archive holds all of it, as it was published", async () => {
    const entries = await unpackTar(gunzipSync(readFileSync(join(store, "v/2026.1.tar.gz"))));
    const sums = entries.map(({ header, data }) => [
      `v/${header.name}`,
      createHash("sha256")
        .update(data ?? "")
        .digest("base64"),
    ]);
    expect(new Map(sums as [string, string][])).toEqual(
      new Map([...published].filter(([path]) => path.startsWith("v/2026.1/"))),
    );
  });

  test("lists say it; again, nothing is left to do; the newest keeps its pages", () => {
    expect(JSON.parse(read(store, "archived.json"))).toEqual({ format: 1, archived: ["2026.2", "2026.1"] });
    const before = filesOf(store);
    expect(catalogue.varbook("release", "2026.3", "--out", store, "--keep", "1").status).toBe(2);
    expect(catalogue.varbook("release", "2026.3", "--out", store).status).toBe(2);
    expect(filesOf(store)).toEqual(before);
    for (const [path, sum] of published) if (path.startsWith("v/2026.3/")) expect(before.get(path)).toBe(sum);
  });

  test("most of the size goes", () => {
    expect(sizeOf(store) / sizeOf(catalogue.store)).toBeLessThan(0.3);
  });

  test("pages come back from the archive when all newer versions are withdrawn, and go again", () => {
    const own = `${store}-back`;
    execFileSync("cp", ["-al", store, own]);
    expect(gone(own, "2026.3", ...reason)).toMatchObject({ status: 0 });
    expect(latest(own)).toBe("2026.2");
    const files = filesOf(own);
    for (const [path, sum] of published)
      if (path.startsWith("v/2026.2")) expect(files.get(path), path).toBe(sum);
    expect(JSON.parse(read(own, "archived.json"))).toEqual({ format: 1, archived: ["2026.1"] });
    expect(read(own, "v/2026.1/fr/index.html")).not.toContain("retirée");
    expect(gone(own, "2026.1", ...reason)).toMatchObject({ status: 0 });
    expect(read(own, "v/2026.1/fr/index.html")).toContain("La version 2026.1 a été retirée le");
    expect(Buffer.byteLength(read(own, "v/2026.1/fr/index.html"))).toBeLessThanOrEqual(1000);
    const { status, stderr } = catalogue.varbook("release", "2026.3", "--out", own, "--keep", "1");
    expect([status, stderr]).toEqual([2, expect.stringContaining("never changes") as string]);
  });

  test("an archive that is lost or damaged is told, and nothing is made of what stands in its place", () => {
    const own = `${store}-lost`;
    execFileSync("cp", ["-al", store, own]);
    rmSync(join(own, "v/2026.1.tar.gz"));
    expect(gone(own, "2026.3", ...reason).stderr).toContain('2026.1.tar.gz" is gone or not as it was made');
    const damaged = copy();
    rmSync(join(damaged, "v/2026.1.tar.gz"));
    writeFileSync(join(damaged, "v/2026.1.tar.gz"), "damaged");
    const run = catalogue.varbook("release", "2026.3", "--out", damaged, "--keep", "1");
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(filesOf(damaged).get("v/2026.1/fr/index.html")).toBe(published.get("v/2026.1/fr/index.html"));
  });

  test.each(["0", "-1", "x", "1.5", ""])("--keep %j is no number of versions", (keep) => {
    expect(catalogue.varbook("release", "2026.3", "--out", store, `--keep=${keep}`).stderr).toBe(
      "varbook: --keep is a number of versions, 1 or more\n",
    );
  });
});

describe("killed before any change of the disk, the next run completes it, and every address answers meanwhile", () => {
  const invocation = {
    positionals: [],
    options: {},
    all: () => [`fr=${hostile}`, "nl=Een rekenfout"],
    language: "en",
    colour: false,
    say: speaker("en"),
    out: () => undefined,
    stream: () => Promise.resolve(),
    note: () => undefined,
  } as const;

  test.each([
    ["withdraw", 1.5, (store: Parameters<typeof complete>[0]) => withdraw(store, "2026.3", invocation)],
    ["keep", 2, (store: Parameters<typeof complete>[0]) => complete(store, toolkit, 1)],
  ])("%s", async (_, growth, work) => {
    const whole = copy();
    const run = (store: string, fileSystem: FileSystem = nodeFileSystem): Promise<number> =>
      withStore(store, { protectedPaths: [], fileSystem }, work);
    await run(whole);
    const wanted = filesOf(whole);
    let kills = 0;
    for (let at = 1, isKilled = true; isKilled; at = Math.ceil(at * growth + 0.1)) {
      const store = copy();
      isKilled = await run(store, dyingAt(at)).then(
        () => false,
        () => true,
      );
      kills++;
      for (const path of published.keys())
        expect(existsSync(join(store, path)), `${path} at ${at}`).toBe(true);
      for (const name of existsSync(join(store, ".varbook")) ? readdirSync(join(store, ".varbook")) : [])
        if (name.startsWith("lock_")) rmSync(join(store, ".varbook", name));
      await run(store);
      expect(filesOf(store), `at ${at}`).toEqual(wanted);
      expect(latest(store), `at ${at}`).toBe(latest(whole));
      rmSync(store, { recursive: true });
    }
    expect(kills).toBeGreaterThan(6);
  });
});

/** A disk on which nothing changes any more from the nth change on. */
function dyingAt(at: number): FileSystem {
  let changes = 0;
  const changing = /^(?:chmod|copyFile|link|mkdir|rename|rmdir|symlink|unlink|write|writeFile)Sync$/;
  return new Proxy(nodeFileSystem, {
    get(target, name) {
      const real = target[name as keyof FileSystem] as (...values: unknown[]) => unknown;
      if (!changing.test(String(name))) return real;
      return (...values: unknown[]) => {
        if (++changes >= at) throw Object.assign(new Error("killed"), { code: "EIO", syscall: String(name) });
        return real(...values);
      };
    },
  });
}
