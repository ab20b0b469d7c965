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
  const requested = new Set();
  let names;
  let texts;
  let facets = [];
  let results = [];
  let failed = false;

  // ---- The index ----

  /** Called by the scripts of the index. */
  varbookSearch.load = (tier) => {
    if (tier.kinds) {
      names = varbookSearch.readNames(tier);
      showFacets();
    } else if (tier.parts) texts = varbookSearch.readWords(tier, names);
    else varbookSearch.readPart(tier, texts);
    update();
  };

  function fetchScript(address, then) {
    const script = document.createElement("script");
    script.src = address;
    script.onload = then;
    script.onerror = () => {
      failed = true;
      update();
    };
    document.head.append(script);
  }

  function request(part) {
    if (requested.has(part)) return;
    requested.add(part);
    fetchScript(say.wordsIndex.replace(/\.js$/, `-${part}.js`), null);
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
  }

  // ---- Results ----

  function update() {
    const query = input.value.trim();
    // Addresses may have parameters that are not ours.
    const hasChoice = facets.some(({ name }) => chosen.get(name)?.size > 0);
    results = [];
    let missing = new Set();
    let unknown = [];
    if (names) {
      const answer = varbookSearch.search(query, chosen, names, texts);
      ({ missing, unknown } = answer);
      if (query || hasChoice) results = answer.found;
      countFacets(answer.counts, hasChoice);
    }
    missing.forEach(request);
    const focused = links().find((link) => link === document.activeElement)?.href;
    list.textContent = "";
    show();
    // Words that come later must not take the reader away from a result.
    if (focused) (links().find(({ href }) => href === focused) || input).focus();
    announce(query, unknown, query || hasChoice, !names || (query && (!texts || missing.size > 0)));
  }

  function show() {
    const shown = list.children.length;
    list.append(...results.slice(shown, shown + atOnce).map(item));
    more.hidden = list.children.length >= results.length;
  }

  /** A result. Titles come from anywhere: they are only ever text. */
  function item({ title, href, locale, notes }) {
    const link = element("a", { href, textContent: title, lang: locale || "" });
    const entry = element("li");
    entry.append(link, " ", element("span", { className: "note", textContent: notes.join(" · ") }));
    return entry;
  }

  function element(name, properties = {}) {
    const { lang, ...others } = properties;
    const made = Object.assign(document.createElement(name), others);
    if (lang) made.lang = lang;
    return made;
  }

  function announce(query, unknown, isAsked, isLoading) {
    let text = "";
    if (isAsked && failed && (isLoading || !names)) text = say.failed;
    else if (isAsked && results.length === 0) text = isLoading ? say.loading : query ? say.none : say.many;
    else if (isAsked) text = results.length === 1 ? say.one : say.many;
    const near = results.length > 0 && unknown.length > 0 ? `${fill(say.near || "", { query: unknown.join(" ") })} ` : "";
    status.textContent = near + fill(text || "", { query, count: number(results.length) });
  }

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? values[name] : whole));
  const number = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, say.group || "");

  // ---- Facets ----

  /** The facets, each folded where there is little room. Their values are made when they are first shown. */
  function showFacets() {
    facets = names.facets.map(({ name, label, byCount, values }) => {
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
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  // Arrows go through the results and back; Enter on a link is the browser's own.
  box.addEventListener("keydown", (event) => {
    const stops = [input, ...links()];
    const at = stops.indexOf(document.activeElement);
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
  fetchScript(say.index, () => fetchScript(say.wordsIndex, null));
})();
