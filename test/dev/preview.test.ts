import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFolder } from "../../src/host/open-folder.ts";
import { Preview } from "../../src/apps/dev/preview.ts";
import { vscodeLink } from "../../src/apps/dev/shown-problems.ts";
import { compiled, copyCatalogue, open } from "../catalogue.ts";

// What does not need a server: pages that cannot be made, addresses, links.

const address = "http://127.0.0.1:4321/";
const page = "fr/variables/cube_013_008_At.html";

test("a page that cannot be made says so, as text, and the others are shown", async () => {
  const { folder, remove } = copyCatalogue();
  const opened = await openFolder(folder, { isCached: false });
  const record = opened.workspace.catalogue.records.get("variable")?.get("cube_013_008_At");
  Object.defineProperty(record, "data", {
    get() {
      throw new Error("<img src=x>\u001b[31m");
    },
  });
  const preview = new Preview(opened, address, "en", () => undefined);
  const { status, headers, body } = preview.answer(page);
  expect([status, headers["content-type"]]).toEqual([500, "text/html; charset=utf-8"]);
  expect(body).toContain("<h1>This page cannot be shown</h1>");
  expect(body).toContain("<pre>&lt;img src=x&gt;\\u{1b}[31m</pre>");
  expect(body).toContain('<script src="/@dev/preview.js" data-digest="');
  expect(preview.answer("fr/databases/Gz.html").status).toBe(200);
  // What stands behind it in the list of files is out of reach, each time.
  for (let times = 0; times < 2; times++) expect(preview.answer("nl/none.html").status).toBe(500);
  expect(preview.state(page).digest).toMatch(/^[0-9a-f]{16}$/);
  remove();
});

test("what names the place of publication names the preview", async () => {
  const { folder, remove } = copyCatalogue();
  writeFileSync(join(folder, "varbook.config.yaml"), "\nbaseUrl: https://catalogue.example/atlas/\n", {
    flag: "a",
  });
  const opened = await openFolder(folder, { isCached: false });
  const preview = new Preview(opened, address, "en", () => undefined);
  expect(compiled(open(folder)).get("404.html")).toContain("https://catalogue.example/atlas/fr/index.html");
  expect(preview.answer("none").body).toContain(`${address}fr/index.html`);
  expect(preview.answer("none").body).not.toContain("catalogue.example");
  remove();
});

test("only the first problems are shown, errors before warnings, and the rest is counted", async () => {
  const { folder, remove } = copyCatalogue();
  const many = Array.from({ length: 25 }, (_, index) => `none-${index}`).join(", ");
  writeFileSync(join(folder, "variables/At/many_At.yaml"), `id: many_At\nkeywords: [${many}]\n`);
  const opened = await openFolder(folder, { isCached: false });
  const { diagnostics } = opened.workspace;
  const { problems, more } = new Preview(opened, address, "fr", () => undefined).state(page);
  expect(problems.map(({ severity }) => severity)).toEqual(Array.from({ length: 20 }, () => "error"));
  expect(more).toBe(`… et ${diagnostics.length - 20} de plus.`);
  remove();
});

test("links to the editor hold every name", () => {
  const at = { file: "variables/a b#c?d%é.yaml", line: 3, column: 7 };
  expect(vscodeLink("/data/atlas")(at)).toBe(
    "vscode://file/data/atlas/variables/a%20b%23c%3Fd%25%C3%A9.yaml:3:7",
  );
});
