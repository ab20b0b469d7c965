import { LineStarts } from "../../yaml/line-starts.ts";
import { mark } from "../../yaml/read-yaml.ts";
import type { Comment } from "./real-comments.ts";
import { commentsOf } from "./real-comments.ts";

/** A comment that silences a rule: `# varbook-ignore CODE: reason`. */
export interface Directive extends Comment {
  readonly code: string;
  readonly reason: string;
  /** The line whose problems it silences; undefined for those of the whole file, and 0 when it stands where it can silence none. */
  readonly line: number | undefined;
  /** The line on which it stands. */
  readonly at: number;
  /** Does nothing else stand on its line? */
  readonly isAlone: boolean;
}

/** All such comments of a text. */
export function directivesOf(text: string): Directive[] {
  const lines = text.split("\n");
  const starts = new LineStarts(text);
  const next = linesAfter(lines);
  const firstContent =
    lines.findIndex((line) => !isComment(line) && line.trim() !== "" && line.trim() !== "---") + 1;
  return [...commentsOf(text)].flatMap((comment) => {
    const words = comment.text.replace(/^#+/, "").trim();
    if (!words.startsWith(mark)) return [];
    const [, isFileWide, rest] = /^(-file(?!\S))?([^]*)$/.exec(words.slice(mark.length)) ?? [];
    const { line, column } = starts.position(comment.start);
    const isAlone = (lines[line - 1] ?? "").slice(0, column - 1).trim() === "";
    const target = isAlone ? (next[line] ?? 0) : line;
    const whole = line < firstContent ? undefined : 0;
    return [
      {
        ...comment,
        ...parts(rest ?? ""),
        isAlone,
        at: line,
        line: isFileWide === undefined ? target : whole,
      },
    ];
  });
}

/** For each line the next one that is no comment: several comments may stand above one line. */
function linesAfter(lines: readonly string[]): number[] {
  const next: number[] = [];
  for (let line = lines.length; line > 0; line--)
    next[line] = isComment(lines[line] ?? "") ? (next[line + 1] ?? 0) : line + 1;
  return next;
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith("#");
}

function parts(text: string): Pick<Directive, "code" | "reason"> {
  const colon = text.indexOf(":");
  const code = colon < 0 ? text : text.slice(0, colon);
  return { code: code.trim(), reason: colon < 0 ? "" : text.slice(colon + 1).trim() };
}
