import type { Edit } from "../../model/diagnostic.ts";

/** The edit that gives each level two spaces instead of a tab. Undefined when a tab may be part of a `|` text. */
export function tabsToSpaces(source: string): Edit | undefined {
  const margins = [...source.matchAll(/^[ \t]*\t[ \t]*/gm)];
  const [first] = margins;
  const last = margins.at(-1);
  const isInText = margins.some(([margin]) => margin.startsWith(" ")) && /[:-] +[|>]/.test(source);
  if (!first || !last || isInText) return undefined;
  const end = last.index + last[0].length;
  const text = source
    .slice(first.index, end)
    .replace(/^[ \t]*\t[ \t]*/gm, (margin) => margin.replaceAll("\t", "  "));
  return { start: first.index, end, text };
}
