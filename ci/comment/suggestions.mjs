// Which repairs may be offered as suggestions, and how one is written. Who proposes them may be anyone: what is taken of
// them is a file, lines and a new text; that the lines are in the diff, and what stands there, only the host says.
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { forkNote } from "./comment.mjs";

/** So many are there at most on one pull request, whatever was pushed. */
export const most = 20;

/** What is read at all: bytes, entries, lines of one, characters of one. */
const limits = { bytes: 512 * 1024, entries: 200, lines: 100, text: 4_000, path: 500 };

/** @type {Readonly<Record<string, string>>} */
const words = {
  en: "varbook can repair this. Read it before you take it.",
  fr: "varbook peut réparer ceci. Relisez avant d'accepter.",
  nl: "varbook kan dit herstellen. Lees na voor u het overneemt.",
};

/**
 * The suggestions of a file that `varbook review` writes; none when there is no such file. Throws when it is no such
 * file, or too long; entries that are no suggestions are passed over.
 * @param {string} file
 * @returns {Suggestion[]}
 */
export function readSuggestions(file) {
  if (!existsSync(file)) return [];
  const found = lstatSync(file);
  if (!found.isFile() || found.size > limits.bytes)
    throw new Error("the suggestions are no file, or too long");
  const data = parsed(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)));
  if (!Array.isArray(data?.suggestions)) throw new Error("the file holds no suggestions");
  return data.suggestions.slice(0, limits.entries).filter(isSuggestion).map(onlyWhatCounts);
}

/**
 * What the parser says of a fault would quote the text.
 * @param {string} text
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {any} one */
function isSuggestion(one) {
  const { file, start, end, text } = one ?? {};
  return (
    typeof file === "string" &&
    file.length <= limits.path &&
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    start >= 1 &&
    end >= start &&
    end - start < limits.lines &&
    typeof text === "string" &&
    text.length <= limits.text
  );
}

/**
 * @param {Suggestion} one
 * @returns {Suggestion}
 */
function onlyWhatCounts({ file, start, end, text }) {
  return { file, start, end, text };
}

/**
 * Those that may be posted: on lines that the pull request shows, one of which it wrote, of files of the catalogue, with
 * a text that can only be read. Of those that overlap the first.
 * @param {readonly Suggestion[]} suggestions
 * @param {readonly DiffFile[]} diff What the host says that the pull request changes.
 * @param {string} folders Where the catalogue's records are, parted by spaces.
 * @returns {Posted[]}
 */
export function postable(suggestions, diff, folders) {
  const files = new Map(diff.map((one) => [one.path, one]));
  const taken = new Set();
  return suggestions.flatMap((one) => {
    const { file, start, end, text } = one;
    const shown =
      isOfRecords(file, folders) && isHarmless(text) ? linesOf(files.get(file)?.patch ?? "") : new Map();
    const lines = numbers(start, end).map((line) => shown.get(line));
    const isShown = lines.every(
      (line) => line?.hunk === lines[0]?.hunk && line?.text.includes("\r") === false,
    );
    if (!isShown || !lines.some((line) => line?.isAdded)) return [];
    const old = lines.map((line) => line?.text).join("\n");
    const places = numbers(start, end).map((line) => `${line} ${file}`);
    if (old === text || places.some((place) => taken.has(place))) return [];
    for (const place of places) taken.add(place);
    return [
      {
        ...one,
        mark: markOf(file, old, text),
        oldPath: files.get(file)?.oldPath ?? file,
        oldLine: lines[0]?.oldLine,
      },
    ];
  });
}

/**
 * Is it a YAML file in one of the folders, and none that a program may read as settings?
 * @param {string} path
 * @param {string} folders
 */
function isOfRecords(path, folders) {
  const isInside = folders
    .split(/\s+/)
    .some((folder) => folder !== "" && path.startsWith(`${folder.replace(/\/+$/, "")}/`));
  const steps = path.split("/");
  const isHidden = steps.some((step) => step === "" || step.startsWith("."));
  return (
    isInside &&
    !isHidden &&
    /^[^\\\p{C}\p{Zl}\p{Zp}]+\.yaml$/u.test(path) &&
    steps.at(-1) !== "varbook.config.yaml"
  );
}

/** Nothing that calls somebody, is markup, or looks other than it is. */
const dangers = /@|<[A-Za-z/!?]|&#?\w+;|[^\P{C}\n]|[\p{Zl}\p{Zp}]/u;

/** @param {string} text */
function isHarmless(text) {
  return !dangers.test(text) && longestRun(text) < 100;
}

/** @param {string} text */
function longestRun(text) {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}

/**
 * The lines of a file that a patch shows, by their number in the newer state.
 * @param {string} patch
 * @returns {Map<number, Line>}
 */
function linesOf(patch) {
  const lines = new Map();
  let [old, now, hunk] = [0, 0, 0];
  for (const line of patch.split("\n")) {
    const head = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (head) [old, now, hunk] = [Number(head[1]), Number(head[2]), hunk + 1];
    else if (hunk === 0 || line.startsWith("\\")) continue;
    else if (line.startsWith("-")) old++;
    else if (line.startsWith("+")) lines.set(now++, { text: line.slice(1), hunk, isAdded: true });
    else if (line.startsWith(" "))
      lines.set(now++, { text: line.slice(1), hunk, isAdded: false, oldLine: old++ });
  }
  return lines;
}

/**
 * @param {number} start
 * @param {number} end
 */
function numbers(start, end) {
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

/**
 * By this a suggestion is known again, on whatever line its text stands by then.
 * @param {string} file
 * @param {string} old
 * @param {string} text
 */
function markOf(file, old, text) {
  const hash = createHash("sha256")
    .update(JSON.stringify([file, old, text]))
    .digest("hex");
  return `<!-- varbook suggestion ${hash.slice(0, 32)} -->`;
}

/**
 * Those that are not there yet, as many as there is room for.
 * @param {readonly Posted[]} suggestions
 * @param {readonly string[]} bodies The comments that the same author wrote before, outdated ones too.
 */
export function notPosted(suggestions, bodies) {
  const known = new Set(
    bodies.flatMap((body) => /^<!-- varbook suggestion [0-9a-f]{32} -->(?=\n)/.exec(body)?.[0] ?? []),
  );
  return suggestions.filter(({ mark }) => !known.has(mark)).slice(0, Math.max(0, most - known.size));
}

/**
 * The comment with a suggestion: its fence is longer than any in the text.
 * @param {Posted} suggestion
 * @param {{ language: string, isFork: boolean, lines?: string }} how `lines`: what GitLab wants after the word, `:-0+1`.
 */
export function bodyOf({ mark, text }, { language, isFork, lines = "" }) {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  const own = `${words[language] ?? words["en"]}${isFork ? ` ${forkNote(language)}` : ""}`;
  return `${mark}\n${own}\n\n${fence}suggestion${lines}\n${text === "" ? "" : `${text}\n`}${fence}\n`;
}

/** @typedef {{ file: string, start: number, end: number, text: string }} Suggestion */
/** @typedef {Suggestion & { mark: string, oldPath: string, oldLine: number | undefined }} Posted */
/** @typedef {{ path: string, oldPath: string, patch: string }} DiffFile */
/** @typedef {{ text: string, hunk: number, isAdded: boolean, oldLine?: number }} Line */
