// Puts the reader's day where a citation says when the page was read, and adds buttons that copy and save.
// Without it the language's placeholder stays, and the texts can be selected.
"use strict";

const now = new Date();
const two = (part) => String(part).padStart(2, "0");
for (const place of document.querySelectorAll("[data-today]")) {
  place.textContent = place.dataset.today
    .replace("yyyy", String(now.getFullYear()).padStart(4, "0"))
    .replace("mm", two(now.getMonth() + 1))
    .replace("dd", two(now.getDate()));
}

/** Copies what an element shows; says whether that worked. Where it does not, the text is selected. */
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }
}

function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text.replace(/\n/g, "\r\n")], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** Buttons in a place, and what they have to say to those who do not see it. */
function addButtons(place, element, { copy: copyWord, copied, select, save: saveWord }, file, name) {
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const button = (word, action) => {
    const one = document.createElement("button");
    one.type = "button";
    one.textContent = word;
    if (name) one.setAttribute("aria-label", `${word} (${name})`);
    one.addEventListener("click", action);
    place.append(" ", one);
  };
  button(copyWord, async () => {
    status.textContent = "";
    const isCopied = await copy(element);
    status.textContent = isCopied ? copied : select;
  });
  if (file) button(saveWord, () => save(element.textContent, file));
  place.append(" ", status);
}

const formats = document.querySelector(".formats");
if (formats) {
  const citation = document.querySelector(".citation");
  if (citation) {
    const place = document.createElement("p");
    place.className = "actions";
    citation.after(place);
    addButtons(place, citation, formats.dataset);
  }
  for (const figure of formats.querySelectorAll("figure")) {
    const caption = figure.querySelector("figcaption");
    addButtons(caption, figure.querySelector("pre"), formats.dataset, figure.dataset.file, caption.textContent);
  }
}
