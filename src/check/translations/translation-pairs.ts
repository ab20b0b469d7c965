import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Mark, MarksFile } from "./translation-marks.ts";
import { acceptedKey, markKey, wordingsOf } from "./translation-marks.ts";
import { namesOfWording, wordingOf } from "./normal-form.ts";
import type { RecordText } from "./translatable-texts.ts";
import { translatableTexts } from "./translatable-texts.ts";

/**
 * How a text and its translation stand to each other.
 * current: accepted as saying the same · stale: the source has changed since · ahead: the translation has changed since,
 * so the source may lag behind · changed: both have · unmarked: never accepted · missing: there is no translation.
 */
export type PairState = "current" | "stale" | "ahead" | "changed" | "unmarked" | "missing";

/** A text of a record in the language it is written in and in one it is translated to. */
export interface Pair {
  readonly text: RecordText;
  /** `<id>#<path>`: what it is called in files of marks and for translators. */
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly state: PairState;
  /** The accepted mark, or the one from which the texts have moved on. */
  readonly mark?: Mark;
}

/** The language in which a record is written: its own property with the role `source-language`, else the catalogue's. */
export function sourceLanguage(
  record: CatalogueRecord,
  { configuration, languages }: Pick<Catalogue, "configuration" | "languages">,
): string | undefined {
  const field = record.kind.roles.get("source-language");
  const declared = field && Object.hasOwn(record.data, field.name) ? record.data[field.name] : undefined;
  const isLanguage = (tag: unknown): boolean => languages.some((language) => language.tag === tag);
  if (typeof declared === "string" && isLanguage(declared)) return declared;
  const { sourceLanguage: set } = configuration;
  return set !== undefined && isLanguage(set) ? set : languages[0]?.tag;
}

/** Each text of a record with each language it is translated to. A text that is only there in another language is translated from that one. */
export function pairsOf(
  record: CatalogueRecord,
  marks: MarksFile | undefined,
  catalogue: Pick<Catalogue, "configuration" | "languages">,
): Pair[] {
  const usual = sourceLanguage(record, catalogue);
  const tags = catalogue.languages.map(({ tag }) => tag);
  return translatableTexts(record).flatMap((text) => {
    const present = [usual, ...tags].find((tag) => tag !== undefined && text.in(tag) !== undefined);
    if (present === undefined) return [];
    return tags.flatMap((tag) => (tag === present ? [] : [pairOf(text, present, tag, marks)]));
  });
}

/**
 * The same for texts of schemas and of the configuration, which have no marks: one that is there counts as current.
 * @param usual The language in which they are written, where they have it.
 */
export function filePairs(
  texts: readonly RecordText[],
  usual: string | undefined,
  tags: readonly string[],
): Pair[] {
  return texts.flatMap((text) => {
    const source = [usual, ...tags].find((tag) => tag !== undefined && text.in(tag) !== undefined);
    if (source === undefined) return [];
    const name = `${text.record.id}#${text.name}`;
    return tags
      .filter((tag) => tag !== source)
      .map((target) => ({
        text,
        name,
        source,
        target,
        state: text.in(target) === undefined ? ("missing" as const) : ("current" as const),
      }));
  });
}

function pairOf(text: RecordText, source: string, target: string, marks: MarksFile | undefined): Pair {
  const name = `${text.record.id}#${text.name}`;
  return { text, name, source, target, ...pairStateOf({ text, name, source, target }, marks) };
}

function pairStateOf(
  { text, name, source, target }: Pick<Pair, "text" | "name" | "source" | "target">,
  marks: MarksFile | undefined,
): Pick<Pair, "state" | "mark"> {
  const [from, to] = [text.in(source), text.in(target)];
  if (from === undefined || to === undefined) return { state: "missing" };
  if (!marks) return { state: "unmarked" };
  const state = stateByWordings([[wordingOf(from)], [wordingOf(to)]], { name, source, target }, marks);
  // Only what is not accepted by today's names is looked for by those of the first normal form.
  return state.state === "current"
    ? state
    : stateByWordings([namesOfWording(from), namesOfWording(to)], { name, source, target }, marks);
}

/** Are these names of a wording that a mark accepts? */
function isOf(mark: Mark, language: string, names: readonly string[]): boolean {
  return wordingsOf(mark, language).some((wording) => names.includes(wording));
}

function stateByWordings(
  [ones, others]: readonly [readonly string[], readonly string[]],
  { name, source, target }: Pick<Pair, "name" | "source" | "target">,
  marks: MarksFile,
): Pick<Pair, "state" | "mark"> {
  const marked = marks.marks.get(markKey(name, source, target)) ?? [];
  const accepted =
    marked.find((mark) => isOf(mark, source, ones) && isOf(mark, target, others)) ??
    ones
      .flatMap((one) => others.map((other) => marks.accepted.get(acceptedKey(source, one, target, other))))
      .find((mark) => mark !== undefined);
  if (accepted) return { state: "current", mark: accepted };
  const stale = marked.find((mark) => isOf(mark, target, others));
  if (stale) return { state: "stale", mark: stale };
  const ahead = marked.find((mark) => isOf(mark, source, ones));
  if (ahead) return { state: "ahead", mark: ahead };
  return marked[0] ? { state: "changed", mark: marked[0] } : { state: "unmarked" };
}

/** Was the translation found to be still right for another source, without being changed? */
export function isRenewed({ state, mark }: Pair): boolean {
  return state === "current" && mark?.confirmed !== undefined && mark.confirmed !== mark.written;
}
