import { citationText } from "../../../present/citation.ts";
import { recordsOfFile } from "../../../check/analyse.ts";
import type { Catalogue, CatalogueRecord } from "../../../model/catalogue.ts";
import type { Language } from "../../../model/language.ts";
import type { CitationExample } from "../change.ts";
import { lookup } from "../lookup.ts";
import { named } from "../renames.ts";
import type { Revision } from "../revision.ts";

/** So many files are tried for a record that can be cited. */
const mostFiles = 200;

/**
 * How one page is cited before and after, in each language: the first record of the newer state that can be cited in
 * both, as it is now, so that nothing but the configuration makes a difference.
 */
export function citationExample(
  before: Revision,
  after: Revision,
  languages: readonly Language[],
): CitationExample | undefined {
  const [old, now] = [lookup(before), lookup(after)];
  for (const record of citable(after)) {
    const texts = languages.map((language) => ({
      language: language.tag,
      before: citedIn(
        { ...now, configuration: old.configuration, languages: old.languages },
        record,
        language,
      ),
      after: citedIn(now, record, language),
      isStale: false,
    }));
    if (texts.some((text) => text.before !== undefined && text.after !== undefined))
      return { record: named(record), texts };
  }
  return undefined;
}

function* citable({ project: { paths, sources } }: Revision): Iterable<CatalogueRecord> {
  let tried = 0;
  for (const file of sources.paths) {
    const match = paths.match(file);
    if (!match?.kind.roles.has("citation")) continue;
    if (tried++ === mostFiles) return;
    yield* recordsOfFile(file, match, sources);
  }
}

/** With the day of reading as the page shows it before anybody reads it. */
function citedIn(catalogue: Catalogue, record: CatalogueRecord, language: Language): string | undefined {
  if (!catalogue.languages.some(({ tag }) => tag === language.tag)) return undefined;
  const templates = Object.entries(catalogue.configuration.citation).flatMap(([tag, template]) =>
    // A state may be faulty: what is no text is no template.
    typeof template === "string" ? [[tag, readAt(template, language)]] : [],
  );
  const citation = Object.fromEntries(templates) as Catalogue["configuration"]["citation"];
  const configuration = { ...catalogue.configuration, citation };
  return citationText(record, { catalogue: { ...catalogue, configuration }, language });
}

function readAt(template: string, { dates }: Language): string {
  return template.replace(/[[\]]/g, "").replaceAll("{accessed}", dates.placeholder);
}
