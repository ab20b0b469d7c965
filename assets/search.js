// The search of the catalogue: a classic script, because a page opened from disk can load no other.
// The index comes as two such scripts that call varbookSearch.load: codes and titles, then words of texts.
// Made by src/compile/search/.
"use strict";

globalThis.varbookSearch = (() => {
  // ---- Words: the same as in tokens.ts and fold.ts ----

  const letters = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[œæßøłđ]/g, (letter) => letters[letter]);

  /** The words of a folded text; an underscore inside a code does not split it. */
  const words = (folded) => folded.match(/[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*/gu) || [];

  const tokens = (text) => words(fold(text));

  // ---- The index ----

  /** The first tier, made ready: the records in the order of their numbers. */
  function readNames({ kinds, notes, locales, stopWords }) {
    const records = [];
    for (const kind of kinds) {
      for (const [id, title = id, short = "", collection = 0, status = 0, locale = 0, href = ""] of kind.records) {
        records.push({
          id,
          title,
          short,
          href: href || kind.page.replace("{id}", () => id),
          notes: [kind.label, kind.coded ? id : short, notes[collection - 1], notes[status - 1]].filter(Boolean),
          locale: locales[locale - 1],
          coded: kind.coded,
          late: status > 0 ? 1 : 0,
        });
      }
    }
    // The forms in which they are compared. Texts have no line breaks and are folded at once.
    for (const [form, property] of [["key", "id"], ["name", "short"], ["words", "title"]]) {
      const folded = fold(records.map((record) => record[property]).join("\n")).split("\n");
      for (const [i, text] of folded.entries()) if (records[i]) records[i][form] = words(text).join(" ");
    }
    return { records, stopWords: new Set(stopWords.split(" ")) };
  }

  /** The second tier: the words, and for each its records, still encoded. */
  function readWords({ words, records }) {
    return { words: words.split(" "), postings: records.split(" ") };
  }

  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const digits = new Uint8Array(128);
  for (let digit = 0; digit < 64; digit++) digits[signs.charCodeAt(digit)] = digit;

  /** Calls back with each record number of a list that postings.ts has encoded. */
  function decode(postings, use) {
    const plain = digits[postings.charCodeAt(0)];
    let record = -1;
    let step = 0;
    let left = -1; // Plain bits still to come; -1 while the ones before them are counted.
    for (let i = 1; i < postings.length; i++) {
      const digit = digits[postings.charCodeAt(i)];
      for (let shift = 5; shift >= 0; shift--) {
        const bit = (digit >> shift) & 1;
        if (left >= 0) {
          step = (step << 1) | bit;
          left--;
        } else if (bit) step++;
        else left = plain;
        if (left !== 0) continue;
        use((record += step + 1));
        step = 0;
        left = -1;
      }
    }
  }

  // ---- Ranking ----

  /**
   * The records that have all words of a query, or longer ones with them inside (Dutch compounds), best first: exactly this
   * code, codes that start so, titles, texts. Without the second tier, texts are not looked at.
   */
  function rank(query, names, texts) {
    const all = tokens(query).slice(0, 20);
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
      const bonus = exact ? 500 : record.words === whole ? 50 : record.words.includes(whole) ? 10 : 0;
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
    const at = words.indexOf(word);
    if (at >= 0 && ` ${words} `.includes(` ${word} `)) return 40;
    if (at === 0 || words.includes(` ${word}`)) return 30;
    if (inCode > 0) return 25;
    return at > 0 || name.includes(word) ? 20 : 0;
  }

  function scoreTexts(word, { words, postings }, scores) {
    for (let i = 0; i < words.length; i++) {
      const at = words[i].indexOf(word);
      // One or two letters are only the start of a word.
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

  /** Makes `#search` work; its data-* attributes say where the index is and what to say. */
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
      try {
        history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
      } catch {
        // Not allowed here: then not.
      }
    };

    const show = () => {
      const shown = list.children.length;
      list.append(...results.slice(shown, shown + atOnce).map(item));
      more.hidden = list.children.length >= results.length;
    };

    const announce = (query) => {
      const count = String(results.length).replace(/\B(?=(\d{3})+$)/g, say.group || "");
      const none = failed ? say.failed : texts ? say.none : say.loading;
      const text = results.length === 0 ? none : results.length === 1 ? say.one : say.many;
      const fill = (whole, name) => (name === "count" ? count : name === "query" ? query : whole);
      status.textContent = query ? (text || "").replace(/\{(\w+)\}/g, fill) : "";
    };

    const links = () => [...list.querySelectorAll("a")];
    const withModifier = (event) => event.ctrlKey || event.altKey || event.metaKey;

    input.addEventListener("input", update);
    more.addEventListener("click", () => {
      const first = list.children.length;
      show();
      links()[first]?.focus();
    });
    input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      links()[0]?.click();
    });
    // Arrows go through the results and back; Enter on a link is the browser's own.
    box.addEventListener("keydown", (event) => {
      if (event.isComposing || withModifier(event)) return;
      const stops = [input, ...links()];
      const at = stops.indexOf(document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && at >= 0 && stops[at + step]) stops[at + step].focus();
      else if (event.key === "Escape") {
        input.value = "";
        update();
        input.focus();
      } else if (!step || at < 0) return;
      event.preventDefault();
    });
    document.addEventListener("keydown", (event) => {
      const writing = document.activeElement?.matches("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || writing || withModifier(event)) return;
      event.preventDefault();
      input.focus();
    });

    const fail = () => {
      failed = true;
      update();
    };
    changed = update;
    input.value = input.value || new URLSearchParams(location.search).get("q");
    update();
    fetchScript(say.index, () => fetchScript(say.wordsIndex, null, fail), fail);
  }

  /** A result. Titles come from anywhere: they are only ever text. */
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
