import type { Localized } from "../model/diagnostic.ts";
import { compareVersions } from "./version.ts";

/** Where it stands which versions were withdrawn, relative to the folder of all versions. Made from nothing else. */
export const withdrawnFile = "withdrawn.json";

/** What `withdrawn.json` says. */
export interface Withdrawals {
  /** Of this format. */
  readonly format: 1;
  /** The newest version first. */
  readonly withdrawn: readonly Withdrawal[];
}

/** That a version is not to be used any more: it stays as it is, and this is said of it. */
export interface Withdrawal {
  readonly version: string;
  /** The day on which it was withdrawn, as YYYY-MM-DD. */
  readonly date: string;
  /** For readers, in every required language. */
  readonly reason: Localized;
}

/** The same, with one more version, or with another reason for one that stands there: its day stays. */
export function withWithdrawal({ format, withdrawn }: Withdrawals, added: Withdrawal): Withdrawals {
  const earlier = withdrawn.find(({ version }) => version === added.version);
  const others = withdrawn.filter((one) => one !== earlier);
  const all = [...others, { ...added, ...(earlier && { date: earlier.date }) }];
  return { format, withdrawn: all.toSorted((one, other) => compareVersions(other.version, one.version)) };
}

/** Do two texts for readers say the same? */
export function isSameReason(one: Localized, other: Localized): boolean {
  const tags = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...tags].every((tag) => one[tag] === other[tag]);
}
