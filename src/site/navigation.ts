import type { Kind } from "../model/shape.ts";
import { kindFolder } from "../present/address.ts";
import { kindListPath } from "../present/list-pages.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { heading, say } from "./text.ts";
import type { View } from "./view.ts";

const home = "index.html";

/** An entry of the menu. */
interface Entry {
  /** Relative to the language's folder. */
  readonly href: string;
  readonly text: Html | string;
  /** The kind whose records are listed there; absent for the home page. */
  readonly kind?: Kind;
}

const made = new WeakMap<View, readonly Entry[]>();

/** The main menu of a page, which says where in it the page is. */
export function navigation(view: View, path: string): Html {
  let entries = made.get(view);
  if (!entries) made.set(view, (entries = entriesOf(view)));
  return markup`<nav class="main" aria-label="${say(view, "navigation")}">
    <ul>${entries.map((entry) => item(view, entry, path))}</ul>
  </nav>`;
}

function entriesOf(view: View): Entry[] {
  const kinds = view.site.kinds.map(({ kind }) => ({
    href: listOf(kind),
    text: heading(view, kind.label.other),
    kind,
  }));
  return [{ href: home, text: say(view, "home") }, ...kinds];
}

function item({ up }: View, { href, text, kind }: Entry, path: string): Html {
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
