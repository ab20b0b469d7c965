/** Is a key pressed together with another one, so that it means something to the browser? */
function withModifier({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey;
}

/** What the keys of the search do. */
export interface Keys {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly links: () => readonly HTMLElement[];
  /** Is the first result called what was typed? Then Enter opens it. */
  readonly isCalled: () => boolean;
  readonly clear: () => void;
}

/** Arrows go through the results and back, Escape empties the field, `/` goes to it; Enter on a link is the browser's own. */
export function listenToKeys({ box, input, status, links, isCalled, clear }: Keys): void {
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || withModifier(event) || !isCalled()) return;
    event.preventDefault();
    links()[0]?.click();
  });
  box.addEventListener("keydown", (event) => {
    const stops = [input, ...links()];
    const focused = document.activeElement;
    const at = focused === status ? 0 : stops.findIndex((stop) => stop === focused);
    if (at < 0 || event.isComposing || withModifier(event)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) stops[at + step]?.focus();
    else if (event.key === "Escape") clear();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = document.activeElement?.matches("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isWriting || withModifier(event)) return;
    event.preventDefault();
    input.focus();
  });
}
