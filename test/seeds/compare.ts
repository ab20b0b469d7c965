import { apply } from "./apply.ts";
import type { Deviation, Seed } from "./deviations.ts";
import { deviations } from "./deviations.ts";
import type { Field } from "./fields.ts";
import { lines, mapTexts } from "./fields.ts";
import { readPage } from "./read-page.ts";
import { readSeed } from "./read-seed.ts";
import { targets } from "./targets.ts";

/** What the page should be and what it is, line by line; and what is listed but does not occur in the seed. */
export interface Comparison {
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly stale: readonly string[];
}

/**
 * Compares a seed, changed by its deviations, with the compiled page.
 * @param listed The deviations, those of the other page among them.
 */
export function compare(
  name: Seed,
  seed: string,
  page: string,
  listed: readonly Deviation[] = deviations,
): Comparison {
  const own = listed.filter(({ pages }) => pages.includes(name));
  const added = new Set(own.flatMap((one) => (one.kind === "added" ? one.field : [])));
  const stale: string[] = [];
  let fields = readSeed(seed);
  for (const deviation of own) {
    const changed = apply(deviation, fields);
    if (JSON.stringify(changed) === JSON.stringify(fields))
      stale.push(`${deviation.kind}: ${deviation.reason}`);
    fields = changed;
  }
  const linked = withTargets(name, fields);
  return {
    expected: lines(linked.fields, added),
    found: lines(readPage(page, `variables/${name}.html`), added),
    stale: [...stale, ...linked.stale],
  };
}

/** Puts the targets in, in their order. A link that is not the next one in the list keeps its `#`, which no page has. */
function withTargets(name: Seed, fields: readonly Field[]): { fields: Field[]; stale: string[] } {
  const left = [...targets[name]];
  const change = (whole: string, text: string): string => {
    const [next] = left;
    if (next?.[0] !== text) return whole;
    left.shift();
    return `[${text}](${next[1]})`;
  };
  const linked = fields.map((field) => mapTexts(field, (text) => text.replace(/\[([^\]]*)\]\(#\)/g, change)));
  return { fields: linked, stale: left.map(([text]) => `link: ${text}`) };
}
