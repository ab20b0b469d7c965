/** One line of a text that could not be parsed, taken apart as far as a pattern can. */
export interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  readonly text: string;
  /** The white space it starts with. */
  readonly margin: string;
  /** The first key, as written, and the offset of its colon. */
  readonly key?: string;
  readonly colon?: number;
  /** Where the value starts: after the dashes and the first key. */
  readonly valueStart: number;
  readonly value: string;
}

// A key has no quote, hash, bracket or colon in it, or is quoted as a whole.
const pattern = /^([ \t]*)((?:- +)*)(?:([^\s'"#:[\]{},&*!|>%@`-][^:\n]*|"[^"]*"|'[^']*'):(?:[ \t]+|$))?/;
const longest = 4000;

export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", start);
  let end = newline === -1 ? text.length : newline;
  if (text[end - 1] === "\r" && end > start) end--;
  const line = text.slice(start, end);
  const [head = "", margin = "", dashes = "", key] = pattern.exec(line.slice(0, longest)) ?? [];
  const valueStart = start + head.length;
  const keyed = key === undefined ? {} : { key, colon: start + margin.length + dashes.length + key.length };
  return {
    start,
    end,
    text: line,
    margin,
    ...keyed,
    valueStart,
    value: line.slice(head.length, longest).trimEnd(),
  };
}

/** Keys are words in lower or camel case (`title`, `lagYears`, `fr`, `nl-BE`); prose has spaces or capitals. */
export function looksLikeKey(text: string): boolean {
  return /^["']?[a-z][\w-]*["']?$/.test(text);
}

/** The lines from one offset to another (at most 50), then the next one that is not blank, then the one before. */
export function linesAround(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined = lineAt(text, Math.min(from, text.length));
  const before = filledBefore(text, line);
  while (line && line.start <= to && lines.length < 50) {
    lines.push(line);
    line = filledAfter(text, line);
  }
  if (line) lines.push(line);
  if (before) lines.push(before);
  return lines.filter(({ text: content }) => content.trim() !== "");
}

function filledAfter(text: string, line: Line): Line | undefined {
  const rest = /\S/g;
  rest.lastIndex = line.end;
  const next = rest.exec(text);
  return next ? lineAt(text, next.index) : undefined;
}

/** The nearest line before this one that is neither blank nor a comment. */
export function filledBefore(text: string, line: Line): Line | undefined {
  let end = line.start - 1;
  while (end > 0) {
    const previous = lineAt(text, end);
    const content = previous.text.trim();
    if (content !== "" && !content.startsWith("#")) return previous;
    end = previous.start - 1;
  }
  return undefined;
}
