import type { Lookalike, Typed } from "./lookalike.ts";

/**
 * Links that are none: a space before the address or in it, an end that is missing, brackets the wrong way round.
 * @param schemes The kinds of record, which links may start with as they may with https:.
 */
export function brokenLinks(typed: Typed, schemes: readonly string[]): Lookalike[] {
  const all = [...candidates(typed, schemes)];
  // The first that covers some characters says what is wrong with them.
  return all.filter(
    ({ start, end }, index) => !all.slice(0, index).some((other) => start < other.end && other.start < end),
  );
}

function* candidates(typed: Typed, schemes: readonly string[]): Generator<Lookalike> {
  const scheme = `(?:${[...schemes, "https?", "mailto"].join("|")}):`;
  yield* matching(
    typed,
    new RegExp(`\\[(${label})\\]([ \\u00a0\\u202f\\n]{1,3})\\((${scheme}[^\\s()]{1,400})\\)`, "g"),
    spaced,
  );
  yield* matching(
    typed,
    new RegExp(`\\[(${label})\\][ \\u00a0\\u202f]{1,3}\\((?=(${scheme}[^\\s()]{1,400}))\\2(?!\\))`, "g"),
    spacedUnclosed,
  );
  yield* matching(typed, new RegExp(`\\[(${label})\\]\\(([ ]{0,3}${scheme}[^\\n]{0,400})`, "g"), unfinished);
  yield* matching(typed, new RegExp(`\\((${label})\\)\\[(${scheme}[^\\s[\\]()]{1,400})\\]`, "g"), reversed);
  yield* matching(typed, new RegExp(`\\[(https?://[^\\s[\\]]{1,400}) (${label})\\]`, "g"), reversedInside);
  yield* matching(typed, new RegExp(`(?<!\\])\\((?:${schemes.join("|")}):[\\w.-]{1,200}\\)`, "g"), bare);
}

/** The words of a link. */
const label = "[^\\[\\]()\\n]{1,200}";

/** Each match whose first bracket is shown as it is. */
function* matching(
  { text, words }: Typed,
  pattern: RegExp,
  of: (match: RegExpExecArray, start: number) => Lookalike | undefined,
): Generator<Lookalike> {
  for (const match of text.matchAll(pattern)) {
    const seen = words[match.index] === text[match.index] ? of(match, match.index) : undefined;
    if (seen) yield seen;
  }
}

function spaced({ 0: all, 1: shown = "", 3: url = "" }: RegExpExecArray, start: number): Lookalike {
  return { start, end: start + all.length, kind: "spaced", better: `[${shown}](${url})`, isSure: true };
}

/** A space before the address, and no bracket after it. */
function spacedUnclosed({ 0: all, 1: shown = "", 2: url = "" }: RegExpExecArray, start: number): Lookalike {
  const destination = address(url);
  const end = start + all.length - url.length + destination.length;
  return { start, end, kind: "unclosed", better: `[${shown}](${destination})` };
}

/** What follows `](` up to the end of the line. */
function unfinished({ 1: shown = "", 2: rest = "" }: RegExpExecArray, start: number): Lookalike | undefined {
  const from = start + shown.length + 3;
  const close = rest.indexOf(")");
  const open = rest.indexOf("(");
  const closes = close >= 0 && (open < 0 || close < open);
  const target = rest.slice(0, closes ? close : undefined);
  if (closes && !/\s/.test(target.trim())) return undefined;
  const end = closes ? from + close + 1 : from + address(rest).length;
  if (!closes) {
    // The end of an id or an address is where it can be no longer.
    const bracket = rest[address(rest).length] === "]" ? 1 : 0;
    return {
      start,
      end: end + bracket,
      kind: "unclosed",
      better: `[${shown}](${address(rest)})`,
      isSure: open < 0 || open > address(rest).length,
    };
  }
  const better = withoutSpaces(target);
  return { start, end, kind: "inner", ...(better && { better: `[${shown}](${better})`, isSure: true }) };
}

function address(rest: string): string {
  const [found = ""] = /^\s*(?:https?:[^\s\]]*|mailto:[^\s\]]*|[a-z][\w-]*:[\w.-]*)/i.exec(rest) ?? [];
  return found.replace(/[.,;:!?]+$/, "");
}

/** A web address whose spaces can be written otherwise, or an id with a space before it. */
function withoutSpaces(target: string): string | undefined {
  const trimmed = target.trim();
  if (/["'«»“”]/.test(trimmed)) return undefined;
  if (/^https?:\/\/\S/i.test(trimmed)) return trimmed.replace(/[ \u00a0\u202f]/g, "%20");
  return /^[a-z][\w-]*:\s+[\w.-]+$/i.test(trimmed) ? trimmed.replace(/\s+/g, "") : undefined;
}

function reversed({ 0: all, 1: shown = "", 2: url = "" }: RegExpExecArray, start: number): Lookalike {
  return { start, end: start + all.length, kind: "reversed", better: `[${shown}](${url})`, isSure: true };
}

function reversedInside({ 0: all, 1: url = "", 2: shown = "" }: RegExpExecArray, start: number): Lookalike {
  return { start, end: start + all.length, kind: "reversed", better: `[${shown}](${url})`, isSure: true };
}

/** An address of a record without words before it. */
function bare({ 0: all }: RegExpExecArray, start: number): Lookalike {
  return { start, end: start + all.length, kind: "wordless", better: `[…]${all}` };
}
