// The filter of a long table: shows the rows that have all that is typed, and says how many they are.
import { fold } from "../../model/fold.ts";
import { filled, grouped, required } from "./shared/elements.ts";

for (const box of document.querySelectorAll<HTMLElement>(".filtered:not([data-ready])")) {
  // The script stands beside each table.
  box.dataset["ready"] = "";
  addFilter(box);
}

function addFilter(box: HTMLElement): void {
  const field = required(".filter", HTMLElement, box);
  const input = required("input", HTMLInputElement, field);
  const status = required("[role=status]", HTMLElement, box);
  const { found = "", group } = status.dataset;
  const all = status.textContent;
  const rows = [...box.querySelectorAll<HTMLTableRowElement>("tbody > tr")];
  let texts: readonly string[] | undefined;
  let timer = 0;

  const show = (): void => {
    const known = (texts ??= rows.map((row) =>
      compared([...row.cells].map((cell) => cell.textContent).join(" ")),
    ));
    const parts = compared(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [index, row] of rows.entries()) {
      row.hidden = !parts.every((part) => known[index]?.includes(part));
      if (!row.hidden) count++;
    }
    status.textContent = parts.length > 0 ? filled(found, { found: grouped(count, group) }) : all;
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 100);
  });
  field.hidden = false;
  // What a browser has kept of the page from before.
  if (input.value) show();
}

/** Without capitals and diacritics, as the search compares, and with one apostrophe. */
function compared(text: string): string {
  return fold(text).replace(/[’‘ʼ]/g, "'");
}
