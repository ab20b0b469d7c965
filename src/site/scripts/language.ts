// The links to a page in other languages keep what the reader asked there: the query, the filters, the records compared, the
// place on the page.
import { addressChange } from "./shared/address.ts";

const links = [...document.querySelectorAll<HTMLAnchorElement>(".languages a")];
const pages = new Map(links.map((link) => [link, link.getAttribute("href") ?? ""]));

function follow(): void {
  for (const [link, page] of pages) link.setAttribute("href", page + location.search + location.hash);
}

for (const event of ["hashchange", "popstate", "pageshow", addressChange]) addEventListener(event, follow);
for (const link of links)
  for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, follow);
follow();
