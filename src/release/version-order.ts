import { compareVersions, lineOf, nextInLine } from "./version.ts";

/** Why a version may not be published now, with the versions that could be. */
export type VersionRefusal =
  | { readonly why: "not-after"; readonly last: string; readonly corrects?: string }
  | { readonly why: "not-next"; readonly last: string; readonly next: readonly string[] }
  | { readonly why: "no-older-line"; readonly next: readonly string[] };

export interface Wishes {
  /** Does it correct the line of an earlier year? */
  readonly isBackport: boolean;
  /** Does who releases want it although versions are left out? */
  readonly isSure: boolean;
}

/**
 * Is a version the next one? After 2026.2 come 2026.3 and the first of a later year. The versions of a year are a line; a
 * correction of an older one is the next version of its own year, and comes before those of later years, so that the newest
 * stays the newest.
 * @param published The newest first.
 * @returns Why not; undefined when it is.
 */
export function refusalOf(
  version: string,
  published: readonly string[],
  { isBackport, isSure }: Wishes,
): VersionRefusal | undefined {
  const [newest] = published;
  const inLine = published.find((one) => lineOf(one) === lineOf(version));
  if (isBackport && (newest === undefined || inLine === undefined || lineOf(version) >= lineOf(newest)))
    return { why: "no-older-line", next: olderLines(published).map(nextInLine) };
  const last = isBackport ? inLine : newest;
  if (last === undefined) return undefined;
  if (compareVersions(version, last) <= 0) {
    const isOlderLine = !isBackport && inLine !== undefined && lineOf(version) < lineOf(last);
    return { why: "not-after", last, ...(isOlderLine && { corrects: inLine }) };
  }
  const isFirstOfYear = lineOf(version) > lineOf(last) && version.endsWith(".1");
  if (isSure || isFirstOfYear || version === nextInLine(last)) return undefined;
  return {
    why: "not-next",
    last,
    next: [nextInLine(last), ...(isBackport ? [] : [`${lineOf(last) + 1}.1`])],
  };
}

/** The last version of each year before the newest one's. */
function olderLines(published: readonly string[]): string[] {
  const lines = new Map<number, string>();
  for (const version of published) if (!lines.has(lineOf(version))) lines.set(lineOf(version), version);
  return [...lines.values()].slice(1);
}
