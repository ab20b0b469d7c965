import { mostSteps } from "./lineage/lineage.ts";
import { sourcesOf } from "./lineage/lineage-sources.ts";
import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import { everyRecord } from "../model/every-record.ts";
import type { Versions } from "../model/output.ts";

/** What a build remembers of a record for the next one. */
export interface RecordVersion {
  /** Stands for the content of its file. */
  readonly content: string;
  /** The records that it names, as `kind:id`. */
  readonly names: readonly string[];
  /** Stands for what its own fields show, with what they say of the records that they name. */
  readonly fields: string;
  /** Stands for all that is shown of it: the fields, who names it, and its lineage. */
  readonly page: string;
  /** The words of its fields by language: see `WordMemory`. They are kept with it. */
  readonly words: Record<string, string>;
}

/** By `kind:id`. */
export type RecordVersions = ReadonlyMap<string, RecordVersion>;

/**
 * The versions of all records. They are others whenever what they stand for may be otherwise; where no change bears on it they
 * are kept, so that what was made of it need not be looked at.
 * A test changes records at random and compares with files that are all made anew.
 * @param before Those of an earlier build from the same configuration, languages and schemas.
 * @param contentOf Stands for the content of a file of records.
 * @param fresh A version that no record has had.
 */
export function versionsOf(
  catalogue: Catalogue,
  before: RecordVersions,
  contentOf: (file: string) => string,
  fresh: string,
): RecordVersions {
  const records = new Map(Array.from(everyRecord(catalogue), (record) => [nameOf(record), record]));
  const all = new Set(records.values());
  const { fields, pages } =
    before.size === 0 ? { fields: all, pages: all } : affectedSince(before, records, catalogue, contentOf);
  const next = new Map<string, RecordVersion>();
  for (const [name, record] of records) {
    const known = before.get(name);
    if (known && !pages.has(record)) next.set(name, known);
    else {
      const own =
        known && !fields.has(record)
          ? known
          : { ...whatItSays(record, catalogue, contentOf), fields: fresh, words: {} };
      next.set(name, { ...own, page: fresh });
    }
  }
  return next;
}

/** The versions as those need them who make files. */
export function asVersions(versions: RecordVersions, digest: Versions["digest"]): Versions {
  const of = (record: CatalogueRecord): RecordVersion | undefined => versions.get(nameOf(record));
  return {
    fields: (record) => of(record)?.fields ?? "",
    page: (record) => of(record)?.page ?? "",
    digest,
    words: {
      recall: (record, language) => of(record)?.words[language],
      keep(record, language, words) {
        const own = of(record);
        if (own) own.words[language] = words;
      },
    },
  };
}

/** The name of a record among those of all kinds. */
export function nameOf({ kind, id }: Pick<CatalogueRecord, "kind" | "id">): string {
  return `${kind.name}:${id}`;
}

/** The key of what is made from these versions of several records, and from texts; nothing when nobody knows the versions. */
export function keyOf(
  versions: Versions | undefined,
  which: "fields" | "page",
  records: readonly CatalogueRecord[],
  ...texts: readonly string[]
): string | undefined {
  if (!versions) return undefined;
  const own = records.map((record) => `${nameOf(record)} ${versions[which](record)}`);
  return versions.digest([...own, ...texts].join("\n"));
}

function whatItSays(
  record: CatalogueRecord,
  { outgoing }: Catalogue,
  contentOf: (file: string) => string,
): Pick<RecordVersion, "content" | "names"> {
  const names = (outgoing.get(record) ?? []).map(({ kind, id, target }) =>
    target ? nameOf(target) : `${kind}:${id}`,
  );
  return { content: contentOf(record.file), names: [...new Set(names)] };
}

/**
 * The records of which something else may be shown than before. Fields show a record with what it names and what these name; a
 * page also shows who names it with what these name, and its lineage with what stands in it. More may be affected than is
 * shown; then it is made again for nothing.
 */
function affectedSince(
  before: RecordVersions,
  records: ReadonlyMap<string, CatalogueRecord>,
  catalogue: Catalogue,
  contentOf: (file: string) => string,
): { readonly fields: ReadonlySet<CatalogueRecord>; readonly pages: ReadonlySet<CatalogueRecord> } {
  const changed = [...records].flatMap(([name, record]) =>
    before.get(name)?.content === contentOf(record.file) ? [] : [record],
  );
  const gone = new Set([...before.keys()].filter((name) => !records.has(name)));
  const namedBefore = [...changed.map(nameOf), ...gone].flatMap((name) => before.get(name)?.names ?? []);
  const namedGone = [...before].filter(([, { names }]) => names.some((name) => gone.has(name)));
  const recordsOf = (names: readonly string[]): CatalogueRecord[] =>
    names.flatMap((name) => records.get(name) ?? []);
  const near = new Set([
    ...changed,
    ...naming(changed, catalogue),
    ...recordsOf(namedGone.map(([name]) => name)),
  ]);
  const fields = new Set([...near, ...naming(near, catalogue)]);
  const pages = [...namedBy(near, catalogue), ...recordsOf(namedBefore), ...computedFrom(near, catalogue)];
  return { fields, pages: new Set([...fields, ...pages]) };
}

function naming(records: Iterable<CatalogueRecord>, { incoming }: Catalogue): CatalogueRecord[] {
  return [...records].flatMap((record) => (incoming.get(record) ?? []).map(({ from }) => from));
}

function namedBy(records: Iterable<CatalogueRecord>, { outgoing }: Catalogue): CatalogueRecord[] {
  return [...records].flatMap((record) => (outgoing.get(record) ?? []).flatMap(({ target }) => target ?? []));
}

/** The records in whose lineage one of these may stand. */
function computedFrom(sources: Iterable<CatalogueRecord>, catalogue: Catalogue): Set<CatalogueRecord> {
  const found = new Set<CatalogueRecord>();
  let step = new Set(sources);
  for (let distance = 0; distance < mostSteps; distance++) {
    const isNext = (record: CatalogueRecord): boolean =>
      sourcesOf(record, catalogue).some((source) => step.has(source));
    step = new Set(naming(step, catalogue).filter(isNext));
    for (const record of step) found.add(record);
  }
  return found;
}
