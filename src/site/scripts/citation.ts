// Puts the reader's day where a citation says when the page was read, and adds buttons that copy and save it: as it stands,
// and in the formats of reference managers. Without it the language's placeholder stays, and the text can be selected.
import type { CitedPart } from "../../export/citation/cited.ts";
import { citationFormats } from "../../export/citation/index.ts";
import type { Cited } from "../../present/cited.ts";
import { element, required } from "./shared/elements.ts";

const today = new Date();

for (const place of document.querySelectorAll<HTMLElement>("[data-today]"))
  place.textContent = withDay(place.dataset["today"] ?? "");

const box = document.querySelector<HTMLDetailsElement>(".formats");
if (box) {
  const citation = document.querySelector<HTMLElement>(".citation");
  if (citation) citation.after(actions("p", box, () => citation, { words: "" }));
  const cited = JSON.parse(required("script", HTMLElement, box).textContent) as Cited;
  for (const { name, extension, serialize } of citationFormats) {
    const text = element("pre", { textContent: serialize(cited).map(textOf).join("") });
    const caption = element("figcaption", { textContent: name });
    const figure = element("figure");
    caption.append(
      ...actions("span", box, () => text, { words: name, file: `${cited.id}.${extension}` }).childNodes,
    );
    figure.append(caption, text);
    box.append(figure);
  }
  box.hidden = false;
}

function textOf(part: CitedPart): string {
  return typeof part === "string" ? part : withDay(part.today);
}

function withDay(pattern: string): string {
  return pattern
    .replace("yyyy", String(today.getFullYear()).padStart(4, "0"))
    .replace("mm", twoDigits(today.getMonth() + 1))
    .replace("dd", twoDigits(today.getDate()));
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}

/** Copies what an element shows; says whether that worked. Where it does not, the text is selected. */
async function copy(shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(shown.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    // oxlint-disable-next-line typescript/no-deprecated -- what there is where a page has no clipboard, as from disk.
    return document.execCommand("copy");
  }
}

function save(text: string, name: string): void {
  const blob = new Blob([text.replace(/\n/g, "\r\n")], { type: "text/plain;charset=utf-8" });
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Buttons for a text, and what they have to say to those who do not see it. */
function actions(
  tag: "p" | "span",
  { dataset }: HTMLElement,
  shown: () => HTMLElement,
  { words, file }: { readonly words: string; readonly file?: string },
): HTMLElement {
  const place = element(tag, { className: "actions" });
  const status = element("span");
  status.setAttribute("role", "status");
  const addButton = (word: string, action: () => void): void => {
    const button = element("button", { type: "button", textContent: word });
    if (words) button.setAttribute("aria-label", `${word} (${words})`);
    button.addEventListener("click", action);
    place.append(" ", button);
  };
  addButton(dataset["copy"] ?? "", () => {
    status.textContent = "";
    void copy(shown()).then((isCopied) => {
      status.textContent = dataset[isCopied ? "copied" : "select"] ?? "";
    });
  });
  if (file !== undefined) addButton(dataset["save"] ?? "", () => save(shown().textContent, file));
  place.append(" ", status);
  return place;
}
