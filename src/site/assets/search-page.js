// The page of the search: loads the index, keeps query and choices in the address, shows what varbookSearch finds.
"use strict";

(() => {
  const atOnce = 50;
  const choicesAtOnce = 8;
  const box = document.getElementById("search");
  const input = box.querySelector("input[type=search]");
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const aside = document.getElementById("search-facets");
  /** Where the index is, and what to say: the data-* attributes of `#search`. */
  const say = box.dataset;
  const chosen = new Map();
  const own = emptyIndex(say.language);
  /** Those of the other languages: only loaded for words that the page's own does not have. */
  const others = (say.others || "").split(" ").filter(Boolean).map(emptyIndex);
  const elsewhere = document.getElementById("search-elsewhere");
  let facets = [];
  let results = [];
  let isCalled = false;
  /** Finds the words of the query in texts. */
  let wordsIn = () => [];

  // ---- The index ----

  /** The index of a language, of which nothing is loaded yet. */
  function emptyIndex(tag) {
    return { tag, names: undefined, texts: undefined, requested: new Set(), failed: false };
  }

  /** Called by the scripts of an index, whose names tell the language. */
  varbookSearch.load = (tier) => {
    const [, tag] = /([^/]+?)(?:-words(?:-\d+)?)?\.js$/.exec(new URL(document.currentScript.src).pathname) ?? [];
    const index = others.find((one) => one.tag === tag) ?? own;
    if (tier.kinds) {
      index.names = varbookSearch.readNames(tier);
      if (index === own) showFacets();
    } else if (tier.parts) index.texts = varbookSearch.readWords(tier, index.names);
    else varbookSearch.readPart(tier, index.texts);
    update();
  };

  function request(index, ending, then) {
    if (index.requested.has(ending)) return;
    index.requested.add(ending);
    const script = document.createElement("script");
    script.src = `${say.index.slice(0, say.index.lastIndexOf("/") + 1)}${index.tag}${ending}.js`;
    script.onload = then;
    script.onerror = () => {
      index.failed = true;
      update();
    };
    document.head.append(script);
  }

  const start = (index) => request(index, "", () => request(index, "-words"));

  /** What an index answers, and whether that is all: what is missing is loaded. */
  function ask(index, query) {
    const answer = varbookSearch.search(query, chosen, index.names, index.texts);
    answer.missing.forEach((part) => request(index, `-words-${part}`));
    return { ...answer, isWhole: !query || (index.texts !== undefined && answer.missing.size === 0) };
  }

  // ---- Query and choices, in the address ----

  function read() {
    const state = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : location.search);
    input.value = state.get("q") || "";
    chosen.clear();
    for (const [name, id] of state) if (name !== "q") choose(name, id, true);
  }

  function choose(name, id, isChosen) {
    if (!chosen.has(name)) chosen.set(name, new Set());
    if (isChosen) chosen.get(name).add(id);
    else chosen.get(name).delete(id);
  }

  /** Typing changes the entry of the history, a choice makes one: the way back undoes it. */
  function write(isStep) {
    const state = new URLSearchParams();
    if (input.value.trim()) state.append("q", input.value.trim());
    for (const [name, ids] of chosen) for (const id of ids) state.append(name, id);
    const text = String(state).replace(/\+/g, "%20");
    try {
      const address = text ? `?${text}` : location.pathname;
      if (isStep) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch {
      // Some browsers do not allow this for a page opened from disk; the fragment is always allowed.
      if (location.protocol === "file:") location.replace(`#${text}`);
    }
    globalThis.varbookLanguages?.follow();
  }

  // ---- Results ----

  function update() {
    const query = input.value.trim();
    // Addresses may have parameters that are not ours.
    const hasChoice = facets.some(({ name }) => chosen.get(name)?.size > 0);
    const isAsked = query !== "" || hasChoice;
    results = [];
    isCalled = false;
    let unknown = [];
    let isLoading = true;
    if (own.names) {
      const answer = ask(own, query);
      unknown = answer.unknown;
      isLoading = !answer.isWhole;
      if (isAsked) ({ found: results, isCalled } = answer);
      wordsIn = varbookSearch.wordsOf(query, own.names);
      countFacets(answer.counts, hasChoice);
    }
    const focused = links().find((link) => link === document.activeElement)?.href;
    list.textContent = "";
    show();
    // Words that come later must not take the reader away from a result.
    if (focused) (links().find(({ href }) => href === focused) || input).focus();
    const isLacking = query !== "" && !isLoading && (results.length === 0 || unknown.length > 0);
    const found = isLacking ? askElsewhere(query) : [];
    showElsewhere(found);
    announce(query, unknown, isAsked, isLoading, found);
  }

  /** The other languages whose texts have all words of a query, with how many records. */
  function askElsewhere(query) {
    return others.flatMap((index) => {
      start(index);
      if (!index.names) return [];
      const { found, unknown, isWhole } = ask(index, query);
      return isWhole && unknown.length === 0 && found.length > 0 ? [{ tag: index.tag, count: found.length }] : [];
    });
  }

  /** Links to the same search in other languages. */
  function showElsewhere(found) {
    const shown = found.map(({ tag, count }) => {
      const text = fill(count === 1 ? say.elsewhereone : say.elsewheremany, { count: number(count), language: nameOf(tag) });
      const href = `../${tag}/search.html${location.search}${location.hash}`;
      return element("a", { href, textContent: text, hreflang: tag });
    });
    elsewhere.replaceChildren(...shown.flatMap((link, i) => (i > 0 ? [" · ", link] : [link])));
    elsewhere.hidden = shown.length === 0;
  }

  /** What the page's language calls another one. */
  function nameOf(tag) {
    try {
      return new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(tag);
    } catch {
      return tag;
    }
  }

  function show() {
    const shown = list.children.length;
    list.append(...results.slice(shown, shown + atOnce).map(item));
    more.hidden = list.children.length >= results.length;
  }

  /** A result: its title, its kind and code, and a line of its text. Titles come from anywhere: they are only ever text. */
  function item({ number: record, title, href, locale, notes }) {
    const link = element("a", { href, lang: locale || "" });
    link.append(...marked(varbookSearch.extract(title, wordsIn(title), title.length).pieces));
    const line = element("p", { className: "line" });
    const entry = element("li");
    entry.append(link, " ", element("span", { className: "note", textContent: notes.join(" · ") }), line);
    if (varbookTexts.now(record)) fillLine(line, record);
    else {
      waitingLines.set(line, record);
      seen.observe(line);
    }
    return entry;
  }

  const waitingLines = new WeakMap();

  /** The texts of results are loaded when these come into sight. */
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        const record = waitingLines.get(target);
        varbookTexts.want(record, () => fillLine(target, record));
      }
    },
    { rootMargin: "200px" },
  );

  const lineLength = 160;

  /** The line of a record's texts that has most of the words; without any, what the record is about. The field is named. */
  function fillLine(line, number) {
    const record = varbookTexts.now(number);
    if (!record) return;
    const { labels, summary, fields } = record;
    let best = { count: 0 };
    for (const field of [summary, ...fields.keys()]) {
      if (!fields[field]) continue;
      const { text, locale } = varbookTexts.lineOf(fields[field]);
      const { pieces, count } = varbookSearch.extract(text, wordsIn(text), lineLength);
      if (count > best.count || (field === summary && count === best.count)) best = { count, pieces, locale, field };
    }
    line.hidden = !best.pieces;
    if (line.hidden) return;
    const words = element("span", { lang: best.locale });
    words.append(...marked(best.pieces));
    line.replaceChildren(element("span", { className: "field", textContent: labels[best.field] }), " ", words);
  }

  const marked = (pieces) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : element("mark", { textContent: piece.found })));

  function element(name, properties = {}) {
    const { lang, ...others } = properties;
    const made = Object.assign(document.createElement(name), others);
    if (lang) made.lang = lang;
    return made;
  }

  function announce(query, unknown, isAsked, isLoading, found) {
    let text = "";
    if (isAsked && own.failed && isLoading) text = say.failed;
    else if (isAsked && results.length === 0 && found.length > 0) text = say.elsewhere;
    else if (isAsked && results.length === 0) text = isLoading ? say.loading : query ? say.none : say.many;
    else if (isAsked) text = results.length === 1 ? say.one : say.many;
    const near = results.length > 0 && unknown.length > 0 ? `${fill(say.near || "", { query: unknown.join(" ") })} ` : "";
    const values = { query, count: number(results.length), language: nameOf(say.language) };
    status.textContent = near + fill(text || "", values);
  }

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? values[name] : whole));
  const number = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, say.group || "");

  // ---- Facets ----

  /** The facets, each folded where there is little room. Their values are made when they are first shown. */
  function showFacets() {
    facets = own.names.facets.map(({ name, label, byCount, values }) => {
      const fold = element("details", { open: isWide() });
      const set = element("fieldset");
      const choices = element("ul");
      const further = button(say.choices, "further");
      set.append(element("legend", { className: "visually-hidden", textContent: label }), choices, further);
      fold.append(element("summary", { textContent: label }), set);
      const facet = { name, byCount, values, fold, choices, further, shown: choicesAtOnce, items: new Map() };
      further.addEventListener("click", () => showFurther(facet));
      aside.querySelector(".facets").append(fold);
      return facet;
    });
    aside.hidden = facets.length === 0;
    aside.open = isWide();
  }

  const isWide = () => matchMedia("(min-width: 62rem)").matches;

  function showFurther(facet) {
    const before = facet.shown;
    facet.shown += atOnce;
    update();
    facet.choices.children[before]?.querySelector("input").focus();
  }

  function countFacets(counts, hasChoice) {
    for (const [i, facet] of facets.entries()) countFacet(facet, counts[i]);
    clear.hidden = !hasChoice;
  }

  /** Shows the values that leave something, and those that are chosen. A choice changes no order in its own facet. */
  function countFacet(facet, counts) {
    const ids = chosen.get(facet.name) || new Set();
    const order = [...facet.values.keys()].filter((i) => counts[i] > 0 || ids.has(facet.values[i].id));
    if (facet.byCount) order.sort((a, b) => counts[b] - counts[a] || a - b);
    const shown = order.filter((i, place) => place < facet.shown || ids.has(facet.values[i].id));
    for (const [place, i] of shown.entries()) {
      if (!facet.items.has(i)) facet.items.set(i, choice(facet, facet.values[i]));
      const { item, checkbox, count } = facet.items.get(i);
      checkbox.checked = ids.has(facet.values[i].id);
      count.textContent = number(counts[i]);
      if (facet.choices.children[place] !== item) facet.choices.insertBefore(item, facet.choices.children[place] || null);
    }
    while (facet.choices.children.length > shown.length) facet.choices.lastElementChild.remove();
    facet.further.hidden = shown.length === order.length;
    facet.fold.hidden = shown.length === 0;
  }

  function choice(facet, { id, title, locale }) {
    const item = element("li");
    const label = element("label");
    const checkbox = element("input", { type: "checkbox" });
    const count = element("span", { className: "count" });
    label.append(checkbox, element("span", { textContent: title, lang: locale }), " ", count);
    item.append(label);
    checkbox.addEventListener("change", () => {
      choose(facet.name, id, checkbox.checked);
      write(true);
      update();
    });
    return { item, checkbox, count };
  }

  // ---- What the reader does ----

  function button(text, className) {
    return element("button", { type: "button", textContent: text || "+", className, hidden: true });
  }

  const links = () => [...list.querySelectorAll("a")];
  const withModifier = (event) => event.ctrlKey || event.altKey || event.metaKey;

  const typed = () => {
    write(false);
    update();
  };

  const more = button(say.more, "more");
  list.after(more);
  more.addEventListener("click", () => {
    const first = list.children.length;
    show();
    links()[first]?.focus();
  });

  const clear = button(say.clear, "clear");
  aside.querySelector(".facets").before(clear);
  clear.addEventListener("click", () => {
    chosen.clear();
    write(true);
    update();
    input.focus();
  });

  input.addEventListener("input", typed);
  // The button searches; Enter opens a record that is called what was typed, and searches for all else.
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    write(false);
    update();
    if (input.value.trim()) status.focus();
    else input.focus();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || withModifier(event) || !isCalled) return;
    event.preventDefault();
    links()[0]?.click();
  });
  // Arrows go through the results and back; Enter on a link is the browser's own.
  box.addEventListener("keydown", (event) => {
    const stops = [input, ...links()];
    const at = document.activeElement === status ? 0 : stops.indexOf(document.activeElement);
    if (at < 0 || event.isComposing || withModifier(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && stops[at + step]) stops[at + step].focus();
    else if (event.key === "Escape") {
      input.value = "";
      typed();
      input.focus();
    } else if (!step) return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const writing = document.activeElement?.matches("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || writing || withModifier(event)) return;
    event.preventDefault();
    input.focus();
  });
  window.addEventListener("popstate", () => {
    read();
    update();
  });

  read();
  update();
  start(own);
})();
