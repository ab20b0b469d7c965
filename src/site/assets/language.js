// The links to a page in other languages keep what the reader asked there: the query, the filters, the records compared, the
// place on the page. All of it stands in the address and means the same in every language.
"use strict";

globalThis.varbookLanguages = (() => {
  const links = [...document.querySelectorAll(".languages a")];
  const pages = new Map(links.map((link) => [link, link.getAttribute("href")]));

  /** To be called when a script has changed the address: browsers do not tell. */
  function follow() {
    for (const [link, page] of pages) link.setAttribute("href", page + location.search + location.hash);
  }

  for (const event of ["hashchange", "popstate", "pageshow"]) addEventListener(event, follow);
  for (const link of links)
    for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, follow);
  follow();
  return { follow };
})();
