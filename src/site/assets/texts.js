// The fields of records, as their pages show them: classic scripts, fifty records each, that are loaded for the records that a
// reader sees. They call varbookTexts.load. Made by src/site/texts/.
"use strict";

globalThis.varbookTexts = (() => {
  const { prefix, together } = document.currentScript.dataset;
  const loaded = new Map();
  const waiting = new Map();

  /** Called by the scripts with the data. */
  function load(data) {
    loaded.set(data.part, data);
    settle(data.part);
  }

  /** A part that could not be loaded is told as a part without the record. */
  function settle(part) {
    for (const use of waiting.get(part) ?? []) use();
    waiting.delete(part);
  }

  /** A record by its number; undefined while it is not there. */
  function now(number) {
    const data = loaded.get(Math.floor(number / together));
    if (!data) return undefined;
    const [kind, stub, href, fields] = data.records[number % together];
    const { labels, summary } = data.kinds[kind];
    return { labels, summary, isStub: stub === 1, href, fields };
  }

  /** Calls back once, when a record is there or is known not to come. */
  function want(number, use) {
    const part = Math.floor(number / together);
    if (loaded.has(part)) return use();
    if (waiting.has(part)) return void waiting.get(part).push(use);
    waiting.set(part, [use]);
    const script = document.createElement("script");
    script.src = `${prefix}-${part}.js`;
    script.onerror = () => settle(part);
    document.head.append(script);
  }

  /** A field's nodes. They are made by the renderer of the pages; what is parsed so runs nothing and loads nothing. */
  function nodesOf(html) {
    return [...new DOMParser().parseFromString(html, "text/html").body.childNodes].map((node) => document.adoptNode(node));
  }

  /** A field as one line of words, without notes on it. */
  function lineOf(html) {
    const { body } = new DOMParser().parseFromString(html.replace(/<\/(?:p|li|div|d[td]|t[hdr]|h\d)>/g, " $&"), "text/html");
    for (const note of body.querySelectorAll(".note")) note.remove();
    return { text: body.textContent.replace(/\s+/g, " ").trim(), locale: body.querySelector("[lang]")?.lang ?? "" };
  }

  return { load, now, want, nodesOf, lineOf };
})();
