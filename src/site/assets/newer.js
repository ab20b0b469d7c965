// Says in a page of a release that there is a newer one, or that it was withdrawn. The list of all versions is a script that
// calls `load`; where it is not there, as in a copy of one release, nothing is said. All it says is put in as text.
"use strict";

globalThis.varbookVersions = {
  /** The version's own folder, which may be called after it or `latest`. */
  root: new URL("../", document.currentScript.src).href,

  /** Takes the list: the versions in force first, of these the newest first. */
  load({ versions }) {
    for (const line of document.querySelectorAll(".release")) {
      const own = versions.find(({ version }) => version === line.dataset.version);
      if (own?.withdrawn?.notice) this.tell(line, own.withdrawn);
      this.lead(line, versions[0], own?.withdrawn !== undefined);
    }
  },

  /** Says on the page that its version was withdrawn, with the day and the reason. */
  tell(line, { notice }) {
    const page = line.closest("[lang]").lang;
    const tag = Object.hasOwn(notice, page.split("-")[0]) ? page.split("-")[0] : Object.keys(notice)[0];
    const made = document.createElement("p");
    made.className = "withdrawn";
    made.textContent = notice[tag];
    if (!page.startsWith(tag)) made.lang = tag;
    line.before(made);
  },

  /** A link to the version in force, when that is a newer one or when this one was withdrawn. */
  lead(line, to, isWithdrawn) {
    if (!to || to.withdrawn || !/^\d{4}\.\d+$/.test(to.version)) return;
    const isNewer = this.number(to.version) > this.number(line.dataset.version);
    if (!isNewer && !isWithdrawn) return;
    const link = document.createElement("a");
    link.className = "mark";
    link.href = `${this.root}../${to.version}/${this.same(to)}`;
    link.textContent = line.dataset[isNewer ? "newer" : "current"].replace("{version}", to.version);
    line.append(" ", link);
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
