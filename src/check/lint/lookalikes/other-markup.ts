import type { Lookalike, Typed } from "./lookalike.ts";

interface Pattern {
  readonly kind: string;
  /** With the flag u; looked for in the words. */
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly better?: (found: RegExpExecArray) => string | undefined;
}

/**
 * Markup of other dialects of Markdown, of wikis and of forums, which the pages show as it is typed. Each pattern asks
 * for so much of the markup that prose does not have it by chance: `~10 %`, `5 $`, `[1]` and `10^6` are prose.
 */
const patterns: readonly Pattern[] = [
  { kind: "footnote", pattern: /\[\^[^\]\s]{1,40}\]|\^\[[^\]\n]{1,200}\]/u },
  { kind: "strike", pattern: /~~(?=\S)[^~\n]{1,200}~~/u },
  { kind: "task", pattern: /(?<=^|\n)[\0 ]*\[[ xX]\](?=[ \u00a0]\S)/u },
  {
    kind: "math",
    pattern:
      /\$\$[^$]{1,400}\$\$|(?<![$\p{L}\p{N}])\$(?=[^\s$])(?:\p{L}|[^$\n]{0,200}[\\^_{}=][^$\n]{0,200}?)(?<=\S)\$(?![\p{N}$])/u,
  },
  {
    kind: "subscript",
    pattern: /(?<![~\s\0])~([\p{L}\p{N}+-]{1,20})~(?!~)/u,
    better: (found) => lowered(found[1]),
  },
  {
    kind: "subscript",
    pattern: /(?<![~\p{L}\p{N}\0])~(?=[\p{L}\p{N}])[^~\n]{0,60}[\p{L}\p{N}]~(?![~\p{L}\p{N}])/u,
  },
  {
    kind: "superscript",
    pattern: /(?<!\^)\^([\p{L}\p{N}+-]{1,20})\^(?!\^)/u,
    better: (found) => raised(found[1]),
  },
  { kind: "highlight", pattern: /(?<![=\p{N}])==(?=[^\s=])[^=\n]{1,200}(?<=\S)==(?!=)/u },
  { kind: "definition", pattern: /(?<=[^\n]\n):[ \u00a0]+\S+/u },
  { kind: "attributes", pattern: /\{[#.:][^{}\n]{1,80}\}/u },
  { kind: "container", pattern: /(?<=^|\n):::+[^\n]{0,80}/u },
  { kind: "alert", pattern: /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/u },
  { kind: "wiki", pattern: /\[\[[^[\]\n]{1,200}\]\]|(?<=^|\n)\[TOC\](?=\n|$)/u },
  { kind: "reference", pattern: /\[(?=[^[\]\n]*\p{L}{2})[^[\]\n]{1,200}\]\[[^[\]\n]{0,80}\](?!\()/u },
  {
    kind: "forum",
    pattern:
      /\[(b|i|u|s|url|img|quote|code|sup|sub|list|color|size)(?:=[^\]\n]{0,200})?\][^\n]{0,200}?\[\/\1\]/u,
  },
  { kind: "heading", pattern: /(?<=^|\n)#{2,6}(?=\p{L})[^\n]{0,60}/u },
  { kind: "list", pattern: /(?<=^|\n)-(?=\p{L})[^\n]{1,200}\n-(?=\p{L})/u },
  { kind: "abbreviation", pattern: /(?<=^|\n)\*\[[^\]\n]{1,60}\]:/u },
];

/** One of each kind, as a text that has one has often more. */
export function* otherMarkup({ words, text, root }: Typed): Generator<Lookalike> {
  const seen = new Set<string>();
  for (const { kind, pattern, better } of patterns) {
    const found = seen.has(kind) ? null : pattern.exec(words);
    if (!found || (kind === "task" && !isItem(text, found.index))) continue;
    seen.add(kind);
    const typed = found[0].replace(/^[\0 ]+/, "");
    const start = found.index + found[0].length - typed.length;
    const instead = better?.(found);
    yield {
      start,
      end: start + typed.length,
      kind,
      ...(instead !== undefined && { better: instead, isSure: true }),
    };
  }
  yield* unusedDefinitions(text, root);
}

function isItem(text: string, at: number): boolean {
  return /(?:[-*+]|[0-9][.)])[ \t]+$/.test(text.slice(Math.max(0, at - 20), at + 20).split("[")[0] ?? "");
}

/** A definition of an address is not shown; when no link names it, what it says is lost. */
function* unusedDefinitions(text: string, root: Typed["root"]): Generator<Lookalike> {
  for (const { type, position } of root.children) {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (type !== "definition" || start === undefined || end === undefined) continue;
    const [label = ""] = /^\[[^\]]*\]/.exec(text.slice(start, end)) ?? [];
    const others = (text.slice(0, start) + text.slice(end)).toUpperCase();
    if (!others.includes(label.toUpperCase())) yield { start, end, kind: "unused" };
  }
}

const signs = "0123456789+-";

/** Signs raised, where each has a form of its own. */
export function raised(text = ""): string | undefined {
  return inForm(text, `${signs}in`, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁱⁿ");
}

export function lowered(text = ""): string | undefined {
  return inForm(text, signs, "₀₁₂₃₄₅₆₇₈₉₊₋");
}

function inForm(text: string, from: string, to: string): string | undefined {
  const places = [...text].map((sign) => from.indexOf(sign));
  return text === "" || places.includes(-1) ? undefined : places.map((place) => to[place]).join("");
}
