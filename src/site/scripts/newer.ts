// Says in a page of a release that there is a newer one, or that it was withdrawn. The list of all versions is a script that
// calls `load`; where it is not there, as in a copy of one release, nothing is said. All it says is put in as text.
import { element } from "./shared/elements.ts";

/** A version as the list has it: see `src/release/version-list.ts`. */
interface Version {
  readonly version: string;
  readonly languages: readonly string[];
  /** The pages it has, and the folders that end in a slash. */
  readonly pages: readonly string[];
  readonly withdrawn?: { readonly notice?: Readonly<Record<string, string>> };
}

declare global {
  var varbookVersions: { load(list: { readonly versions: readonly Version[] }): void };
}

/** The version's own folder, which may be called after it or `latest`. */
const root = new URL("../", (document.currentScript as HTMLScriptElement).src).href;

globalThis.varbookVersions = {
  /** Takes the list: the versions in force first, of these the newest first. */
  load({ versions }) {
    for (const line of document.querySelectorAll<HTMLElement>(".release")) {
      const own = versions.find(({ version }) => version === line.dataset["version"]);
      if (own?.withdrawn?.notice) sayWithdrawn(line, own.withdrawn.notice);
      lead(line, versions[0], own?.withdrawn !== undefined);
    }
  },
};

/** Says on the page that its version was withdrawn, with the day and the reason. */
function sayWithdrawn(line: HTMLElement, notice: Readonly<Record<string, string>>): void {
  const page = line.closest<HTMLElement>("[lang]")?.lang ?? "";
  const [wanted = ""] = page.split("-");
  const tag = Object.hasOwn(notice, wanted) ? wanted : (Object.keys(notice)[0] ?? "");
  const lang = page.startsWith(tag) ? "" : tag;
  line.before(element("p", { className: "withdrawn", textContent: notice[tag] ?? "", lang }));
}

/** A link to the version in force, when that is a newer one or when this one was withdrawn. */
function lead(line: HTMLElement, to: Version | undefined, isWithdrawn: boolean): void {
  if (!to || to.withdrawn || !/^\d{4}\.\d+$/.test(to.version)) return;
  const isNewer = orderOf(to.version) > orderOf(line.dataset["version"] ?? "");
  if (!isNewer && !isWithdrawn) return;
  const text = line.dataset[isNewer ? "newer" : "current"] ?? "";
  const link = element("a", {
    className: "mark",
    href: `${root}../${to.version}/${samePage(to)}`,
    textContent: text.replace("{version}", to.version),
  });
  line.append(" ", link);
}

function orderOf(version: string): number {
  const [year = Number.NaN, number = Number.NaN] = version.split(".").map(Number);
  return year * 1e6 + number;
}

/** This page in another version, else the home page of its language. */
function samePage({ languages, pages }: Version): string {
  const path = location.href.slice(root.length).replace(/[?#].*$/s, "");
  const [language = ""] = path.split("/");
  if (!languages.includes(language)) return "index.html";
  const page = path.slice(language.length + 1);
  const isThere = pages.includes(page) || pages.includes(page.slice(0, page.lastIndexOf("/") + 1));
  return isThere ? path + location.search + location.hash : `${language}/index.html`;
}
