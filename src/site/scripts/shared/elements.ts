type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Name], "children" | "style">
>;

/** An element of the page that a script needs. Throws when there is none of that type: then the page is not the script's. */
export function required<Element extends HTMLElement>(
  selector: string,
  type: new () => Element,
  within: ParentNode = document,
): Element {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** A new element. What comes from anywhere is only ever text: `textContent`. An empty `lang` is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name> = {},
): HTMLElementTagNameMap[Name] {
  const { lang, ...others } = properties;
  const made = Object.assign(document.createElement(name), others);
  if (lang) made.lang = lang;
  return made;
}

/** Loads a classic script, the only kind of file that a page opened from disk can load. */
export function loadScript(
  src: string,
  { loaded, failed }: { loaded?: () => void; failed: () => void },
): void {
  const script = element("script", { src });
  if (loaded) script.addEventListener("load", loaded);
  script.addEventListener("error", failed);
  document.head.append(script);
}

/** A whole number as the page's language writes it. */
export function grouped(count: number, group = ""): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, group);
}

/** A text with its placeholders filled; one without a value stays. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
