import type { Kind } from "../model/shape.ts";
import { kindFolder } from "../present/address.ts";
import { kindListPath } from "../present/list-pages.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { heading, say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

const home = "index.html";

/** An entry of the menu. */
interface Entry {
  /** Relative to the language's folder. */
  readonly href: string;
  readonly text: Html | string;
  /** The kind whose records are listed there; absent for the home page. */
  readonly kind?: Kind;
}

const made = new WeakMap<PageContext, readonly Entry[]>();

/** The main menu of a page, which says where in it the page is. */
export function navigation(page: PageContext, path: string): Html {
  let entries = made.get(page);
  if (!entries) made.set(page, (entries = entriesOf(page)));
  return markup`<nav class="main" aria-label="${say(page, "navigation")}">
    <ul>${entries.map((entry) => item(page, entry, path))}</ul>
  </nav>`;
}

function entriesOf(page: PageContext): Entry[] {
  const kinds = page.site.kinds.map(({ kind }) => ({
    href: listOf(kind),
    text: heading(page, kind.label.other),
    kind,
  }));
  return [{ href: home, text: say(page, "home") }, ...kinds];
}

function item({ up }: PageContext, { href, text, kind }: Entry, path: string): Html {
  const current = path === href ? "page" : kind && isIn(kind, path) ? "true" : undefined;
  return markup`<li><a href="${up}${href}"${current && markup` aria-current="${current}"`}>${text}</a></li>`;
}

/** The page that lists the records of a kind. */
function listOf(kind: Kind): string {
  return kind.page.mode === "one" ? kind.page.path : `${kindListPath(kind)}.html`;
}

/** Is it the page of a record of the kind, or a part of their list? */
function isIn(kind: Kind, path: string): boolean {
  const folder = kindFolder(kind);
  return (folder !== "" && path.startsWith(folder)) || path.startsWith(`${kindListPath(kind)}~`);
}
