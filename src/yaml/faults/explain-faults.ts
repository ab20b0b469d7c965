import type { ParsedNode } from "yaml";
import type { Problem } from "../../model/diagnostic.ts";
import { compose } from "../full/compose.ts";
import type { Composition } from "../full/compose.ts";
import { scan } from "../full/unsupported-syntax.ts";
import type { Scan } from "../full/unsupported-syntax.ts";
import { colonInText } from "./colon-in-text.ts";
import { cutByHash } from "./cut-text.ts";
import { applyMasks } from "./explanation.ts";
import type { FaultContext, Explain, Explanation } from "./explanation.ts";
import {
  indentation,
  spaceAfterColon,
  spaceAfterDash,
  strayItem,
  strayText,
  tabIndentation,
} from "./layout-faults.ts";
import { linesAround } from "./line.ts";
import { pastedRows } from "./pasted-rows.ts";
import { badEscape, smartQuote, textAfterQuote, unclosedQuote } from "./quotes.ts";
import { refusals } from "./refused.ts";
import { reservedCharacter, reservedInBrackets, unclosedBracket } from "./reserved-character.ts";
import { anySyntax } from "./syntax.ts";

/** Tried in this order: the most specific first. */
const explainers: readonly Explain[] = [
  badEscape,
  tabIndentation,
  smartQuote,
  unclosedQuote,
  textAfterQuote,
  cutByHash,
  reservedCharacter,
  reservedInBrackets,
  unclosedBracket,
  spaceAfterColon,
  spaceAfterDash,
  indentation,
  colonInText,
  pastedRows,
  strayItem,
  strayText,
];

const maximumProblems = 20;
/** How many lexemes may be parsed to find explanations: bounds the time for the largest files. */
const budget = 400_000;

interface Attempt {
  readonly text: string;
  readonly scan: Scan;
  readonly composition: Composition;
}

export interface Diagnosis {
  readonly problems: readonly Problem[];
  /** The document, when it could be read to its end, if need be without what the problems are about. */
  readonly contents?: ParsedNode | null;
}

/**
 * Parse a text and explain what is wrong with it. A fault is explained by what makes it go away: the suspected
 * characters are masked and the text is parsed again. So each mistake is reported once, and the next one is found.
 */
export function explainFaults(file: string, text: string): Diagnosis {
  const problems: Problem[] = [];
  let spent = 0;
  const attempt = (candidate: string): Attempt => {
    const scanned = scan(candidate);
    spent += scanned.lexemes + candidate.length / 16;
    const composition = scanned.refused.length > 0 ? { contents: null, faults: [] } : compose(scanned.tokens);
    return { text: candidate, scan: scanned, composition };
  };
  let current = attempt(text);
  while (problems.length < maximumProblems) {
    const shallow = beforeTooDeep(current.scan, current.text);
    if (shallow !== undefined) {
      const next = attempt(shallow);
      if (next.composition.faults.length > 0) {
        current = next;
        continue;
      }
    }
    if (current.scan.refused.length > 0) {
      const refusal = refusals(file, current.text, text, current.scan);
      problems.push(...refusal.problems);
      if (refusal.readableTo === 0 || spent > budget) return { problems };
      current = attempt(applyMasks(current.text, refusal.masks).slice(0, refusal.readableTo));
      continue;
    }
    const [fault] = current.composition.faults;
    if (!fault) return { problems, contents: current.composition.contents };
    const evidence = {
      file,
      text: current.text,
      source: text,
      fault,
      scan: current.scan,
      lines: linesAround(current.text, fault.start, fault.end),
    };
    const explanation = spent > budget ? undefined : firstThatHelps(evidence, attempt, () => spent > budget);
    problems.push((explanation?.explanation ?? anySyntax(evidence)).problem);
    const isClean = explanation !== undefined && explanation.next.composition.faults.length === 0;
    if (!explanation || (explanation.explanation.isLast === true && !isClean)) return { problems };
    current = explanation.next;
  }
  return { problems };
}

/** What is before the line that is too deep: many faulty lines may nest by mistake, and it is them that should be explained. */
function beforeTooDeep({ refused }: Scan, text: string): string | undefined {
  const deep = refused[0]?.what === "too-deep" ? refused[0].start : undefined;
  return deep === undefined ? undefined : text.slice(0, text.lastIndexOf("\n", deep - 1) + 1);
}

function firstThatHelps(
  evidence: FaultContext,
  attempt: (text: string) => Attempt,
  isSpent: () => boolean,
): { explanation: Explanation; next: Attempt } | undefined {
  for (const explain of explainers) {
    for (const explanation of explain(evidence)) {
      const next = attempt(applyMasks(evidence.text, explanation.masks));
      if (explanation.isCertain === true || isFurther(next, evidence, explanation))
        return { explanation, next };
      if (isSpent()) return undefined;
    }
  }
  return undefined;
}

/** Is the fault gone: does the parser now get beyond it, and beyond what was masked? */
function isFurther(next: Attempt, { fault }: FaultContext, { masks, isLast }: Explanation): boolean {
  const refused = next.scan.refused[0]?.start ?? Infinity;
  const first = Math.min(next.composition.faults[0]?.start ?? Infinity, refused);
  const masked = isLast === true ? 0 : Math.max(...masks.map(({ end }) => end));
  return first > fault.start && first >= masked;
}
