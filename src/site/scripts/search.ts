// The page of the search: loads the index, keeps query and choices in the address, shows what is found.
import { wordFinder } from "../../export/search/find/extract.ts";
import { askedInAddress, putInAddress } from "./shared/address.ts";
import { element, filled, grouped, required } from "./shared/elements.ts";
import { Facets } from "./search/facets.ts";
import { listenToKeys } from "./search/keys.ts";
import type { Tier } from "./search/language-index.ts";
import { LanguageIndex } from "./search/language-index.ts";
import { Results } from "./search/results.ts";
import { recordTexts } from "./shared/texts.ts";

declare global {
  var varbookSearch: { load(tier: Tier): void };
}

/** A language that has all words of a query, with how many records. */
interface Elsewhere {
  readonly tag: string;
  readonly count: number;
}

const box = required("#search", HTMLElement);
/** Where the index is, and what to say. */
const say = box.dataset;
const input = required("input[type=search]", HTMLInputElement, box);
const status = required("#search-status", HTMLElement);
const elsewhere = required("#search-elsewhere", HTMLElement);
const folder = (say["index"] ?? "").replace(/[^/]*$/, "");
const own = new LanguageIndex(say["language"] ?? "", folder, update);
/** Those of the other languages: only loaded for words that the page's own does not have. */
const others = (say["others"] ?? "")
  .split(" ")
  .filter(Boolean)
  .map((tag) => new LanguageIndex(tag, folder, update));
const results = new Results(
  required("#search-results", HTMLElement),
  recordTexts(say["texts"] ?? ""),
  say["more"],
);
const facets = new Facets(required("#search-facets", HTMLDetailsElement), say, (how) => {
  if (how === "values") write(true);
  update();
});
let isCalled = false;

globalThis.varbookSearch = {
  /** Called by the scripts of an index, whose names tell the language. */
  load(tier) {
    const { pathname } = new URL((document.currentScript as HTMLScriptElement).src);
    const [, tag] = /([^/]+?)(?:-words(?:-\d+)?)?\.js$/.exec(pathname) ?? [];
    const index = others.find((one) => one.tag === tag) ?? own;
    index.take(tier);
    if (index === own && "kinds" in tier) facets.show(own.names?.facets ?? []);
    update();
  },
};

function read(): void {
  const asked = askedInAddress();
  input.value = asked.get("q") ?? "";
  facets.chosen.clear();
  for (const [name, id] of asked) if (name !== "q") facets.choose(name, id, true);
}

/** Typing changes the entry of the history, a choice makes one: the way back undoes it. */
function write(isStep: boolean): void {
  const asked = new URLSearchParams();
  if (input.value.trim()) asked.append("q", input.value.trim());
  for (const [name, ids] of facets.chosen) for (const id of ids) asked.append(name, id);
  putInAddress(String(asked).replace(/\+/g, "%20"), isStep);
}

function update(): void {
  const query = input.value.trim();
  const isAsked = query !== "" || facets.hasChoice;
  const answer = own.ask(query, facets.chosen);
  const found = isAsked ? (answer?.found ?? []) : [];
  isCalled = isAsked && answer?.isCalled === true;
  if (answer) facets.count(answer.counts);
  results.show(found, own.names ? wordFinder(query, own.names) : () => [], input);
  const unknown = answer?.unknown ?? [];
  const isLoading = answer?.isWhole !== true;
  const isLacking = query !== "" && !isLoading && (found.length === 0 || unknown.length > 0);
  const there = isLacking ? askElsewhere(query) : [];
  showElsewhere(there);
  const text = isAsked ? outcome(query, isLoading, there.length > 0) : "";
  const near =
    found.length > 0 && unknown.length > 0
      ? `${filled(say["near"] ?? "", { query: unknown.join(" ") })} `
      : "";
  status.textContent =
    near + filled(text ?? "", { query, count: number(found.length), language: nameOf(own.tag) });
}

/** What is said of the results. */
function outcome(query: string, isLoading: boolean, isElsewhere: boolean): string | undefined {
  const { count } = results;
  if (own.hasFailed && isLoading) return say["failed"];
  if (count > 0) return count === 1 ? say["one"] : say["many"];
  if (isElsewhere) return say["elsewhere"];
  if (isLoading) return say["loading"];
  return query ? say["none"] : say["many"];
}

/** The other languages whose texts have all words of a query. */
function askElsewhere(query: string): Elsewhere[] {
  return others.flatMap((index) => {
    index.start();
    const answer = index.ask(query, facets.chosen);
    if (!answer?.isWhole || answer.unknown.length > 0 || answer.found.length === 0) return [];
    return [{ tag: index.tag, count: answer.found.length }];
  });
}

/** Links to the same search in other languages. */
function showElsewhere(there: readonly Elsewhere[]): void {
  const links = there.map(({ tag, count }) => {
    const words = say[count === 1 ? "elsewhereone" : "elsewheremany"] ?? "";
    const textContent = filled(words, { count: number(count), language: nameOf(tag) });
    const href = `../${tag}/search.html${location.search}${location.hash}`;
    return element("a", { href, textContent, hreflang: tag });
  });
  elsewhere.replaceChildren(...links.flatMap((link, i) => (i > 0 ? [" · ", link] : [link])));
  elsewhere.hidden = links.length === 0;
}

/** What the page's language calls another one. */
function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function number(count: number): string {
  return grouped(count, say["group"]);
}

function typed(): void {
  write(false);
  update();
}

input.addEventListener("input", typed);
// The button searches; Enter opens a record that is called what was typed, and searches for all else.
input.form?.addEventListener("submit", (event) => {
  event.preventDefault();
  typed();
  if (input.value.trim()) status.focus();
  else input.focus();
});
facets.whenCleared(() => {
  write(true);
  update();
  input.focus();
});
listenToKeys({
  box,
  input,
  status,
  links: () => results.links,
  isCalled: () => isCalled,
  clear() {
    input.value = "";
    typed();
    input.focus();
  },
});
addEventListener("popstate", () => {
  read();
  update();
});

read();
update();
own.start();
