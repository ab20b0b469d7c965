import type { Outgoing } from "../exchange.ts";
import { baseOf } from "../exchange.ts";
import type { Piece } from "../pieces.ts";
import { piecesOf, withIdsOf } from "../pieces.ts";
import { content, value } from "./xml.ts";

/** What an XLIFF file says besides its texts. */
export interface XliffHead {
  /** Values of `xml:lang`. */
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** The words of notes. */
  readonly notes: {
    readonly field: string;
    readonly earlier: string;
    readonly suggestion: (texts: NonNullable<Outgoing["suggestion"]>) => string;
  };
  readonly taskName: (task: NonNullable<Outgoing["task"]>) => string;
}

/** The category of the note by which an import knows newer edits. */
export const baseCategory = "varbook:base";

/**
 * Texts as XLIFF 2.1 (OASIS standard, core only), one `<file>` for each file of the catalogue. A unit's name is
 * `<id>#<path>`; its id is the same as an XML name token. Segments that are to be translated are `initial`, those that are
 * to be confirmed `translated`, the others `final`.
 */
export function writeXliff(texts: readonly Outgoing[], head: XliffHead): string {
  const byFile = new Map<string, Outgoing[]>();
  for (const text of texts) {
    const { file } = text.pair.text.record;
    const known = byFile.get(file);
    if (known) known.push(text);
    else byFile.set(file, [text]);
  }
  const files = [...byFile].map(([file, own], index) =>
    [
      `  <file id="f${index + 1}" original="${value(file)}" canResegment="no" xml:space="preserve">`,
      ...own.map((text) => unit(text, head)),
      "  </file>",
    ].join("\n"),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${value(head.sourceLocale)}" trgLang="${value(head.targetLocale)}">`,
    ...files,
    "</xliff>",
    "",
  ].join("\n");
}

/** A name token has no `#` and no `%`; no name has a colon or a middle dot. */
export function unitId(name: string): string {
  return name.replace("#", ":").replaceAll("%", "·");
}

function unit(outgoing: Outgoing, head: XliffHead): string {
  const { pair, task } = outgoing;
  const { format } = pair.text;
  const source = piecesOf(pair.text.in(pair.source) ?? "", format);
  const translation = pair.text.in(pair.target);
  const own = translation === undefined ? undefined : piecesOf(translation, format);
  // A translation whose codes are not the source's goes as it is written.
  const target = own && (withIdsOf(source, own) ?? [{ type: "words" as const, raw: translation ?? "" }]);
  const data = new OriginalData();
  const [from, to] = [inline(source, data), target && inline(target, data)];
  return [
    `    <unit id="${value(unitId(pair.name))}" name="${value(pair.name)}">`,
    "      <notes>",
    ...notes(outgoing, head).map(
      ([category, note]) => `        <note category="${category}">${value(note)}</note>`,
    ),
    "      </notes>",
    ...data.lines(),
    `      <segment state="${stateOf(task)}"${task === undefined ? "" : ` subState="varbook:${task}"`}>`,
    `        <source>${from}</source>`,
    ...(to === undefined ? [] : [`        <target>${to}</target>`]),
    "      </segment>",
    "    </unit>",
  ].join("\n");
}

function notes(
  { pair, task, earlier, suggestion }: Outgoing,
  { notes: words, taskName }: XliffHead,
): [string, string][] {
  const { top, field } = pair.text;
  return [
    [baseCategory, baseOf(pair)],
    ["varbook:field", `${words.field}: ${top === field ? top.title : `${top.title}, ${field.title}`}`],
    ...(task === undefined ? [] : [["varbook:task", taskName(task)] as [string, string]]),
    ...(earlier === undefined
      ? []
      : [["varbook:earlier", `${words.earlier}: ${earlier}`] as [string, string]]),
    ...(suggestion ? [["varbook:suggestion", words.suggestion(suggestion)] as [string, string]] : []),
  ];
}

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

function inline(pieces: readonly Piece[], data: OriginalData): string {
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
