import { readYaml } from "../../yaml/read-yaml.ts";
import { problem } from "../../messages/problem.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Place, Problem } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Sources } from "../../model/sources.ts";

/** A module that the configuration names. */
export interface PluginEntry {
  /** As written. */
  readonly path: string;
  readonly place: Place;
}

/** What modules bring, by the name of the setting that names them. */
export type ModuleKind = "plugins" | "exporters";

/** The modules that the configuration names; those that lead out of the catalogue are left out and reported. */
export function moduleEntries(
  sources: Sources,
  kind: ModuleKind,
): { entries: PluginEntry[]; problems: Problem[] } {
  const all = namedIn(sources, kind);
  const isInside = ({ path }: PluginEntry): boolean =>
    path.startsWith("./") && !/[\\:]|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/u.test(path);
  return {
    entries: all.filter(isInside),
    problems: all.filter((entry) => !isInside(entry)).map(pluginOutside),
  };
}

/** A module outside the catalogue. */
export function pluginOutside({ path, place }: PluginEntry): Problem {
  return problem("plugin/outside", place, { path });
}

/** Code that is not run without leave. */
export function notAllowed({ path, place }: PluginEntry, kind: ModuleKind): Problem {
  return problem(kind === "plugins" ? "plugin/not-allowed" : "plugin/exporter-not-run", place, { path });
}

function namedIn(sources: Sources, kind: ModuleKind): PluginEntry[] {
  const source = sources.paths.includes(configurationFile) ? sources.read(configurationFile) : undefined;
  const value = source && "bytes" in source ? readYaml(configurationFile, source.bytes).value : undefined;
  const named = isObject(value) ? value[kind] : undefined;
  const list = Array.isArray(named) ? (named as readonly Json[]) : [];
  return list.flatMap((path, index) =>
    typeof path === "string" ? [{ path, place: { file: configurationFile, path: [kind, index] } }] : [],
  );
}
