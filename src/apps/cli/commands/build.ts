import { join, resolve } from "node:path";
import { prettyReporter } from "../../../report/pretty.ts";
import { digestOf } from "../../../host/cache/digest.ts";
import { toolIdentity } from "../../../host/cache/tool-identity.ts";
import { published } from "../../../host/disk/publish-output.ts";
import { checkFolder, hasErrors, reportOf } from "../checked.ts";
import { baseUrl } from "../base-url.ts";
import type { Published } from "../../../host/disk/publish-output.ts";
import type { Command } from "../command.ts";
import { catalogueFolder } from "../../../host/catalogue-folder.ts";

export const build: Command = {
  name: "build",
  arguments: [{ name: "dir", isOptional: true }],
  options: {
    out: { type: "string", value: "out", isRequired: true },
    "base-url": { type: "string", value: "url" },
    "allow-plugins": { type: "boolean" },
    "no-cache": { type: "boolean" },
  },
  async run({ positionals, options, language, colour, say, out, stream, note }) {
    const started = performance.now();
    const wanted = String(options["out"]);
    const base = baseUrl(options["base-url"]);
    const directory = positionals[0] ?? ".";
    const how = {
      allowsPlugins: options["allow-plugins"] === true,
      isCached: options["no-cache"] !== true,
      isPublished: true,
    };
    const checked = await checkFolder(directory, how);
    const seconds = (): number => (performance.now() - started) / 1000;
    if (checked.diagnostics.length > 0) {
      await stream(
        prettyReporter(await reportOf(checked), { language, colour, width: process.stdout.columns || 100 }),
      );
    }
    if (hasErrors(checked)) {
      note(`${say("build/refused", { out: wanted })}\n`);
      return 1;
    }
    note(
      `${say("build/checked", { files: checked.filesChecked, records: checked.recordsChecked, seconds: seconds() })}\n`,
    );
    const target = resolve(wanted);
    // What all files are made from. When it is what OUT was made from, nothing need be loaded or made.
    const source =
      checked.contents && digestOf([toolIdentity(), checked.contents, JSON.stringify(base)].join("\n"));
    const protectedPaths = [catalogueFolder(directory)];
    const isThere = source !== undefined && !checked.opened && published(target, source, { protectedPaths });
    const { written, kept } = isThere || (await made());
    note(`${say("build/built", { files: written + kept, written, seconds: seconds() })}\n`);
    out(`${say("build/open", { path: join(wanted, "index.html") })}\n`);
    return 0;

    async function made(): Promise<Published> {
      const { openFolder } = await import("../../../host/open-folder.ts");
      const { publishCatalogue } = await import("../../../host/build/publish-catalogue.ts");
      const opened = checked.opened ?? (await openFolder(directory, how));
      const { catalogue, globalInputs } = opened.workspace;
      return publishCatalogue(target, { ...opened, catalogue, globalInputs }, { base, source, note });
    }
  },
};
