import { readConfiguration } from "../project/configure/configuration.ts";
import { otherLanguages, readLanguages } from "../project/configure/read-languages.ts";
import { moduleEntries, notAllowed } from "../project/configure/plugins.ts";
import { recordPaths } from "./link/record-paths.ts";
import { slotsOf } from "./link/slots.ts";
import type { Plugin } from "./lint/plugin-rules.ts";
import { ownCodes } from "./lint/plugin-rules.ts";
import type { LintContext } from "./lint/linter.ts";
import { recordLinter, releaseCodes, ruleCodes, ruleOptions } from "./lint/linter.ts";
import type { RecordPaths } from "./link/record-paths.ts";
import type { AnalysisContext } from "./analyse.ts";
import { recordsOfFile } from "./analyse.ts";
import { decode } from "../yaml/decode.ts";
import type { Catalogue, CatalogueRecord, Configuration } from "../model/catalogue.ts";
import { configurationFile } from "../model/configuration-file.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { Kind } from "../model/shape.ts";
import type { Sources } from "../model/sources.ts";
import type { Toolkit } from "../model/toolkit.ts";
import { readKinds } from "../project/schema/read-kinds.ts";
import type { CatalogueMarks } from "./translations/catalogue-marks.ts";
import { catalogueMarks } from "./translations/catalogue-marks.ts";
import { marksFolder } from "./translations/translation-marks.ts";
import { missingTexts } from "./translations/missing-texts.ts";
import { compileValidators } from "../project/validate/validators.ts";

/** The files of a catalogue, listed for the folders that are asked for. */
export type Tree = (roots: readonly string[]) => Sources;

/** What is the same for all files of a catalogue: its configuration, languages and schemas, made ready to analyse with. */
export interface Project extends AnalysisContext {
  readonly configuration: Configuration;
  readonly languages: readonly Language[];
  /** Could the languages be read? If not, no text can be missing. */
  readonly knowsLanguages: boolean;
  /** Configuration, schemas and language files. */
  readonly configurationFiles: Sources;
  /** The rules that the catalogue brings. */
  readonly plugins: readonly Plugin[];
  /** Are all of them there? If not, nobody knows which codes the others have. */
  readonly knowsPlugins: boolean;
  /** Which translations were accepted. */
  readonly marks: CatalogueMarks;
  /** What is wrong with all these. */
  readonly problems: readonly Problem[];
  /** The files that bear on all others: these, and the glossary. */
  readonly globalInputs: readonly string[];
  /** The day of the check, as YYYY-MM-DD. */
  readonly today: string;
}

export interface ProjectOptions {
  /** The day of the check, as YYYY-MM-DD: dates after it are in the future. */
  readonly today: string;
  /** Are files only read? Then no schema is compiled to check them, and no rule is asked. */
  readonly isUnchecked?: boolean;
  /** The rules that the catalogue brings, loaded; when it is left out, their code is not to be run. */
  readonly plugins?: { readonly plugins: readonly Plugin[]; readonly problems: readonly Problem[] };
}

/** Reads what is not a record. A fault in it does not stop the check of the rest. */
export function openProject(tree: Tree, toolkit: Toolkit, options: ProjectOptions): Project {
  const configurationFiles = tree(configurationRoots);
  const declared = moduleEntries(configurationFiles, "plugins");
  const exporters = moduleEntries(configurationFiles, "exporters");
  const { plugins, problems: pluginProblems } = options.plugins ?? {
    plugins: [],
    problems: [
      ...declared.entries.map((entry) => notAllowed(entry, "plugins")),
      ...exporters.entries.map((entry) => notAllowed(entry, "exporters")),
    ],
  };
  const knowsPlugins = plugins.length === declared.entries.length;
  const configured = readConfiguration(configurationFiles, toolkit, {
    codes: ruleCodes,
    releaseCodes,
    options: ruleOptions,
    own: knowsPlugins ? ownCodes(plugins) : "unknown",
  });
  const { languages, problems: languageProblems } = readLanguages(
    configured.languages,
    configurationFiles,
    toolkit,
  );
  const schemas = readSchemaTexts(configurationFiles);
  const { kinds, problems: kindProblems } = readKinds(schemas.texts, toolkit);
  const tags = configured.languages.map(({ tag }) => tag);
  const { validators, problems: compileProblems } = options.isUnchecked
    ? { validators: new Map(), problems: [] }
    : compileValidators(kinds, toolkit, tags);
  const paths = recordPaths(kinds.values());
  const sources = tree(paths.roots);
  const marks = catalogueMarks(tree([marksFolder]));
  const glossary = readGlossary(sources, paths, kinds);
  const schemaProblems = [...schemas.problems, ...kindProblems, ...compileProblems];
  const { configuration, knowsLanguages, settings } = configured;
  const lintContext: LintContext = {
    catalogue: new CatalogueWithoutRecords(configuration, languages, kinds, glossary),
    isUnread: () => false,
    isComplete: schemaProblems.length === 0,
    isAllRead: true,
    marks: marks.of,
    otherLanguages: once(() => otherLanguages(languages, toolkit)),
  };
  return {
    configuration,
    languages,
    knowsLanguages,
    configurationFiles,
    plugins,
    knowsPlugins,
    problems: [
      ...configured.problems,
      ...declared.problems,
      ...exporters.problems,
      ...pluginProblems,
      ...languageProblems,
      ...schemaProblems,
      ...(knowsLanguages && !options.isUnchecked
        ? missingTexts({ kinds, settings }, languages, toolkit)
        : []),
    ],
    marks,
    sources,
    paths,
    validators,
    linking: { kinds, slots: slotsOf(kinds, languages) },
    lintContext,
    lintRecords: options.isUnchecked ? () => ({ problems: [], facts: [] }) : recordLinter(lintContext),
    globalInputs: [
      ...configurationFiles.paths,
      ...sources.paths.filter((file) => isGlossary(paths.match(file)?.kind)),
    ],
    today: options.today,
  };
}

/** What it takes time to make, made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The folders of what is not a record, and the configuration. */
export const configurationRoots: readonly string[] = [configurationFile, "schemas", "languages"];

/** On what a change of a file bears: on all files, on its own records and those that name them, on the marks of those, or on nothing. */
export function invalidationScope(file: string, { paths }: Project): "all" | "records" | "marks" | "nothing" {
  const root = file.split("/")[0] ?? "";
  if (root === marksFolder) return "marks";
  if (configurationRoots.includes(root) || isGlossary(paths.match(file)?.kind)) return "all";
  return paths.roots.includes(root) ? "records" : "nothing";
}

/** What a rule sees that needs no other record but the glossary: it fails when the rule asks for one after all. */
class CatalogueWithoutRecords implements Catalogue {
  readonly configuration: Configuration;
  readonly languages: readonly Language[];
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly records: Catalogue["records"];

  constructor(
    configuration: Configuration,
    languages: readonly Language[],
    kinds: ReadonlyMap<string, Kind>,
    glossary: Catalogue["records"],
  ) {
    this.configuration = configuration;
    this.languages = languages;
    this.kinds = kinds;
    this.records = new GlossaryOnly(glossary);
  }

  get outgoing(): never {
    return fail();
  }

  get incoming(): never {
    return fail();
  }
}

class GlossaryOnly extends Map<string, ReadonlyMap<string, CatalogueRecord>> {
  override get(kind: string): ReadonlyMap<string, CatalogueRecord> {
    return super.get(kind) ?? fail();
  }
}

function fail(): never {
  throw new Error("a rule that asks for other records has the scope “catalogue”");
}

function isGlossary(kind: Kind | undefined): boolean {
  return kind !== undefined && (kind.roles.has("terminology") || kind.roles.has("forbidden-terminology"));
}

/** The records of the kinds that say which words texts may use: every file is checked against them. */
function readGlossary(
  sources: Sources,
  paths: RecordPaths,
  kinds: ReadonlyMap<string, Kind>,
): Catalogue["records"] {
  const glossary = new Map<string, Map<string, CatalogueRecord>>();
  for (const kind of kinds.values()) if (isGlossary(kind)) glossary.set(kind.name, new Map());
  for (const file of sources.paths) {
    const match = paths.match(file);
    const records = match && glossary.get(match.kind.name);
    if (!records) continue;
    for (const record of recordsOfFile(file, match, sources)) {
      if (!records.has(record.id)) records.set(record.id, record);
    }
  }
  return glossary;
}

function readSchemaTexts(sources: Sources): { texts: Map<string, string>; problems: Problem[] } {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of sources.paths) {
    if (!/^schemas\/[^/]+\.schema\.json$/.test(file)) continue;
    const source = sources.read(file);
    const { text, problems: faults } =
      "bytes" in source ? decode(file, source.bytes) : { problems: [source.problem] };
    problems.push(...faults);
    if (text !== undefined) texts.set(file, text);
  }
  return { texts, problems };
}
