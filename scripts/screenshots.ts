import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { browser } from "../test/browser.ts";
import { examplePages } from "../test/html/example-pages.ts";
import { extendedCatalogue } from "../test/html/extended-catalogue.ts";
import { compileSite, ownCatalogue, serve } from "../test/html/site.ts";

/*
 * Pictures of the pages, to be looked at.
 *   node dist/scripts/screenshots.js           writes docs/screenshot.png
 *   node dist/scripts/screenshots.js FOLDER    writes every kind of page, narrow and wide, light and dark, into a folder
 */
const [folder] = process.argv.slice(2);

const { catalogue: own, options } = ownCatalogue();
const catalogue = folder === undefined ? own : extendedCatalogue();
const files = compileSite(catalogue, options);
const served = await serve(files);
const chromium = await browser();

async function picture(
  path: string,
  file: string,
  width: number,
  colorScheme: "light" | "dark",
  fullPage: boolean,
): Promise<void> {
  const page = await chromium.newPage({
    viewport: { width, height: 860 },
    colorScheme,
    reducedMotion: "reduce",
  });
  await page.goto(served.url + path);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: file, fullPage });
  await page.close();
}

if (folder === undefined) {
  await picture(
    "fr/variables/cube_013_008_At.html",
    fileURLToPath(new URL("../../docs/screenshot.png", import.meta.url)),
    1280,
    "light",
    false,
  );
} else {
  mkdirSync(folder, { recursive: true });
  const paths = files.map(({ path }) => path).filter((path) => /^(?:fr\/.*|[^/]*)\.html$/.test(path));
  const all = [
    ...examplePages(paths),
    "nl/variables/cube_013_008_At.html",
    "fr/search.html?q=imagerie",
    "fr/compare.html?a=cube_013_008_At&b=stat_013_008_At",
  ];
  for (const path of all) {
    for (const width of [360, 1280, 1920]) {
      for (const scheme of ["light", "dark"] as const) {
        await picture(
          path,
          `${folder}/${path.replace(/\.html/, "").replace(/[^\w]+/g, "-")}-${width}-${scheme}.png`,
          width,
          scheme,
          true,
        );
      }
    }
  }
}
await chromium.close();
served.close();
