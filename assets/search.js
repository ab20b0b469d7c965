// The search of the catalogue: a classic script, because a page opened from disk can load no other.
// The index comes as two such scripts that call varbookSearch.load: codes and titles, then the words of all texts.
// Made by src/compile/search/; the tests there check this file too.
"use strict";

globalThis.varbookSearch = (() => {
  // ---- Words: the same as in tokens.ts and fold.ts ----

  const letters = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

  /** The words of a text without capitals and diacritics; an underscore inside a code does not split it. */
  function tokens(text) {
    const folded = text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[œæßøłđ]/g, (letter) => letters[letter]);
    return folded.match(/[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*/gu) || [];
  }

  const phrase = (text) => tokens(text).join(" ");

  // ---- The index ----

  /** The first tier, made ready for searching: one entry per record, in the order of their numbers. */
  function readNames({ kinds, notes, locales, stopWords }) {
    const records = [];
    for (const kind of kinds) {
      for (const [id, title = id, short = "", collection = 0, status = 0, locale = 0, href = ""] of kind.records) {
        records.push({
          id,
          title,
          href: href || kind.page.replace("{id}", () => id),
          notes: [kind.label, kind.coded ? id : short, notes[collection - 1], notes[status - 1]].filter(Boolean),
          locale: locales[locale - 1],
          // In the form in which they are compared:
          coded: kind.coded,
          key: phrase(id),
          name: phrase(short),
          words: ` ${phrase(title)} `,
          late: status > 0 ? 1 : 0,
        });
      }
    }
    return { records, stopWords: new Set(stopWords.split(" ")) };
  }

  /** The second tier: the words, and for each the records that have it, still encoded. */
  function readWords({ words, records }) {
    return { words: words.split(" "), postings: records.split(" ") };
  }

  const base = 45;
  const digits = new Uint8Array(128);
  for (let code = 33, digit = 0; code < 127; code++) {
    if (!'"\\<&'.includes(String.fromCharCode(code))) digits[code] = digit++;
  }

  /** Calls back with each record number of a list that postings.ts has encoded. */
  function decode(postings, use) {
    let record = -1;
    let step = 0;
    let scale = 1;
    for (let i = 0; i < postings.length; i++) {
      const digit = digits[postings.charCodeAt(i)];
      step += (digit % base) * scale;
      scale *= base;
      if (digit >= base) continue;
      record += step + 1;
      use(record);
      step = 0;
      scale = 1;
    }
  }

  // ---- Ranking ----

  /**
   * The records that have all words of a query, best first: exactly this code, codes that start so, titles, texts.
   * A word may be any part of a longer one (Dutch compounds).
   * @param texts The second tier, or nothing while it is not there.
   */
  function rank(query, names, texts) {
    const all = tokens(query);
    const wanted = all.filter((word) => !names.stopWords.has(word));
    const whole = all.join(" ");
    let totals;
    for (const word of wanted.length > 0 ? wanted : all) {
      const scores = scoreWord(word, names, texts);
      if (totals) for (let i = 0; i < totals.length; i++) totals[i] = totals[i] && scores[i] && totals[i] + scores[i];
      else totals = scores;
    }
    const found = [];
    for (let i = 0; totals && i < totals.length; i++) {
      const record = names.records[i];
      // An id that is no code, such as age-10y, is only found as a whole.
      const exact = whole !== "" && (record.key === whole || record.name === whole);
      const bonus = exact ? 500 : record.words.trim() === whole ? 50 : record.words.includes(` ${whole} `) ? 10 : 0;
      if (totals[i] || exact) found.push({ record, number: i, score: totals[i] + bonus });
    }
    found.sort(
      (a, b) => b.score - a.score || a.record.late - b.record.late || a.record.words.length - b.record.words.length || a.number - b.number,
    );
    return found.map(({ record }) => record);
  }

  /** For each record how well it has the word; 0 for not at all. */
  function scoreWord(word, { records }, texts) {
    const scores = new Uint16Array(records.length);
    for (let i = 0; i < scores.length; i++) scores[i] = scoreName(word, records[i]);
    if (texts) scoreTexts(word, texts, scores);
    return scores;
  }

  function scoreName(word, { coded, key, name, words }) {
    if (name === word || (coded && key === word)) return 100;
    const inCode = coded ? key.indexOf(word) : -1;
    if (inCode === 0 || (coded && name.startsWith(word))) return 60;
    if (words.includes(` ${word} `)) return 40;
    if (words.includes(` ${word}`)) return 30;
    if (inCode > 0) return 25;
    return words.includes(word) || name.includes(word) ? 20 : 0;
  }

  function scoreTexts(word, { words, postings }, scores) {
    for (let i = 0; i < words.length; i++) {
      const at = words[i].indexOf(word);
      // One or two letters are the start of a word to come, not a part of all others.
      if (at < 0 || (at > 0 && word.length < 3)) continue;
      const score = at > 0 ? 4 : words[i].length > word.length ? 6 : 8;
      decode(postings[i], (record) => {
        if (scores[record] < score) scores[record] = score;
      });
    }
  }

  // ---- The page ----

  const atOnce = 50;
  let names;
  let texts;
  let changed = () => {};

  /** Called by the scripts of the index. */
  function load(tier) {
    if (tier.words === undefined) names = readNames(tier);
    else texts = readWords(tier);
    changed();
  }

  /** Makes the search work in the page's `#search`; its data-* attributes say where the index is and what to say. */
  function start(box) {
    const input = box.querySelector("input[type=search]");
    const status = document.getElementById("search-status");
    const list = document.getElementById("search-results");
    const say = box.dataset;
    const more = document.createElement("button");
    let results = [];
    let failed = false;

    more.type = "button";
    more.textContent = say.more || "+";
    more.hidden = true;
    list.after(more);

    const update = () => {
      const query = input.value.trim();
      results = query && names ? rank(query, names, texts) : [];
      list.textContent = "";
      show();
      announce(query);
    };

    const show = () => {
      const shown = list.children.length;
      list.append(...results.slice(shown, shown + atOnce).map(item));
      more.hidden = list.children.length >= results.length;
    };

    const announce = (query) => {
      const count = String(results.length).replace(/\B(?=(\d{3})+$)/g, say.group || "");
      let text = results.length === 0 ? say.none : results.length === 1 ? say.one : say.many;
      if (failed && results.length === 0) text = say.failed;
      else if (results.length === 0 && !texts) text = say.loading;
      const fill = (whole, name) => (name === "count" ? count : name === "query" ? query : whole);
      status.textContent = query ? (text || "").replace(/\{(\w+)\}/g, fill) : "";
    };

    const remember = () => {
      const query = input.value.trim();
      try {
        history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
      } catch {
        // Not allowed here: the address stays as it is.
      }
    };

    const links = () => [...list.querySelectorAll("a")];

    input.addEventListener("input", () => {
      update();
      remember();
    });
    more.addEventListener("click", () => {
      const first = list.children.length;
      show();
      links()[first]?.focus();
    });
    input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      links()[0]?.click();
    });
    // Arrows go through the results and back to the field; Enter on a link is the browser's own.
    box.addEventListener("keydown", (event) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const stops = [input, ...links()];
      const at = stops.indexOf(document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && at >= 0 && stops[at + step]) stops[at + step].focus();
      else if (event.key === "Escape") {
        input.value = "";
        update();
        remember();
        input.focus();
      } else if (!step || at < 0) return;
      event.preventDefault();
    });
    document.addEventListener("keydown", (event) => {
      const writing = document.activeElement?.matches("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || writing || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      input.focus();
    });

    const fail = () => {
      failed = true;
      update();
    };
    changed = update;
    const query = new URLSearchParams(location.search).get("q");
    if (query && !input.value) input.value = query;
    update();
    fetchScript(say.index, () => fetchScript(say.wordsIndex, undefined, fail), fail);
  }

  /** A result: titles come from anywhere and are only ever text. */
  function item({ title, href, locale, notes }) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = title;
    if (locale) link.lang = locale;
    const note = document.createElement("span");
    note.className = "note";
    note.textContent = notes.join(" · ");
    const entry = document.createElement("li");
    entry.append(link, " ", note);
    return entry;
  }

  function fetchScript(address, then, fail) {
    const script = document.createElement("script");
    script.src = address;
    script.onload = then;
    script.onerror = fail;
    document.head.append(script);
  }

  const box = typeof document === "undefined" ? null : document.getElementById("search");
  if (box) start(box);
  return { load, tokens, decode, rank, readNames, readWords };
})();
