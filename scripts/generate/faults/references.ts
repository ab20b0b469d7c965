import type { Draft, FaultKind, Planted } from "./fault.ts";
import { caret, replacing } from "./fault.ts";

/** The text with one more source, whichever way the list is written. */
function withSource(text: string, id: string): string {
  if (!/^sources:/m.test(text)) return text.replace(/^keywords:/m, `sources: [${id}]\n$&`);
  return text.replace(/^sources: \[/m, `$&${id}, `).replace(/^sources:$/m, `$&\n  - ${id}`);
}

const self: FaultKind = {
  code: "ref/self",
  ground: "indicator",
  plant: ({ text }) => ({ text: withSource(text, caret + /^id: (.*)$/m.exec(text)?.[1]) }),
};

const withdrawn: FaultKind = {
  code: "ref/withdrawn",
  ground: "indicator",
  plant({ text, index = 0, plans }) {
    for (let other = index - 1; other > 0 && other > index - 300; other--) {
      if (plans.status(other) === "withdrawn")
        return { text: withSource(text, caret + plans.variable(other).id), needs: [other] };
    }
    return undefined;
  },
};

const asymmetric: FaultKind = {
  code: "ref/asymmetric",
  ground: "indicator",
  plant({ text, index = 0, plans, random }) {
    const other = plans.variable(random.integer(0, plans.count - 1));
    const isKnown = text.includes(other.id) || other.index === index;
    if (other.status !== "published" || other.database !== "At" || isKnown || !/^equivalents:$/m.test(text))
      return undefined;
    const entry = `  - { variable: ${caret}${other.id}, relation: same-group-other-measure }`;
    return { text: text.replace(/^equivalents:$/m, `$&\n${entry}`), needs: [other.index] };
  },
};

/**
 * A field that is computed from an indicator that is computed from it. Fields stand first and have no other sources,
 * so the circle is met at the field and closes at the indicator; its other sources are kept out of further circles.
 */
const circular: FaultKind = {
  code: "ref/circular",
  ground: "indicator",
  plant({ text, index = 0, plans }): Planted | undefined {
    const sources = plans.sources(index).map((source) => plans.variable(source));
    const [field] = sources;
    if (!field || sources.some(({ database, status }) => database !== "Gz" || status !== "published"))
      return undefined;
    const { id } = plans.variable(index);
    return {
      text: text.replace(new RegExp(`^(sources:(?: \\[|\\n  - ))(${field.id})`, "m"), `$1${caret}$2`),
      needs: sources.map((source) => source.index),
      other: { index: field.index, edit: (own) => withSource(own, id) },
    };
  },
};

/** A letter too much in an id: no record is called that. */
function misspelt(ground: "indicator" | "variable", before: RegExp): FaultKind {
  const pattern = new RegExp(`(${before.source})([a-zA-Z][\\w-]*)`, "m");
  return replacing("ref/unresolved", ground, pattern, `$1${caret}$2x`);
}

/** One of the description's links, in Dutch. */
function inLink(code: string, replacement: string): FaultKind {
  const link = /^(  nl: [^]*?\()([a-z]+):([\w-]+)\)/m;
  return {
    code,
    ground: "variable",
    plant({ text }: Draft) {
      const start = text.indexOf("\ndescription:\n");
      const end = text.indexOf("\nunit:\n");
      const own = text.slice(start, end);
      // In French the same words stand before: only the first link after the Dutch text begins is meant.
      const dutch = own.indexOf("\n  nl: ") + 1;
      if (dutch === 0 || !link.test(own.slice(dutch))) return undefined;
      return {
        text: text.slice(0, start + dutch) + own.slice(dutch).replace(link, replacement) + text.slice(end),
      };
    },
  };
}

/** References that lead nowhere, or where they must not. */
export const referenceFaults: readonly FaultKind[] = [
  self,
  withdrawn,
  asymmetric,
  circular,
  misspelt("variable", /^keywords: \[/),
  misspelt("indicator", /^sources: \[/),
  misspelt("indicator", /^geographicLevel: /),
  misspelt("variable", /^  - use: /),
  misspelt("indicator", /^  numerator: /),
  misspelt("indicator", /^  denominator: /),
  misspelt("indicator", /^dimensions: \[/),
  misspelt("indicator", /^  - \{ variable: /),
  inLink("ref/unresolved", `$1${caret}$2:$3x)`),
  inLink("ref/unknown-scheme", `$1${caret}$2x:$3)`),
  inLink("ref/relative-link", `$1${caret}$3.html)`),
  replacing("ref/duplicate", "variable", /^keywords: \[([\w-]+)/m, `$&, ${caret}$1`),
];
