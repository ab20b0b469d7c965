// An exporter of a catalogue's own: its keywords as a SKOS concept scheme (W3C, 2009), in N-Triples.
// In varbook.config.yaml: `exporters: [./exporters/skos.mjs]`, and `varbook build --allow-plugins`.
import { recordHref } from "varbook";

const skos = "http://www.w3.org/2004/02/skos/core#";
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** @type {Readonly<Record<string, import("varbook").Exporter>>} */
export const exporters = {
  *skos(catalogue, { baseUrl = catalogue.configuration.baseUrl ?? "https://example.org/" }) {
    const scheme = `${baseUrl}keywords`;
    const lines = [triple(scheme, type, iri(`${skos}ConceptScheme`))];
    for (const keyword of catalogue.records.get("keyword")?.values() ?? []) {
      const concept = `${baseUrl}${recordHref(keyword) ?? `keywords/${keyword.id}`}`;
      lines.push(
        triple(concept, type, iri(`${skos}Concept`)),
        triple(concept, `${skos}inScheme`, iri(scheme)),
        ...labels(keyword, catalogue).map((label) => triple(concept, `${skos}prefLabel`, label)),
      );
    }
    yield { path: "keywords.nt", content: lines.join("") };
  },
};

/**
 * The titles of a record in all languages that it has, as literals.
 * @param {import("varbook").CatalogueRecord} record
 * @param {import("varbook").Catalogue} catalogue
 */
function labels({ data, kind }, { languages }) {
  const titles = /** @type {Record<string, string>} */ (data[kind.roles.get("title")?.name ?? ""] ?? {});
  return languages.flatMap(({ tag }) => (titles[tag] ? `${JSON.stringify(titles[tag])}@${tag}` : []));
}

/** @param {string} subject @param {string} predicate @param {string} object */
function triple(subject, predicate, object) {
  return `${iri(subject)} ${iri(predicate)} ${object} .\n`;
}

/** @param {string} address */
function iri(address) {
  return `<${encodeURI(address)}>`;
}
