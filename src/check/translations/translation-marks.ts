import { normalFormVersion } from "./normal-form.ts";

/**
 * One line of a file of marks: two texts that say the same. The translation was written for a wording of the source, and
 * may since have been found to be still right for another.
 */
export interface Mark {
  /** `<id>#<path>`. */
  readonly text: string;
  /** The language of the translation, and of what it was translated from. */
  readonly target: string;
  readonly source: string;
  /** The wording of the translation, and the wording of the source for which it was written. */
  readonly translation: string;
  readonly written: string;
  /** The wording of the source for which it was confirmed without being changed. */
  readonly confirmed?: string;
}

/** A file of marks, read. */
export interface MarksFile {
  /** By text and the two languages, see `markKey`: mostly one; after a merge there may be several. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** By the two wordings that they accept, see `acceptedKey`: an item of a list may have another number by now. */
  readonly accepted: ReadonlyMap<string, Mark>;
  /** Ranges of lines that are no marks. */
  readonly faults: readonly (readonly [start: number, end: number])[];
}

/** Where files of marks are. */
export const marksFolder = "translations";

const ending = ".txt";

/** The file of marks of a file of records: the same path in the folder of marks. */
export function marksPath(file: string): string {
  return `${marksFolder}/${file.replace(/\.yaml$/, "")}${ending}`;
}

/** What says how branches are merged: all lines of both are kept. */
export const mergeRules = {
  path: `${marksFolder}/.gitattributes`,
  text: "* text eol=lf merge=union\n",
};

const head = `# Which wording each translation was made for; written by varbook translate accept. Form ${normalFormVersion}.`;

/** Files of an earlier normal form are read too; after a merge one file may have lines of both. */
const anyHead = new RegExp(`^${head.replace(/\d+\.$/, "[1-9]\\.")}$`);

const line =
  /^([^\s#]+#[^\s#]+) ([a-z]{2,3}):([0-9a-f]{16}) (?!\2)([a-z]{2,3}):([0-9a-f]{16})(?: \4:([0-9a-f]{16}))?$/;

/** Reads a file of marks. A line that is none is a fault, and the others count. */
export function readMarks(text: string): MarksFile {
  const marks = new Map<string, Mark[]>();
  const accepted = new Map<string, Mark>();
  const faults: (readonly [number, number])[] = [];
  let start = 0;
  for (const each of text.split("\n")) {
    const content = each.endsWith("\r") ? each.slice(0, -1) : each;
    const mark = markOf(content);
    if (mark) {
      const key = markKey(mark.text, mark.target, mark.source);
      const sameKey = marks.get(key);
      if (sameKey) sameKey.push(mark);
      else marks.set(key, [mark]);
      for (const wording of wordingsOf(mark, mark.source))
        accepted.set(acceptedKey(mark.target, mark.translation, mark.source, wording), mark);
    } else if (content !== "" && !anyHead.test(content)) faults.push([start, start + content.length]);
    start += each.length + 1;
  }
  return { marks, accepted, faults };
}

function markOf(content: string): Mark | undefined {
  const [, text, target, translation, source, written, confirmed] = line.exec(content) ?? [];
  if (!text || !target || !translation || !source || !written) return undefined;
  return { text, target, source, translation, written, ...(confirmed !== undefined && { confirmed }) };
}

/** A text and two languages, whichever of them is the source. */
export function markKey(text: string, one: string, other: string): string {
  return one < other ? `${text} ${one} ${other}` : `${text} ${other} ${one}`;
}

/** Two wordings, whichever of them is the source. */
export function acceptedKey(one: string, ownWording: string, other: string, otherWording: string): string {
  const [first, second] = [`${one}:${ownWording}`, `${other}:${otherWording}`];
  return first < second ? `${first} ${second}` : `${second} ${first}`;
}

/** The wordings of one of its languages that a mark accepts. */
export function wordingsOf(mark: Mark, language: string): readonly string[] {
  if (mark.target === language) return [mark.translation];
  return mark.confirmed === undefined ? [mark.written] : [mark.confirmed, mark.written];
}

/** A file of marks, sorted: one line each, so that a change of one text changes one line. */
export function printMarks(marks: Iterable<Mark>): string {
  const lines = [...marks].map(
    ({ text, target, source, translation, written, confirmed }) =>
      `${text} ${target}:${translation} ${source}:${written}${confirmed === undefined ? "" : ` ${source}:${confirmed}`}`,
  );
  return `${[head, ...new Set(lines.toSorted())].join("\n")}\n`;
}
