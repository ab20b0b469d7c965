import type { ExtractPiece, FoundWord } from "../../../export/search/find/extract.ts";
import { extract } from "../../../export/search/find/extract.ts";
import type { FoundRecord } from "../../../export/search/find/read.ts";
import { element } from "../shared/elements.ts";
import type { Texts } from "../shared/texts.ts";
import { lineOf } from "../shared/texts.ts";
import { hiddenButton } from "./facets.ts";

const atOnce = 50;
const lineLength = 160;

/** Finds the words of a query in a text. */
export type WordFinder = (text: string) => readonly FoundWord[];

/** The list of results, shown fifty by fifty. Titles come from anywhere: they are only ever text. */
export class Results {
  #records: readonly FoundRecord[] = [];
  #wordsIn: WordFinder = () => [];
  readonly #list: HTMLElement;
  readonly #texts: Texts;
  readonly #more: HTMLButtonElement;
  readonly #waiting = new WeakMap<Element, { readonly line: HTMLElement; readonly number: number }>();
  /** The texts of results are loaded when these come into sight. */
  readonly #seen = new IntersectionObserver(
    (entries) => entries.forEach((entry) => this.#cameIntoSight(entry)),
    {
      rootMargin: "200px",
    },
  );

  constructor(list: HTMLElement, texts: Texts, moreWord: string | undefined) {
    this.#list = list;
    this.#texts = texts;
    this.#more = hiddenButton(moreWord, "more");
    list.after(this.#more);
    this.#more.addEventListener("click", () => {
      const first = list.children.length;
      this.#showMore();
      this.links[first]?.focus();
    });
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll("a")];
  }

  get count(): number {
    return this.#records.length;
  }

  /** Shows the first of these, and keeps the focus on a result that is still there. */
  show(records: readonly FoundRecord[], wordsIn: WordFinder, otherwise: HTMLElement): void {
    const focused = this.links.find((link) => link === document.activeElement)?.href;
    this.#records = records;
    this.#wordsIn = wordsIn;
    this.#list.textContent = "";
    this.#showMore();
    // Words that come later must not take the reader away from a result.
    if (focused !== undefined) (this.links.find(({ href }) => href === focused) ?? otherwise).focus();
  }

  #showMore(): void {
    const shown = this.#list.children.length;
    this.#list.append(...this.#records.slice(shown, shown + atOnce).map((record) => this.#item(record)));
    this.#more.hidden = this.#list.children.length >= this.#records.length;
  }

  /** A result: its title, its kind and code, and a line of its text. */
  #item({ number, title, href, locale = "", notes }: FoundRecord): HTMLElement {
    const link = element("a", { href, lang: locale });
    link.append(...marked(extract(title, this.#wordsIn(title), title.length).pieces));
    const line = element("p", { className: "line" });
    const entry = element("li");
    entry.append(link, " ", element("span", { className: "note", textContent: notes.join(" · ") }), line);
    if (this.#texts.now(number)) this.#fillLine(line, number);
    else {
      this.#waiting.set(line, { line, number });
      this.#seen.observe(line);
    }
    return entry;
  }

  #cameIntoSight({ target, isIntersecting }: IntersectionObserverEntry): void {
    if (!isIntersecting) return;
    this.#seen.unobserve(target);
    const waiting = this.#waiting.get(target);
    if (waiting) this.#texts.want(waiting.number, () => this.#fillLine(waiting.line, waiting.number));
  }

  /** The line of a record's texts that has most of the words; without any, what the record is about. The field is named. */
  #fillLine(line: HTMLElement, number: number): void {
    const record = this.#texts.now(number);
    if (!record) return;
    const { labels, summary, fields } = record;
    let best: { count: number; pieces: readonly ExtractPiece[]; locale: string; field: number } | undefined;
    for (const field of [summary, ...fields.keys()]) {
      const html = fields[field];
      if (!html) continue;
      const { text, locale } = lineOf(html);
      const { pieces, count } = extract(text, this.#wordsIn(text), lineLength);
      if (count > (best?.count ?? 0) || (field === summary && count === (best?.count ?? 0)))
        best = { count, pieces, locale, field };
    }
    line.hidden = !best;
    if (!best) return;
    const words = element("span", { lang: best.locale });
    words.append(...marked(best.pieces));
    const name = element("span", { className: "field", textContent: labels[best.field] ?? "" });
    line.replaceChildren(name, " ", words);
  }
}

function marked(pieces: readonly ExtractPiece[]): (string | HTMLElement)[] {
  return pieces.map((piece) =>
    typeof piece === "string" ? piece : element("mark", { textContent: piece.found }),
  );
}
