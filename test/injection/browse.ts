import { readFileSync } from "node:fs";
import { extname } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { browser } from "../browser.ts";

/** Files of a site by their path. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

/** What came of reading a site: all empty but the count when it is harmless. */
export interface Report {
  pages: number;
  /** Scripts of an attack that ran. */
  readonly executed: string[];
  /** Requests for anything but the site. */
  readonly foreign: string[];
  /** What the pages have that could run or load something. */
  readonly dangerous: string[];
}

const origin = "http://site.test/";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".csv": "text/csv; charset=utf-8",
};

/** Functions that attacks call. */
const sentinel = `for (const name of ["alert", "confirm", "prompt", "print", "msgbox"])
  globalThis[name] = () => varbookExecuted(name + " on " + location.href);`;

const dangers = readFileSync(new URL("dangers.js", import.meta.url), "utf8");

/** A browser's window on a site that is only in memory: nothing leaves this process, and all that would is noted. */
export class Reader {
  readonly report: Report = { pages: 0, executed: [], foreign: [], dangerous: [] };
  readonly #site: Site;
  readonly #page: Page;
  readonly #context: BrowserContext;

  private constructor(site: Site, context: BrowserContext, page: Page) {
    this.#site = site;
    this.#context = context;
    this.#page = page;
  }

  /** @param policy Does the browser heed the pages' Content-Security-Policy? */
  static async open(site: Site, policy: boolean): Promise<Reader> {
    const context = await (await browser()).newContext({ bypassCSP: !policy });
    const reader = new Reader(site, context, await context.newPage());
    await reader.#watch();
    return reader;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** Loads a file as a reader would, and looks at what became of it. */
  async visit(path: string): Promise<void> {
    await this.#page.goto(origin + encodeURI(path).replace(/[?#]/g, encodeURIComponent), {
      waitUntil: "load",
    });
    this.report.pages++;
    await this.look(path);
  }

  /** Types texts into the search, one after the other. */
  async search(path: string, texts: readonly string[]): Promise<void> {
    await this.visit(path);
    await this.#page.fill("#search input", "alert");
    await this.#page.waitForSelector("#search-results a");
    for (const [index, text] of texts.entries()) {
      await this.#page.fill("#search input", text);
      if (index % 20 === 0) await this.look(`${path}, ${text} typed`);
      if (index % 40 === 0) {
        await this.#page.goto(`${origin}${path}?q=${encodeURIComponent(text)}`);
        await this.look(`${path}?q=${text}`);
      }
    }
  }

  async look(path: string): Promise<void> {
    const found = await this.#page.evaluate<string[]>(`${dangers} varbookDangers("${origin}")`);
    for (const danger of found) this.report.dangerous.push(`${path}: ${danger}`);
  }

  async #watch(): Promise<void> {
    const { executed, foreign } = this.report;
    await this.#context.exposeFunction("varbookExecuted", (what: string) => void executed.push(what));
    await this.#context.addInitScript(sentinel);
    this.#page.on("dialog", (dialog) => {
      executed.push(dialog.message());
      void dialog.dismiss();
    });
    this.#page.on("popup", (popup) => void foreign.push(popup.url()));
    await this.#context.route("**/*", async (route) => {
      const url = route.request().url();
      const path = url.startsWith(origin) ? decodeURIComponent(new URL(url).pathname.slice(1)) : undefined;
      const content = path === undefined ? undefined : this.#site.get(path);
      if (path === undefined) foreign.push(url);
      if (content === undefined) await route.abort();
      else
        await route.fulfill({
          contentType: types[extname(path ?? "")] ?? "text/plain",
          body: typeof content === "string" ? content : Buffer.from(content),
        });
    });
  }
}
