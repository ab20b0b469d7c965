/** The public API: open a catalogue, ask for its diagnostics, compile it. The core is pure; `diskSources` and `loadToolkit` read the disk for it. */
export { openWorkspace } from "./workspace.ts";
export type { Tree, Workspace, WorkspaceOptions } from "./workspace.ts";
export { compile } from "./compile/index.ts";
export { reporters } from "./report/index.ts";
export type { Report, Reporter, ReportOptions } from "./report/reporter.ts";
export { words } from "./messages/words.ts";
export type { MessageLanguage } from "./messages/words.ts";
export type { Catalogue, CatalogueRecord, Configuration, Reference } from "./model/catalogue.ts";
export type { Argument, Arguments, Diagnostic, Localized, Path, Severity, Span } from "./model/diagnostic.ts";
export type { Json, JsonObject } from "./model/json.ts";
export type { Language } from "./model/language.ts";
export type { CompileOptions, OutputFile } from "./model/output.ts";
export type { Field, Kind, Role, Section, Shape } from "./model/shape.ts";
export type { Source, Sources } from "./model/sources.ts";
export type { Toolkit } from "./model/toolkit.ts";
export { diskSources } from "./shells/disk/sources.ts";
export { publish } from "./shells/disk/output.ts";
export { loadToolkit } from "./shells/disk/toolkit.ts";
