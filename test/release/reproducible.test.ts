import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTool } from "../varbook.ts";
import { CatalogueRepository } from "./repository.ts";

/** Another day, years later, for a process. */
const later = `--import=data:text/javascript,${encodeURIComponent("const now = Date.now; Date.now = () => now() + 2e11;")}`;

/** All files of a store by path, with their bytes. */
function content(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(files.toSorted().map((path) => [path, readFileSync(join(folder, path)).toString("base64")]));
}

test("a commit gives the same bytes wherever, whenever and with whatever settings it is released", () => {
  const [one, other] = [new CatalogueRepository(), new CatalogueRepository()];
  try {
    one.write(".gitattributes", "* text=auto\n");
    one.commit("2026-03-15T10:00:00Z");
    execFileSync("git", ["fetch", "--quiet", one.folder, "main"], { cwd: other.folder });
    // Line ends on the disk are those of another system.
    other.git("config", "core.autocrlf", "true");
    other.git("config", "core.eol", "crlf");
    other.git("checkout", "--quiet", "--force", "-B", "main", "FETCH_HEAD");
    other.git("rm", "--quiet", "--cached", "-r", ".");
    other.git("reset", "--quiet", "--hard");
    expect(other.read("varbook.config.yaml")).toContain("\r\n");
    for (const version of ["2026.1", "2026.2"]) {
      expect(one.release(version, "--base-url", "https://example.org/atlas")).toMatchObject({ status: 0 });
      const { status } = startTool(
        other.folder,
        [
          "release",
          version,
          "--out",
          other.store,
          "--base-url",
          "https://example.org/atlas/",
          "--lang",
          "nl",
        ],
        { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", NODE_OPTIONS: later },
      );
      expect(status).toBe(0);
      const commit = one.git("commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", "again").trim();
      if (version === "2026.1") {
        one.git("update-ref", "HEAD", commit);
        execFileSync("git", ["fetch", "--quiet", one.folder, "main"], { cwd: other.folder });
        other.git("reset", "--quiet", "--hard", "FETCH_HEAD");
      }
    }
    expect([...content(other.store)]).toEqual([...content(one.store)]);
    expect(content(one.store).size).toBeGreaterThan(500);
  } finally {
    one.remove();
    other.remove();
  }
});

test("with an address, pages say where they are for ever, and search engines where the newest are", () => {
  const catalogue = new CatalogueRepository();
  try {
    catalogue.commit("2026-03-15T10:00:00Z");
    expect(catalogue.release("2026.1", "--base-url", "https://atlas.example.org")).toMatchObject({
      status: 0,
    });
    const read = (path: string): string => readFileSync(join(catalogue.store, path), "utf8");
    const page = read("v/2026.1/fr/variables/stat_020_033_At.html");
    const own = "fr/variables/stat_020_033_At.html";
    expect(page).toContain(`<link rel="canonical" href="https://atlas.example.org/v/latest/${own}">`);
    expect(page).toContain(`"url":"https://atlas.example.org/v/2026.1/${own}"`);
    expect(read("v/2026.1/sitemap.xml")).toContain(`<loc>https://atlas.example.org/v/latest/${own}</loc>`);
    expect(read("robots.txt")).toContain("Sitemap: https://atlas.example.org/v/latest/sitemap.xml\n");
    expect(read("404.html")).toContain('href="https://atlas.example.org/v/latest/fr/index.html"');
    expect(read("feeds/fr/all.atom")).toContain(
      '<link rel="self" type="application/atom+xml" href="https://atlas.example.org/feeds/fr/all.atom"/>',
    );
    expect(read("index.html")).toContain('<link rel="canonical" href="https://atlas.example.org/">');
  } finally {
    catalogue.remove();
  }
});
