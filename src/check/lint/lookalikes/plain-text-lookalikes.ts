import { markdownFacts } from "../../../markdown/facts.ts";
import { elements } from "./html-names.ts";
import type { Lookalike } from "./lookalike.ts";
import { lowered, raised } from "./other-markup.ts";

interface Pattern {
  readonly kind: string;
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly better?: (found: RegExpExecArray) => string | undefined;
  /** Is nothing lost by it? A link that is only words loses where it leads. */
  readonly isSure?: boolean;
}

const inner = (found: RegExpExecArray): string | undefined => found[1];

/** Markup in a text of one line, which the pages show as it is typed. Each text is reported once for each kind. */
const patterns: readonly Pattern[] = [
  { kind: "image", pattern: /!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)/u },
  {
    kind: "link",
    pattern: /(?<!!)\[([^[\]\n]{1,200})\][ \u00a0]?\([a-z][\w-]{0,40}:[^\n)]{1,400}\)?/iu,
    better: inner,
  },
  { kind: "link", pattern: /<(?:https?:\/\/|mailto:)[^\s<>]{1,400}>/iu },
  { kind: "link", pattern: /\[\[[^[\]\n]{1,200}\]\]/u },
  {
    kind: "emphasis",
    pattern: /(?<![\p{L}\p{N}*])\*\*(?=\S)([^*\n]{1,200}(?<=\S))\*\*(?![\p{L}\p{N}*])/u,
    better: inner,
    isSure: true,
  },
  {
    kind: "emphasis",
    pattern: /(?<![\p{L}\p{N}_])__(?=\p{L})([^_\n]{1,200}\p{L})__(?![\p{L}\p{N}_])/u,
    better: inner,
    isSure: true,
  },
  {
    kind: "emphasis",
    pattern: /(?<![\p{L}\p{N}*])\*(?=[\p{L}«"“(])([^*\n]{1,200}[\p{L}\p{N}»"”).])\*(?![\p{L}\p{N}*])/u,
    better: inner,
    isSure: true,
  },
  {
    kind: "emphasis",
    pattern: /(?<![\p{L}\p{N}_])_(?=\p{L})([^_\n]{1,200}\p{L})_(?![\p{L}\p{N}_])/u,
    better: inner,
  },
  { kind: "emphasis", pattern: /(?<![\p{L}\p{N}*])\*{1,2}(?=\p{L})[\p{L}\p{N}]+/u },
  { kind: "code", pattern: /`([^`\n]{1,200})`/u, better: inner, isSure: true },
  { kind: "strike", pattern: /~~(?=\S)[^~\n]{1,200}~~/u },
  {
    kind: "script",
    pattern: /<su[pb]>([^<\n]{1,20})<\/su[pb]>/iu,
    better: (found) => (/^<sup/i.test(found[0]) ? raised(found[1]) : lowered(found[1])),
    isSure: true,
  },
  {
    kind: "script",
    pattern: /(?<!\^)\^([\p{L}\p{N}+-]{1,20})\^(?!\^)/u,
    better: (found) => raised(found[1]),
    isSure: true,
  },
  {
    kind: "script",
    pattern: /(?<![~\s])~([\p{N}]{1,4})~(?!~)/u,
    better: (found) => lowered(found[1]),
    isSure: true,
  },
  {
    kind: "html",
    pattern: /<(b|strong|i|em|u|code|span)>([^<>\n]{1,200})<\/\1>/iu,
    better: (found) => found[2],
    isSure: true,
  },
  { kind: "html", pattern: new RegExp(`</?(?:${elements.join("|")})(?:\\s[^<>\\n]{0,200})?/?>|<!--`, "iu") },
  {
    kind: "reference",
    pattern: /&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iu,
    better: ({ 0: all }) => decoded(all),
    isSure: true,
  },
  { kind: "escape", pattern: /\\([*_`[\]<>~#])/u, better: inner, isSure: true },
  { kind: "footnote", pattern: /\[\^[^\]\s]{1,40}\]/u },
  { kind: "block", pattern: /^#{1,6}[ \u00a0](?=[\p{L}«"“([])/u },
  {
    kind: "lines",
    pattern: /\S{1,40}[^\S\n]{0,9}\n\s*\S{1,40}/u,
    better: ({ 0: all }) => all.replace(/\s+/g, " "),
    isSure: true,
  },
];

export function* plainTextMarkup(text: string): Generator<Lookalike> {
  const taken: Lookalike[] = [];
  for (const { kind, pattern, better, isSure = false } of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [start, end] = [found.index, found.index + found[0].length];
    const instead = better?.(found);
    if (kind === "reference" && instead === undefined) continue;
    if (taken.some((other) => other.kind === kind || (start < other.end && other.start < end))) continue;
    const lookalike = { start, end, kind, ...(instead !== undefined && { better: instead, isSure }) };
    taken.push(lookalike);
    yield lookalike;
  }
}

/** The character that a reference stands for; undefined for what is none, or no sign that can be seen. */
function decoded(reference: string): string | undefined {
  const { plain } = markdownFacts(reference);
  return plain !== reference && /^[^\p{C}\p{Z}\ufffd]+$/u.test(plain) ? plain : undefined;
}
