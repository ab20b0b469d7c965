import { realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { PluginEntry } from "../../project/configure/plugins.ts";
import { moduleEntries, pluginOutside } from "../../project/configure/plugins.ts";
import type { OwnRule, Plugin } from "../../check/lint/plugin-rules.ts";
import { ruleFault } from "../../check/lint/plugin-rules.ts";
import type { Said } from "../../messages/phrase.ts";
import { said } from "../../messages/phrase.ts";
import { problem } from "../../messages/problem.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { Exporter, OwnExporter } from "../../model/output.ts";
import type { Tree, WorkspaceOptions } from "../../check/workspace.ts";

/** Runs the modules that the configuration names, with all the rights of whoever called the tool. Only for a caller who allowed it. */
export async function loadPlugins(
  folder: string,
  tree: Tree,
): Promise<NonNullable<WorkspaceOptions["plugins"]> & { exporters: OwnExporter[] }> {
  const plugins: Plugin[] = [];
  const exporters: OwnExporter[] = [];
  const problems: Problem[] = [];
  const sources = tree([configurationFile]);
  for (const entry of moduleEntries(sources, "plugins").entries) {
    const loaded = await loadModule(folder, entry, "plugin/invalid", rulesOf);
    if ("code" in loaded) problems.push(loaded);
    else plugins.push({ ...entry, rules: loaded.value });
  }
  for (const entry of moduleEntries(sources, "exporters").entries) {
    const loaded = await loadModule(folder, entry, "plugin/exporter-invalid", exportersOf);
    if ("code" in loaded) problems.push(loaded);
    else exporters.push(...loaded.value.map((exporter) => ({ ...exporter, path: entry.path })));
  }
  return { plugins, exporters, problems };
}

/** What a module brings, or why it cannot be used, for people. */
type Brought<Value> = { readonly value: Value } | { readonly fault: Said };

async function loadModule<Value>(
  folder: string,
  entry: PluginEntry,
  code: "plugin/invalid" | "plugin/exporter-invalid",
  read: (module: Readonly<Record<string, unknown>>) => Brought<Value>,
): Promise<{ readonly value: Value } | Problem> {
  const { path, place } = entry;
  try {
    const file = realpathSync(join(folder, path));
    if (!file.startsWith(realpathSync(folder) + sep)) return pluginOutside(entry);
    const brought = read((await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>);
    return "fault" in brought ? problem(code, place, { path, reason: brought.fault }) : brought;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return problem(code, place, { path, reason: reason.replaceAll(folder, ".") });
  }
}

function rulesOf({ rules }: Readonly<Record<string, unknown>>): Brought<OwnRule[]> {
  if (!Array.isArray(rules)) return { fault: said("plugin/no-list") };
  const fault = rules.map(ruleFault).find((one) => one !== undefined);
  return fault === undefined ? { value: rules as OwnRule[] } : { fault };
}

function exportersOf({ exporters }: Readonly<Record<string, unknown>>): Brought<Omit<OwnExporter, "path">[]> {
  const named = typeof exporters === "object" && exporters !== null ? Object.entries(exporters) : [];
  if (named.length === 0 || Array.isArray(exporters)) return { fault: said("plugin/no-exporters") };
  const wrong = named.find(([, exporter]) => typeof exporter !== "function");
  if (wrong) return { fault: said("plugin/no-exporter", { name: wrong[0] }) };
  return { value: named.map(([name, files]) => ({ name, files: files as Exporter })) };
}
