// The filter of a long table: shows the rows that have all that is typed, and says how many they are.
"use strict";

(() => {
  /** Without capitals and diacritics, and with one apostrophe, as the search compares. */
  const letters = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };
  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[’‘ʼ]/g, "'")
      .toLowerCase()
      .replace(/[œæßøłđ]/g, (letter) => letters[letter]);

  for (const box of document.querySelectorAll(".filtered:not([data-ready])")) {
    // The script stands beside each table.
    box.dataset.ready = "";
    const field = box.querySelector(".filter");
    const input = field.querySelector("input");
    const status = box.querySelector("[role=status]");
    const { found, group } = status.dataset;
    const all = status.textContent;
    const rows = [...box.querySelectorAll("tbody > tr")];
    const number = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, group);
    let texts;
    let timer;

    const show = () => {
      texts ??= rows.map((row) => fold([...row.cells].map((cell) => cell.textContent).join(" ")));
      const parts = fold(input.value).split(/\s+/).filter(Boolean);
      let count = 0;
      rows.forEach((row, index) => {
        const isShown = parts.every((part) => texts[index].includes(part));
        row.hidden = !isShown;
        if (isShown) count++;
      });
      status.textContent = parts.length > 0 ? found.replace("{found}", number(count)) : all;
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, 100);
    });
    field.hidden = false;
    // What a browser has kept of the page from before.
    if (input.value) show();
  }
})();
