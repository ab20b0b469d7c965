/** Where it stands which versions are kept as archives, relative to the folder of all versions. */
export const archivedFile = "archived.json";

/** What `archived.json` says. */
export interface ArchivedVersions {
  /** Of this format. */
  readonly format: 1;
  /** The newest version first. */
  readonly archived: readonly string[];
}

/**
 * The versions that are kept as archives when only the newest ones keep their pages: those that are already, and all
 * beyond, but for the one that readers are led to.
 * @param versions All of them, the newest first.
 * @param kept How many keep their pages; undefined for all that do now.
 */
export function archivedVersions(
  versions: readonly string[],
  {
    archived,
    latest,
    kept,
  }: { readonly archived: readonly string[]; readonly latest: string; readonly kept: number | undefined },
): string[] {
  const beyond = new Set(kept === undefined ? [] : versions.slice(kept));
  return versions.filter((one) => archived.includes(one) || (beyond.has(one) && one !== latest));
}
