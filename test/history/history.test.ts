import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../catalogue.ts";
import { CatalogueRepository } from "../release/repository.ts";
import { pullRequests } from "./pull-requests.ts";

// The history of a small catalogue: ten pull requests, each reviewed at every push as in a workflow, and three releases.
// What its people see is in test/samples/history.

const samples = join(repository, "test/samples/history");

let catalogue: CatalogueRepository;
/** Verdicts and comments, by the name of the pull request and the number of the push. */
const reviews = new Map<string, { readonly verdict: number | null; readonly comment: string }>();

beforeAll(() => {
  catalogue = new CatalogueRepository();
  catalogue.commit("2026-01-15T09:00:00Z");
  for (const [number, { name, language, pushes, isClosed = false, release }] of pullRequests.entries()) {
    // One a month.
    const commit = (): void => catalogue.commit(new Date(Date.UTC(2026, number + 1, 25)).toISOString());
    catalogue.git("checkout", "--quiet", "-b", name);
    for (const [index, push] of pushes.entries()) {
      push(catalogue);
      commit();
      const out = join(catalogue.store, `../review-${name}-${index}`);
      const { status } = catalogue.varbook("review", "main", ".", "--out", out, "--lang", language);
      const comment = readFileSync(join(out, "comment.md"), "utf8");
      reviews.set(`${name}-${index + 1}`, { verdict: status, comment });
    }
    catalogue.git("checkout", "--quiet", "main");
    if (!isClosed) catalogue.git("merge", "--quiet", "--ff-only", name);
    if (release === undefined) continue;
    const { status, stdout, stderr } = catalogue.release(release);
    if (status !== 0) throw new Error(stdout + stderr);
  }
}, 300_000);
afterAll(() => catalogue.remove());

function published(path: string): string {
  return readFileSync(join(catalogue.store, path), "utf8");
}

/** What of a page is about its subject, without scripts. */
function main(path: string): string {
  const [content = ""] = /<main[^]*<\/main>/.exec(published(path)) ?? [];
  return `${content}\n`;
}

describe.each(pullRequests)("$name", ({ name, pushes, verdicts }) => {
  test.each(pushes.map((_, index) => index + 1))("push %d is reviewed", async (push) => {
    const { verdict, comment } = reviews.get(`${name}-${push}`) ?? {};
    expect(verdict).toBe(verdicts[push - 1]);
    await expect(comment).toMatchFileSnapshot(join(samples, `${name}-${push}.md`));
  });
});

describe("the releases", () => {
  const versions = pullRequests.flatMap(({ release }) => release ?? []);

  test.each(versions)("%s has notes in both languages, pages of them and of its quality", async (version) => {
    for (const tag of ["fr", "nl"]) {
      const notes = published(`v/${version}/release-notes.${tag}.md`);
      await expect(notes).toMatchFileSnapshot(join(samples, `${version}-notes.${tag}.md`));
      for (const page of ["release-notes", "quality"])
        await expect(main(`v/${version}/${tag}/${page}.html`)).toMatchFileSnapshot(
          join(samples, `${version}-${page}.${tag}.html`),
        );
    }
  });

  test("each variable says which version it is of, and is cited with it", () => {
    for (const version of versions) {
      const page = published(`v/${version}/fr/variables/cube_013_008_At.html`);
      expect(page).toContain(`Version ${version}`);
    }
  });

  test("what was named once is still found: renamed, withdrawn, new", () => {
    expect(published("v/2026.1/nl/variables/IMAG_SPEC_N_Gz.html")).toContain("IMAG_SPEC_N");
    expect(published("v/latest/nl/variables/IMAG_SPEC_N_Gz.html")).toContain("IMAG_SPEC_YN_Gz.html");
    expect(published("v/latest/fr/variables/cube_013_004_At.html")).toContain("cube_013_008_At.html");
  });

  test("feeds tell of all of them", async () => {
    for (const feed of ["fr/all", "nl/databases/At"])
      // Their ids are made of commits, which have other names when any file of the catalogue is another.
      await expect(
        published(`feeds/${feed}.atom`).replace(/urn:uuid:[0-9a-f-]{36}/g, "urn:uuid:…"),
      ).toMatchFileSnapshot(join(samples, `feed-${feed.replaceAll("/", "-")}.atom`));
  });

  test("the list of versions names them", async () => {
    // Commits have other names when any file of the catalogue is another.
    const list = published("versions.json").replace(/"[0-9a-f]{40}"/g, '"…"');
    await expect(list).toMatchFileSnapshot(join(samples, "versions.json"));
  });
});
