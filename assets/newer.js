// Says in a page of a release that there is a newer one. The list of all versions is a script that calls `load`; where it
// is not there, as in a copy of one release, nothing is said.
"use strict";

globalThis.varbookVersions = {
  /** The version's own folder, which may be called after it or `latest`. */
  root: new URL("../", document.currentScript.src).href,

  /** Takes the list, the newest version first. */
  load({ versions: [newest] }) {
    if (!newest || !/^\d{4}\.\d+$/.test(newest.version)) return;
    for (const line of document.querySelectorAll(".release")) {
      if (this.number(newest.version) <= this.number(line.dataset.version)) continue;
      const link = document.createElement("a");
      link.className = "mark";
      link.href = `${this.root}../${newest.version}/${this.same(newest)}`;
      link.textContent = line.dataset.newer.replace("{version}", newest.version);
      line.append(" ", link);
    }
  },

  number(version) {
    const [year, number] = version.split(".").map(Number);
    return year * 1e6 + number;
  },

  /** This page in another version, else the home page of its language. */
  same({ languages, pages }) {
    const path = location.href.slice(this.root.length).replace(/[?#].*$/s, "");
    const [language] = path.split("/");
    if (!languages.includes(language)) return "index.html";
    const page = path.slice(language.length + 1);
    const isThere = pages.includes(page) || pages.includes(page.slice(0, page.lastIndexOf("/") + 1));
    return isThere ? path + location.search + location.hash : `${language}/index.html`;
  },
};
