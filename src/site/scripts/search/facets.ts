import type { FacetChoice, FacetValues } from "../../../export/search/find/read.ts";
import { element, grouped, required } from "../shared/elements.ts";

const firstChoices = 8;
const furtherChoices = 50;

/** A choice of the page. */
interface ShownFacet extends FacetValues {
  readonly fold: HTMLDetailsElement;
  readonly choices: HTMLElement;
  readonly further: HTMLButtonElement;
  readonly items: Map<number, ShownChoice>;
  shown: number;
}

interface ShownChoice {
  readonly item: HTMLElement;
  readonly checkbox: HTMLInputElement;
  readonly count: HTMLElement;
}

/** What a reader has chosen of the facets, shown beside the results. */
export class Facets {
  readonly chosen = new Map<string, Set<string>>();
  readonly #aside: HTMLDetailsElement;
  readonly #say: Readonly<DOMStringMap>;
  readonly #changed: (how: "values" | "shown") => void;
  readonly #clear: HTMLButtonElement;
  #facets: ShownFacet[] = [];

  /** @param changed Is called when a reader has chosen, or wants to see more values. */
  constructor(
    aside: HTMLDetailsElement,
    say: Readonly<DOMStringMap>,
    changed: (how: "values" | "shown") => void,
  ) {
    this.#aside = aside;
    this.#say = say;
    this.#changed = changed;
    this.#clear = hiddenButton(say["clear"], "clear");
    required(".facets", HTMLElement, aside).before(this.#clear);
  }

  /** Has the reader chosen anything? Addresses may have parameters that are not ours. */
  get hasChoice(): boolean {
    return this.#facets.some(({ name }) => (this.chosen.get(name)?.size ?? 0) > 0);
  }

  whenCleared(use: () => void): void {
    this.#clear.addEventListener("click", () => {
      this.chosen.clear();
      use();
    });
  }

  choose(name: string, id: string, isChosen: boolean): void {
    const ids = this.chosen.get(name) ?? new Set();
    this.chosen.set(name, ids);
    if (isChosen) ids.add(id);
    else ids.delete(id);
  }

  /** Shows the facets, each folded where there is little room. Their values are made when they are first shown. */
  show(facets: readonly FacetValues[]): void {
    const isWide = matchMedia("(min-width: 62rem)").matches;
    this.#facets = facets.map((facet) => this.#add(facet, isWide));
    this.#aside.hidden = facets.length === 0;
    this.#aside.open = isWide;
  }

  /** @param counts For each facet how many records each of its values would leave. */
  count(counts: readonly (readonly number[])[]): void {
    for (const [i, facet] of this.#facets.entries()) this.#count(facet, counts[i] ?? []);
    this.#clear.hidden = !this.hasChoice;
  }

  #add(facet: FacetValues, isWide: boolean): ShownFacet {
    const fold = element("details", { open: isWide });
    const set = element("fieldset");
    const choices = element("ul");
    const further = hiddenButton(this.#say["choices"], "further");
    const { label } = facet;
    set.append(element("legend", { className: "visually-hidden", textContent: label }), choices, further);
    fold.append(element("summary", { textContent: label }), set);
    required(".facets", HTMLElement, this.#aside).append(fold);
    const shown: ShownFacet = { ...facet, fold, choices, further, items: new Map(), shown: firstChoices };
    further.addEventListener("click", () => {
      const before = shown.shown;
      shown.shown += furtherChoices;
      this.#changed("shown");
      choices.children[before]?.querySelector("input")?.focus();
    });
    return shown;
  }

  /** Shows the values that leave something, and those that are chosen. A choice changes no order in its own facet. */
  #count(facet: ShownFacet, counts: readonly number[]): void {
    const { values, choices, further, fold, items, byCount } = facet;
    const ids = this.chosen.get(facet.name) ?? new Set();
    const isChosen = (i: number): boolean => ids.has(values[i]?.id ?? "");
    const order = [...values.keys()].filter((i) => (counts[i] ?? 0) > 0 || isChosen(i));
    if (byCount) order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
    const shown = order.filter((i, place) => place < facet.shown || isChosen(i));
    for (const [place, i] of shown.entries()) {
      const value = values[i];
      if (!value) continue;
      const choice = items.get(i) ?? this.#choice(facet, value);
      items.set(i, choice);
      choice.checkbox.checked = isChosen(i);
      choice.count.textContent = grouped(counts[i] ?? 0, this.#say["group"]);
      if (choices.children[place] !== choice.item)
        choices.insertBefore(choice.item, choices.children[place] ?? null);
    }
    while (choices.children.length > shown.length) choices.lastElementChild?.remove();
    further.hidden = shown.length === order.length;
    fold.hidden = shown.length === 0;
  }

  #choice({ name }: ShownFacet, { id, title, locale = "" }: FacetChoice): ShownChoice {
    const item = element("li");
    const label = element("label");
    const checkbox = element("input", { type: "checkbox" });
    const count = element("span", { className: "count" });
    label.append(checkbox, element("span", { textContent: title, lang: locale }), " ", count);
    item.append(label);
    checkbox.addEventListener("change", () => {
      this.choose(name, id, checkbox.checked);
      this.#changed("values");
    });
    return { item, checkbox, count };
  }
}

export function hiddenButton(text: string | undefined, className: string): HTMLButtonElement {
  return element("button", { type: "button", textContent: text ?? "+", className, hidden: true });
}
