// Two records side by side: a classic script, because a page opened from disk can load no other. The texts come as such
// scripts too, fifty records each; they call varbookCompare.load. Made by src/compile/comparison/.
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
  let together = 1;
  const texts = new Map();
  const asked = new Set();
  let failed = false;

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** Called by the scripts with the data. */
  function load(data) {
    if (data.names) {
      together = data.together;
      names = data.names.map(([id, title]) => ({ id, title, folded: fold(`${id} ${title}`) }));
    } else texts.set(data.number, data);
    update();
  }

  const placeOf = (id) => names.findIndex((one) => one.id === id);

  function fetchScript(address) {
    if (asked.has(address)) return;
    asked.add(address);
    const script = document.createElement("script");
    script.src = address;
    script.onerror = () => {
      failed = true;
      update();
    };
    document.head.append(script);
  }

  /** A record by its number; undefined while its script is on the way. */
  function record(place) {
    const number = Math.floor(place / together);
    const data = texts.get(number);
    if (!data) return void fetchScript(`${say.scripts}-${number}.js`);
    const [kind, href, cells] = data.records[place % together];
    const fields = new Map(data.headers[kind].map((label, i) => [label, String(cells[i] ?? "")]));
    return { ...names[place], href, fields };
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
    const both = ids.map((id) => record(placeOf(id)));
    if (both.every(Boolean)) show(both);
  }

  function show([a, b]) {
    const table = element("table");
    const heading = element("tr");
    heading.append(element("td"), columnHeading(a), columnHeading(b));
    const head = element("thead");
    head.append(heading);
    const body = element("tbody");
    let count = 0;
    for (const label of new Set([...a.fields.keys(), ...b.fields.keys()])) {
      const [one, other] = [a, b].map(({ fields }) => fields.get(label) ?? "");
      if (one === "" && other === "") continue;
      if (one !== other) count++;
      body.append(row(label, one, other));
    }
    table.append(head, body);
    const region = element("section");
    region.className = "scroll compare";
    region.tabIndex = 0;
    region.setAttribute("aria-label", `${a.id}, ${b.id}`);
    region.append(table);
    result.append(region);
    status.textContent = (count === 0 ? say.same : count === 1 ? say.one : say.many).replace("{count}", String(count));
    hint.hidden = count === 0;
  }

  function columnHeading({ id, title, href }) {
    const link = element("a", title);
    link.href = href;
    const cell = element("th");
    cell.scope = "col";
    cell.append(link, " ", element("code", id));
    return cell;
  }

  function row(label, one, other) {
    const heading = element("th", label);
    heading.scope = "row";
    if (one !== other) {
      const mark = element("strong", say.differs);
      mark.className = "differs";
      heading.append(" ", mark);
    }
    const cells = element("tr");
    cells.append(heading, marked(other, one), marked(one, other));
    return cells;
  }

  /** A text, with what lies between the common start and end marked: as difference.ts. */
  function marked(base, text) {
    const cell = element("td");
    const [start, between, end] = difference(base, text);
    cell.append(start || (between || end ? "" : "–"), ...(between ? [element("mark", between)] : []), end);
    return cell;
  }

  function difference(base, text) {
    if (base === text) return [text, "", ""];
    const shortest = Math.min(base.length, text.length);
    let start = 0;
    while (start < shortest && base[start] === text[start]) start++;
    start = start === 0 ? 0 : text.lastIndexOf(" ", start - 1) + 1;
    let same = 0;
    while (same < shortest - start && base[base.length - 1 - same] === text[text.length - 1 - same]) same++;
    const space = text.indexOf(" ", text.length - same);
    const end = space < 0 ? text.length : space;
    if (start === 0 && end === text.length) return [text, "", ""];
    return [text.slice(0, start), text.slice(start, end), text.slice(end)];
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
      // Not allowed here: then not.
    }
  }

  const asking = new URLSearchParams(location.search);
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
  fetchScript(`${say.scripts}.js`);
  return { load };
})();
