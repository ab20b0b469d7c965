import type { Outgoing } from "../exchange.ts";
import type { InlineElement } from "../inline-elements.ts";
import type { Writer } from "./write.ts";
import { xmlText } from "./xml.ts";

/** XLIFF 1.2, strict: what older programs of translators read. */
export const version1: Writer = {
  whole: (files) =>
    ['<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">', ...files, "</xliff>"].join("\n"),

  file: ({ original, head: { sourceLocale, targetLocale }, units }) =>
    [
      `  <file original="${xmlText(original)}" source-language="${xmlText(sourceLocale)}" target-language="${xmlText(targetLocale)}" datatype="plaintext" xml:space="preserve">`,
      "    <body>",
      ...units,
      "    </body>",
      "  </file>",
    ].join("\n"),

  unit: ({ id, name, task, source, target, most, notes }) =>
    [
      `      <trans-unit id="${xmlText(id)}" resname="${xmlText(name)}"${most === undefined ? "" : ` maxwidth="${most}" size-unit="char"`}>`,
      `        <source>${inline(source)}</source>`,
      ...(target === undefined
        ? []
        : [`        <target state="${stateOf(task)}">${inline(target)}</target>`]),
      ...notes.map(([, words]) => `        <note from="varbook">${xmlText(words)}</note>`),
      "      </trans-unit>",
    ].join("\n"),
};

function stateOf(task: Outgoing["task"]): string {
  if (task === undefined) return "final";
  return task === "unconfirmed" ? "translated" : "needs-translation";
}

function inline(pieces: readonly InlineElement[]): string {
  return pieces
    .map(({ type, raw, id = 0 }) => {
      if (type === "words") return xmlText(raw);
      if (type === "close") return "</g>";
      return type === "code" ? `<x id="${id}" equiv-text="${xmlText(raw)}"/>` : `<g id="${id}">`;
    })
    .join("");
}
