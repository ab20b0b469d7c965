// Two records side by side: a classic script, because a page opened from disk can load no other. The names come as such a
// script too, which calls varbookCompare.load (src/site/comparison/); the texts come by texts.js.
"use strict";

globalThis.varbookCompare = (() => {
  const box = document.getElementById("compare");
  const say = box.dataset;
  const inputs = [...box.querySelectorAll("input")];
  const status = document.getElementById("compare-status");
  const hint = document.getElementById("compare-hint");
  const result = document.getElementById("compare-result");
  const most = 20;
  let names = [];
  /** Records whose texts have come, or are known not to come. */
  const asked = new Set();
  let failed = false;

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** Called by the script with the names. */
  function load(data) {
    names = data.names.map(([id, title, number]) => ({ id, title, number, folded: fold(`${id} ${title}`) }));
    update();
  }

  const placeOf = (id) => names.findIndex((one) => one.id === id);

  function fetchNames() {
    const script = document.createElement("script");
    script.src = `${say.scripts}.js`;
    script.onerror = () => {
      failed = true;
      update();
    };
    document.head.append(script);
  }

  function update() {
    result.textContent = "";
    status.textContent = "";
    hint.hidden = true;
    if (failed) status.textContent = say.failed;
    const ids = inputs.map((input) => input.value.trim());
    if (failed || names.length === 0 || ids.includes("")) return;
    const unknown = ids.find((id) => placeOf(id) < 0);
    if (unknown !== undefined) {
      status.textContent = say.unknown.replace("{id}", () => unknown);
      return;
    }
    const both = ids.map((id) => recordAt(placeOf(id)));
    if (both.every(Boolean)) show(both);
  }

  /** A record by its place among the names; undefined while its texts are on the way. */
  function recordAt(place) {
    const { number } = names[place];
    const record = varbookTexts.now(number);
    if (record) return { ...names[place], ...record, fields: new Map(record.labels.map((label, i) => [label, record.fields[i]])) };
    if (asked.has(number)) {
      status.textContent = say.failed;
      return undefined;
    }
    varbookTexts.want(number, () => {
      asked.add(number);
      update();
    });
    return undefined;
  }

  function show(both) {
    const [a, b] = both;
    const table = element("table");
    const heading = element("tr");
    heading.append(element("td"), ...both.map(columnHeading));
    const head = element("thead");
    head.append(heading);
    const body = element("tbody");
    const counts = { differs: 0, notknown: 0 };
    for (const label of new Set([...a.fields.keys(), ...b.fields.keys()])) {
      const texts = both.map(({ fields }) => fields.get(label) || "");
      if (texts.every((text) => text === "")) continue;
      // Of a stub nothing is known but its title: what it lacks need not differ.
      const isUnknown = both.some(({ isStub }, i) => isStub && texts[i] === "");
      const outcome = isUnknown ? "notknown" : texts[0] === texts[1] ? undefined : "differs";
      if (outcome) counts[outcome]++;
      body.append(row(label, texts, outcome, both));
    }
    table.append(head, body);
    const region = element("section");
    region.className = "scroll compare";
    region.tabIndex = 0;
    region.setAttribute("aria-label", `${a.id}, ${b.id}`);
    region.append(table);
    result.append(region);
    const { differs, notknown } = counts;
    const said = differs === 1 ? say.one : differs > 1 ? say.many : notknown > 0 ? "" : say.same;
    const missing = notknown === 1 ? say.notknownone : notknown > 1 ? say.notknownmany : "";
    status.textContent = [said.replace("{count}", differs), missing.replace("{count}", notknown)].filter(Boolean).join(" ");
    hint.hidden = differs === 0;
  }

  function columnHeading({ id, title, href }) {
    const link = element("a", title);
    link.href = href;
    const cell = element("th");
    cell.scope = "col";
    cell.append(link, " ", element("code", id));
    return cell;
  }

  function row(label, texts, outcome, both) {
    const heading = element("th", label);
    heading.scope = "row";
    if (outcome === "differs") {
      const mark = element("strong", say.differs);
      mark.className = "differs";
      heading.append(" ", mark);
    }
    const cells = texts.map((text, i) => cell(text, both[i]));
    if (outcome === "differs") markDifferences(...cells);
    const line = element("tr");
    line.append(heading, ...cells);
    return line;
  }

  /** A value as its page shows it. */
  function cell(html, { isStub }) {
    const made = element("td");
    if (html) made.append(...varbookTexts.nodesOf(html));
    else if (isStub) made.append(Object.assign(element("span", say.notknown), { className: "note" }));
    else made.append("–");
    return made;
  }

  // ---- The words that differ ----

  /** Numbers and dates are compared as a whole, and so is each sign. */
  const wholeWords = /\p{N}+(?:[./,:\u00a0\u202f−-]\p{N}+)+|[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;

  /** More words than this are not compared one by one. */
  const mostWords = 1500;

  /** Marks in two cells the words that only one of them has. Texts that have next to nothing in common differ as a whole. */
  function markDifferences(...cells) {
    const [one, other] = cells.map(wordsOf);
    if (one.length === 0 || other.length === 0 || Math.max(one.length, other.length) > mostWords) return;
    const common = commonWords(
      one.map(({ word }) => word),
      other.map(({ word }) => word),
    );
    if (common.length * 3 < Math.min(one.length, other.length)) return;
    markOthers(one, new Set(common.map(([i]) => i)));
    markOthers(other, new Set(common.map(([, j]) => j)));
  }

  /** The words of a cell in their order, with the text node in which each stands. */
  function wordsOf(place) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode())
      for (const { 0: word, index } of walker.currentNode.data.matchAll(wholeWords))
        found.push({ word, node: walker.currentNode, start: index, end: index + word.length });
    return found;
  }

  /** The longest row of words that two lists share, as pairs of places. */
  function commonWords(a, b) {
    const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        lengths[i][j] = a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    const pairs = [];
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] === b[j]) pairs.push([i++, j++]);
      else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
      else j++;
    }
    return pairs;
  }

  /** Puts a mark around each run of words that are not among those, the last first: what stands before keeps its place. */
  function markOthers(words, common) {
    for (let last = words.length - 1; last >= 0; last--) {
      if (common.has(last)) continue;
      let first = last;
      while (first > 0 && !common.has(first - 1) && words[first - 1].node === words[last].node) first--;
      const { node, start } = words[first];
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, words[last].end);
      const mark = element("mark");
      range.surroundContents(mark);
      const [before, after] = say.marked.split("{words}");
      mark.before(hidden(before));
      mark.after(hidden(after));
      last = first;
    }
  }

  /** For those who do not see what is underlined. */
  function hidden(text) {
    const made = element("span", text);
    made.className = "visually-hidden";
    return made;
  }

  /** Texts come from anywhere: they are only ever text. */
  function element(name, text = "") {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function suggest(input) {
    const words = fold(input.value).split(/\s+/);
    const found = [];
    for (const one of names) {
      if (words.every((word) => one.folded.includes(word))) found.push(one);
      if (found.length === most) break;
    }
    input.list.replaceChildren(...found.map(({ id, title }) => Object.assign(element("option", title), { value: id })));
  }

  function keepInAddress() {
    const query = inputs.map(({ name, value }) => `${name}=${encodeURIComponent(value.trim())}`).join("&");
    try {
      history.replaceState(null, "", `?${query}`);
    } catch {
      // Some browsers do not allow this for a page opened from disk; the fragment is always allowed.
      location.replace(`#${query}`);
    }
    globalThis.varbookLanguages?.follow();
  }

  const asking = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : location.search);
  for (const input of inputs) {
    input.value = asking.get(input.name) ?? input.value;
    input.addEventListener("input", () => suggest(input));
    input.addEventListener("change", () => {
      keepInAddress();
      update();
    });
  }
  box.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    keepInAddress();
    update();
  });
  fetchNames();
  return { load };
})();
