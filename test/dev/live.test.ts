import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browser } from "../browser.ts";
import type { Running } from "./running.ts";
import { ask, running } from "./running.ts";

// Open pages while files change, in a real browser.

const file = "variables/At/cube_013_008_At.yaml";
const path = "fr/variables/cube_013_008_At.html";

let dev: Running;
const pages: Page[] = [];
beforeEach(async () => {
  dev = await running();
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  await dev.close();
});

/** Opens a page; whatever goes wrong in it fails the test that asks for `faults`. */
async function visit(
  where: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser()).newPage(options);
  pages.push(page);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(dev.address + where);
  await page.locator("#_preview").waitFor({ state: "attached" });
  return { page, faults };
}

test("an open page shows what was saved; another one stays as it is", async () => {
  const { page, faults } = await visit(path);
  const other = (await visit("nl/databases/Gz.html")).page;
  await other.evaluate("document.title = 'untouched'");
  dev.edit(file, "fr: Volume imagerie", "fr: Grand volume imagerie");
  await page.getByRole("heading", { name: /^Grand volume imagerie/ }).waitFor();
  expect(await other.title()).toBe("untouched");
  expect(faults).toEqual([]);
});

test("two tabs with the same page follow, also after a save that renames", async () => {
  const first = (await visit(path)).page;
  const second = (await visit(path)).page;
  const whole = join(dev.folder, file);
  const text = readFileSync(whole, "utf8").replace("fr: Volume imagerie", "fr: Nouveau volume imagerie");
  writeFileSync(`${whole}.tmp`, text);
  renameSync(`${whole}.tmp`, whole);
  for (const page of [first, second]) {
    await page.getByRole("heading", { name: /^Nouveau volume imagerie/ }).waitFor();
    expect(await page.locator("#_preview").isVisible()).toBe(false);
  }
});

test("a problem shows over the page, with its line and the way to the editor, until it is repaired", async () => {
  const { page, faults } = await visit(path);
  const panel = page.getByRole("complementary", { name: "Problems in the catalogue" });
  expect(await panel.isVisible()).toBe(false);
  dev.edit(file, "care-providers]", "care-provider]");
  await panel.getByText("1 error.").waitFor();
  expect(await panel.getByRole("listitem").innerText()).toMatch(
    /^error ref\/unresolved variables\/At\/cube_013_008_At\.yaml:\d+:\d+\n/,
  );
  const line =
    readFileSync(join(dev.folder, file), "utf8")
      .split("\n")
      .findIndex((one) => one.includes("care-provider]")) + 1;
  expect(await panel.getByRole("link").getAttribute("href")).toMatch(
    new RegExp(`^vscode://file${dev.folder}/${file}:${line}:\\d+$`),
  );
  expect(await page.getByRole("status").last().innerText()).toBe("1 error.");
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  dev.edit(file, "care-provider]", "care-providers]");
  await panel.waitFor({ state: "hidden" });
  expect(faults).toEqual([]);
});

test("the problems are accessible, light and dark, and leave most of the page in view", async () => {
  dev.edit(file, "care-providers]", "care-provider]");
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1280, 360]) {
      const { page } = await visit(path, { colorScheme, viewport: { width, height: 700 }, bypassCSP: true });
      await page.locator("#_preview li").waitFor();
      const box = await page.locator("#_preview").boundingBox();
      expect(box?.height).toBeLessThanOrEqual(280 + 12);
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run("#_preview"),
      );
      expect(violations).toEqual([]);
    }
});

test("what is dismissed stays away until there is another problem", async () => {
  const { page } = await visit(path);
  const panel = page.locator("#_preview");
  dev.edit(file, "care-providers]", "care-provider]");
  await panel.waitFor({ state: "visible" });
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "hidden" });
  await page.reload();
  await page.locator("#_preview li").waitFor({ state: "attached" });
  expect(await panel.isVisible()).toBe(false);
  dev.edit(file, "quarter: 4", "quarter: T4");
  await panel.getByText("2 errors.").waitFor();
  await panel.getByRole("button", { name: "Close" }).click();
  await panel.waitFor({ state: "hidden" });
});

test("a file that cannot be read, and a configuration without a language, end neither the page nor the server", async () => {
  const { page } = await visit("fr/index.html");
  const whole = join(dev.folder, file);
  const before = readFileSync(whole, "utf8");
  writeFileSync(whole, "\t{[");
  await page.locator("#_preview").getByText(`${file}:1:1`, { exact: false }).first().waitFor();
  writeFileSync(whole, before);
  await page.locator("#_preview").waitFor({ state: "hidden" });
  const configuration = join(dev.folder, "varbook.config.yaml");
  const sound = readFileSync(configuration, "utf8");
  writeFileSync(configuration, "{}\n");
  await page.locator("#_preview").getByText("varbook.config.yaml:", { exact: false }).first().waitFor();
  expect((await ask(dev.port, "/")).status).toBeLessThan(501);
  writeFileSync(configuration, sound);
  await page.getByRole("banner").waitFor();
  await page.locator("#_preview").waitFor({ state: "hidden" });
});

test("new files and folders are followed, and those that go", async () => {
  const where = "fr/variables/SS99999_Gz.html";
  const { page } = await visit(where);
  const folder = join(dev.folder, "variables/New");
  const record = join(folder, "SS99999_Gz.yaml");
  mkdirSync(folder);
  const text = readFileSync(join(dev.folder, "variables/Gz/SS00060_Gz.yaml"), "utf8").replaceAll(
    "SS00060",
    "SS99999",
  );
  writeFileSync(record, text);
  await page.getByRole("heading", { level: 1 }).getByText("SS99999").waitFor();
  writeFileSync(record, text.replace("fr: ", "fr: Nouveau "));
  await page.getByRole("heading", { name: /^Nouveau/ }).waitFor();
  rmSync(folder, { recursive: true });
  await page.getByRole("heading", { level: 1 }).getByText("SS99999").waitFor({ state: "detached" });
  expect((await ask(dev.port, `/${where}`)).status).toBe(404);
});

test("a file in the middle of a line leaves the page, with the problem over it, and the place where it was read", async () => {
  const { page, faults } = await visit(path, { viewport: { width: 1000, height: 500 } });
  const whole = join(dev.folder, file);
  const sound = readFileSync(whole, "utf8");
  await page.evaluate("scrollTo(0, 400)");
  writeFileSync(whole, `title: { fr: "<img src=x onerror=alert(1)>`);
  const panel = page.getByRole("complementary", { name: "Problems in the catalogue" });
  await panel.getByText(`The pages show the last state of ${file} that could be read.`).waitFor();
  expect(await page.getByRole("heading", { name: /^Volume imagerie/ }).count()).toBe(1);
  expect(await page.evaluate("scrollY")).toBe(400);
  writeFileSync(whole, sound.replace("fr: Volume imagerie", "fr: Grand volume imagerie"));
  await page.getByRole("heading", { name: /^Grand volume imagerie/ }).waitFor();
  await expect.poll(() => page.evaluate("scrollY")).toBe(400);
  await panel.waitFor({ state: "hidden" });
  expect(await page.locator("img").count()).toBe(0);
  expect(faults).toEqual([]);
  // Gone for a moment: the page that says so is too short for the place.
  rmSync(whole);
  await page.getByRole("heading", { name: /^Grand volume imagerie/ }).waitFor({ state: "detached" });
  writeFileSync(whole, sound);
  await page.getByRole("heading", { name: /^Volume imagerie/ }).waitFor();
  await expect.poll(() => page.evaluate("scrollY")).toBe(400);
});

test("texts of the catalogue stay texts, in the page and in the problems", async () => {
  const { page, faults } = await visit(path);
  const hostile = `</head></script><img src=x onerror=alert(1)><meta http-equiv='Content-Security-Policy' content='x'>`;
  dev.edit(file, "care-providers]", `"${hostile}"]`);
  const panel = page.locator("#_preview");
  await panel.getByText("<img src=x onerror=alert(1)>", { exact: false }).first().waitFor();
  dev.edit(file, "fr: Volume imagerie", `fr: "${hostile}" # Volume`);
  await page.getByRole("heading", { level: 1, name: "<img src=x" }).waitFor();
  expect(await page.locator("img").count()).toBe(0);
  expect(await page.locator("head > meta[http-equiv]").count()).toBe(1);
  expect(faults).toEqual([]);
});

test("closing ends what is open, and tells of no change any more", async () => {
  const closing = await running();
  const listening = ask(closing.port, "/@dev/events/").catch(({ code }: { code: string }) => code);
  await ask(closing.port, "/");
  await closing.close();
  expect(await listening).toBe("ECONNRESET");
  await expect(ask(closing.port, "/")).rejects.toThrow("ECONNREFUSED");
});
