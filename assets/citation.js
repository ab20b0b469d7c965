// Puts the reader's day where a citation says when the page was read. Without it the language's placeholder stays.
"use strict";

for (const place of document.querySelectorAll("[data-today]")) {
  const now = new Date();
  const two = (part) => String(part).padStart(2, "0");
  place.textContent = place.dataset.today
    .replace("yyyy", String(now.getFullYear()).padStart(4, "0"))
    .replace("mm", two(now.getMonth() + 1))
    .replace("dd", two(now.getDate()));
}
