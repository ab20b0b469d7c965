import { join, resolve } from "node:path";
import type { OutputFile } from "../../../model/output.ts";
import { pretty } from "../../../report/pretty.ts";
import { digestOf } from "../../cache/digest.ts";
import { toolIdentity } from "../../cache/tool.ts";
import { publish, published } from "../../disk/output.ts";
import { checkFolder, hasErrors, reportOf } from "../checked.ts";
import { baseUrl } from "../base-url.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { catalogueFolder } from "../folder.ts";
import type { Opened } from "../open.ts";
import { withProgress } from "../progress.ts";
import { buildWords } from "../words.ts";

export const build: Command = {
  usage: "build [DIR] --out OUT [--base-url URL] [--allow-plugins] [--no-cache]",
  summary: "Check, then compile the catalogue into OUT; an error leaves OUT as it was.",
  options: {
    out: { type: "string" },
    "base-url": { type: "string" },
    "allow-plugins": { type: "boolean" },
    "no-cache": { type: "boolean" },
  },
  positionals: [0, 1],
  async run(invocation) {
    const { positionals, options, language, colour, out, note } = invocation;
    if (typeof options["out"] !== "string" || options["out"] === "")
      throw new UsageError(`usage: varbook ${build.usage}`);
    const base = baseUrl(options["base-url"]);
    const words = buildWords[language];
    const started = performance.now();
    const directory = positionals[0] ?? ".";
    const how = {
      allowsPlugins: options["allow-plugins"] === true,
      isCached: options["no-cache"] !== true,
    };
    const checked = await checkFolder(directory, how);
    const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
    if (checked.diagnostics.length > 0) {
      out(pretty(await reportOf(checked), { language, colour, width: process.stdout.columns || 100 }));
    }
    if (hasErrors(checked)) {
      note(`${words.refused(options["out"])}\n`);
      return 1;
    }
    note(`${words.checked(checked.filesChecked, checked.recordsChecked, seconds())}\n`);
    const target = resolve(options["out"]);
    // What all files are made from. When it is what OUT was made from, nothing need be loaded or made.
    const source =
      checked.contents && digestOf([toolIdentity(), checked.contents, JSON.stringify(base)].join("\n"));
    const publishing = { precious: [catalogueFolder(directory)], source };
    const isThere = source !== undefined && !checked.opened && published(target, source, publishing);
    const { written, kept } = isThere || publish(target, await files(checked.opened), publishing);
    note(`${words.built(written + kept, written, seconds())}\n`);
    out(`${words.open(join(options["out"], "index.html"))}\n`);
    return 0;

    async function files(opened?: Opened): Promise<Iterable<OutputFile>> {
      const [{ openFolder }, { compiledFiles }] = await Promise.all([
        import("../open.ts"),
        import("../compiled.ts"),
      ]);
      return withProgress(compiledFiles(opened ?? (await openFolder(directory, how)), base), note);
    }
  },
};
