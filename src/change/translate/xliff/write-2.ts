import type { Outgoing } from "../exchange.ts";
import type { InlineElement } from "../inline-elements.ts";
import type { Writer } from "./write.ts";
import { content, xmlText } from "./xml.ts";

/** The category of the note by which files of before say what was sent. */
export const baseCategory = "varbook:base";

/**
 * XLIFF 2.1: its core, and sizes in characters by the module for these. Segments that are to be translated are `initial`,
 * those that are to be confirmed `translated`, the others `final`.
 */
export const version2: Writer = {
  whole: (files, { sourceLocale, targetLocale }, hasLimits) =>
    [
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"${hasLimits ? ' xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"' : ""} version="2.1" srcLang="${xmlText(sourceLocale)}" trgLang="${xmlText(targetLocale)}">`,
      ...files,
      "</xliff>",
    ].join("\n"),

  file: ({ number, original, hasLimits, units }) =>
    [
      `  <file id="f${number}" original="${xmlText(original)}" canResegment="no" xml:space="preserve">`,
      ...(hasLimits ? ['    <slr:profiles generalProfile="xliff:codepoints"/>'] : []),
      ...units,
      "  </file>",
    ].join("\n"),

  unit({ id, name, task, source, target, most, notes }) {
    const data = new OriginalData();
    const [from, to] = [inline(source, data), target && inline(target, data)];
    return [
      `    <unit id="${xmlText(id)}" name="${xmlText(name)}"${most === undefined ? "" : ` slr:sizeRestriction="${most}"`}>`,
      "      <notes>",
      ...notes.map(([category, words]) => `        <note category="${category}">${xmlText(words)}</note>`),
      "      </notes>",
      ...data.lines(),
      `      <segment state="${stateOf(task)}"${task === undefined ? "" : ` subState="varbook:${task}"`}>`,
      `        <source>${from}</source>`,
      ...(to === undefined ? [] : [`        <target>${to}</target>`]),
      "      </segment>",
      "    </unit>",
    ].join("\n");
  },
};

function stateOf(task: Outgoing["task"]): string {
  if (task === undefined) return "final";
  return task === "unconfirmed" ? "translated" : "initial";
}

/** What codes are in the catalogue's own writing, each once. */
class OriginalData {
  readonly #ids = new Map<string, string>();

  idOf(raw: string): string {
    const known = this.#ids.get(raw) ?? `d${this.#ids.size + 1}`;
    this.#ids.set(raw, known);
    return known;
  }

  lines(): string[] {
    if (this.#ids.size === 0) return [];
    const all = [...this.#ids].map(([raw, id]) => `        <data id="${id}">${content(raw)}</data>`);
    return ["      <originalData>", ...all, "      </originalData>"];
  }
}

function inline(pieces: readonly InlineElement[], data: OriginalData): string {
  const closing = new Map(
    pieces.flatMap(({ type, id, raw }) => (type === "close" && id !== undefined ? [[id, raw] as const] : [])),
  );
  return pieces
    .map(({ type, raw, id = 0 }) => {
      if (type === "words") return content(raw);
      if (type === "close") return "</pc>";
      if (type === "code") return `<ph id="${id}" canCopy="no" canDelete="no" dataRef="${data.idOf(raw)}"/>`;
      return `<pc id="${id}" canCopy="no" canDelete="no" dataRefStart="${data.idOf(raw)}" dataRefEnd="${data.idOf(closing.get(id) ?? "")}">`;
    })
    .join("");
}
