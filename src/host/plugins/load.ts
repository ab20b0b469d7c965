import { realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { PluginEntry } from "../../project/configure/plugins.ts";
import { outside, pluginEntries } from "../../project/configure/plugins.ts";
import type { OwnRule, Plugin } from "../../check/lint/own-rules.ts";
import { ruleFault } from "../../check/lint/own-rules.ts";
import { said } from "../../messages/phrase.ts";
import { problem } from "../../messages/problem.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { Tree, WorkspaceOptions } from "../../check/workspace.ts";

/** Runs the modules that the configuration names, with all the rights of whoever called the tool. Only for a caller who allowed it. */
export async function loadPlugins(
  folder: string,
  tree: Tree,
): Promise<NonNullable<WorkspaceOptions["plugins"]>> {
  const plugins: Plugin[] = [];
  const problems: Problem[] = [];
  for (const entry of pluginEntries(tree([configurationFile])).entries) {
    const loaded = await loadPlugin(folder, entry);
    if ("code" in loaded) problems.push(loaded);
    else plugins.push(loaded);
  }
  return { plugins, problems };
}

async function loadPlugin(folder: string, entry: PluginEntry): Promise<Plugin | Problem> {
  const { path, place } = entry;
  try {
    const file = realpathSync(join(folder, path));
    if (!file.startsWith(realpathSync(folder) + sep)) return outside(entry);
    const { rules } = (await import(pathToFileURL(file).href)) as { rules?: unknown };
    if (!Array.isArray(rules))
      return problem("plugin/invalid", place, { path, reason: said("plugin/no-list") });
    const fault = rules.map(ruleFault).find((one) => one !== undefined);
    if (fault !== undefined) return problem("plugin/invalid", place, { path, reason: fault });
    return { path, place, rules: rules as OwnRule[] };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return problem("plugin/invalid", place, { path, reason: reason.replaceAll(folder, ".") });
  }
}
