import { isMap, isScalar, isSeq } from "yaml";
import type { Pair, ParsedNode, YAMLMap } from "yaml";
import { compose } from "../../yaml/full/compose.ts";
import { keyText } from "../../yaml/full/to-json.ts";
import { scan } from "../../yaml/full/unsupported-syntax.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import type { Edit, Path } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Style } from "../../yaml/print/canonical.ts";
import { canonical, hasSameComments, isSameData } from "../../yaml/print/canonical.ts";
import { inPlaceOf, inlineScalar } from "../../yaml/print/print-scalar.ts";
import { writeLeaf } from "../../yaml/print/printed-value.ts";
import { applyEdits } from "../../yaml/edit.ts";

/** A text of a file that becomes another. */
export interface NewText {
  /** Of the localized value, without the language. */
  readonly path: Path;
  readonly language: string;
  readonly text: string;
}

/**
 * A file of records with other texts; all else, comments and layout, stays. A file in canonical form stays in it.
 * @param style The canonical form; `json` for a file that is to stay JSON.
 * @returns Undefined when it cannot be shown that only these texts change.
 */
export function setTexts(
  content: string,
  texts: readonly NewText[],
  style: Style | "json",
): string | undefined {
  const { tokens, refused } = scan(content);
  const { contents, faults } = refused.length > 0 ? { contents: null, faults: [] } : compose(tokens);
  const before = read(content);
  if (!contents || faults.length > 0 || before === undefined) return undefined;
  const index = new Index();
  const edits = texts.map((text) => editOf(text, content, contents, index, style === "json"));
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const { text: after, made } = applyEdits(content, withLineEnds(edits, content));
  const expected = withTexts(before, texts);
  const isGood =
    made.length === edits.length && isSameData(read(after), expected) && hasSameComments(content, after);
  if (!isGood) return undefined;
  return style === "json" ? after : inItsForm(content, after, style);
}

function inItsForm(before: string, after: string, style: Style): string {
  const was = canonical(before, style);
  const is = "text" in was && was.text === before ? canonical(after, style) : undefined;
  return is && "text" in is ? is.text : after;
}

function withLineEnds(edits: readonly Edit[], content: string): Edit[] {
  const end = content.includes("\r\n") ? "\r\n" : "\n";
  return edits.map((edit) => ({ ...edit, text: edit.text.replaceAll("\n", end) }));
}

/** The pairs of maps by key, each map looked through once. */
class Index {
  readonly #maps = new Map<YAMLMap, ReadonlyMap<string, Pair<ParsedNode, ParsedNode | null>>>();

  pair(map: YAMLMap, key: string): Pair<ParsedNode, ParsedNode | null> | undefined {
    let ofMap = this.#maps.get(map);
    if (!ofMap) {
      const pairs = map.items as Pair<ParsedNode, ParsedNode | null>[];
      // As when reading: of two equal keys the first counts.
      ofMap = new Map(pairs.toReversed().map((pair) => [keyText(pair.key) ?? "", pair]));
      this.#maps.set(map, ofMap);
    }
    return ofMap.get(key);
  }
}

function editOf(
  { path, language, text }: NewText,
  content: string,
  root: ParsedNode,
  index: Index,
  isJson: boolean,
): Edit | undefined {
  let node: ParsedNode | null | undefined = root;
  for (const step of path) {
    if (isMap(node)) node = index.pair(node, String(step))?.value;
    else node = isSeq(node) ? node.items[Number(step)] : undefined;
  }
  if (!isMap(node) || node.items.length === 0) return undefined;
  const map = node as YAMLMap & ParsedNode;
  const isFlow = content[map.range[0]] === "{";
  const pair = index.pair(map, language);
  if (!pair)
    return isFlow ? addedInBraces(map, language, text, content, isJson) : added(map, language, text, content);
  const { key, value } = pair;
  return isScalar(value) ? replaced(key, value, isFlow, text, content) : undefined;
}

function replaced(key: ParsedNode, value: ParsedNode, isFlow: boolean, text: string, content: string): Edit {
  const [start, end] = contentRange(value, content);
  const source = content.slice(start, end);
  const style = (isScalar(value) && value.type) || "PLAIN";
  const space = source === "" && content[start - 1] === ":" ? " " : "";
  const column = columnOf(start, content) + space.length;
  // A comment behind it stays on its line.
  const isOneLine = isFlow || /^[^\n]*\S/.test(content.slice(end));
  const scalar = isOneLine
    ? inPlaceOf(source, text)
    : written(text, { source, style }, column, columnOf(key.range[0], content));
  return { start, end, text: space + scalar };
}

/** After the last language of `{ … }`: on a line of its own where that is on one, else on the same. */
function addedInBraces(
  map: YAMLMap & ParsedNode,
  language: string,
  text: string,
  content: string,
  isJson: boolean,
): Edit {
  const last = map.items.at(-1) as Pair<ParsedNode, ParsedNode | null>;
  const end = contentRange(last.value ?? last.key, content)[1];
  const start = last.key.range[0];
  const before = content.slice(start - columnOf(start, content), start);
  const space = before.trim() === "" ? `\n${before}` : " ";
  const entry = isJson
    ? `${JSON.stringify(language)}: ${JSON.stringify(text)}`
    : `${language}: ${inlineScalar(text, "flow")}`;
  return { start: end, end, text: `,${space}${entry}` };
}

/** After the last language, on lines of its own. */
function added(map: YAMLMap & ParsedNode, language: string, text: string, content: string): Edit {
  const last = map.items.at(-1) as Pair<ParsedNode, ParsedNode | null>;
  const end = contentRange(last.value ?? last.key, content)[1];
  const lineEnd = content.slice(end).search(/\r?\n|$/) + end;
  const margin = columnOf(last.key.range[0], content);
  const head = `${" ".repeat(margin)}${language}: `;
  return {
    start: lineEnd,
    end: lineEnd,
    text: `\n${head}${written(text, { source: "", style: "PLAIN" }, head.length, margin)}`,
  };
}

function written(
  text: string,
  old: { readonly source: string; readonly style: Parameters<typeof writeLeaf>[0]["style"] },
  before: number,
  margin: number,
): string {
  const { head, lines } = writeLeaf(
    { type: "leaf", value: text, ...old },
    { before, margin: margin + 2 },
    "as-typed",
    false,
  );
  return [head, ...lines.map((line) => line && " ".repeat(margin + 2) + line)].join("\n");
}

/** Without the white space at its end. */
function contentRange({ range: [start, end] }: ParsedNode, content: string): [number, number] {
  return [start, start + content.slice(start, end).trimEnd().length];
}

function columnOf(offset: number, content: string): number {
  return offset - (content.lastIndexOf("\n", offset - 1) + 1);
}

function read(content: string): Json | undefined {
  const { value, problems } = readYaml("", new TextEncoder().encode(content));
  return problems.length > 0 ? undefined : value;
}

/** The data with other texts. */
function withTexts(data: Json, texts: readonly NewText[]): Json {
  const copy = structuredClone(data);
  for (const { path, language, text } of texts) {
    let value: Json | undefined = copy;
    for (const step of path) {
      value =
        typeof value === "object" && value !== null && Object.hasOwn(value, step)
          ? (value as JsonObject)[step]
          : undefined;
    }
    if (isObject(value)) (value as Record<string, Json>)[language] = text;
  }
  return copy;
}
