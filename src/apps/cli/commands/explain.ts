import { explain, isExplained } from "../../../report/explain.ts";
import type { OwnMessage } from "../../../model/diagnostic.ts";
import type { Command } from "../command.ts";

export const explainCode: Command = {
  name: "explain",
  arguments: [{ name: "code" }],
  options: { "allow-plugins": { type: "boolean" } },
  async run({ positionals: [code = ""], options, language, colour, out }) {
    const pluginMessages = options["allow-plugins"] === true ? await ownMessages() : {};
    out(explain(code, language, { colour, own: pluginMessages }));
    return isExplained(code, pluginMessages) ? 0 : 2;
  },
};

/** The messages of the rules that the catalogue of the current folder brings. */
async function ownMessages(): Promise<Readonly<Record<string, OwnMessage>>> {
  const { folderTree } = await import("../../../host/open-folder.ts");
  const { loadPlugins } = await import("../../../host/plugins/load.ts");
  const { folder, tree } = folderTree(".");
  const { plugins } = await loadPlugins(folder, tree);
  return Object.assign({}, ...plugins.flatMap(({ rules }) => rules.map((rule) => rule.messages))) as Record<
    string,
    OwnMessage
  >;
}
