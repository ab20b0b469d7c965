import { join, resolve } from "node:path";
import type { Said } from "../../../messages/phrase.ts";
import { pretty } from "../../../report/pretty.ts";
import { SecondThread } from "../../../host/build/second-thread.ts";
import { digestOf } from "../../../host/cache/digest.ts";
import { toolIdentity } from "../../../host/cache/tool.ts";
import { hasBuild, published } from "../../../host/disk/output.ts";
import { checkFolder, hasErrors, reportOf } from "../checked.ts";
import { baseUrl } from "../base-url.ts";
import { paysTwoThreads } from "../../../host/environment.ts";
import type { Published } from "../../../host/disk/output.ts";
import type { Command, Invocation } from "../command.ts";
import { catalogueFolder } from "../../../host/catalogue-folder.ts";
import { decimal } from "../spelled.ts";

export const build: Command = {
  name: "build",
  arguments: [{ name: "dir", isOptional: true }],
  options: {
    out: { type: "string", value: "out", isRequired: true },
    "base-url": { type: "string", value: "url" },
    "allow-plugins": { type: "boolean" },
    "no-cache": { type: "boolean" },
    threads: { type: "string", choices: ["1", "2"] },
  },
  async run(invocation) {
    const { options } = invocation;
    const out = String(options["out"]);
    const threads = options["threads"] === undefined ? undefined : Number(options["threads"]);
    const base = baseUrl(options["base-url"]);
    const folder = catalogueFolder(invocation.positionals[0] ?? ".");
    const second = new SecondThread(folder);
    // Where most of the last build is taken over, reading the catalogue twice takes longer than it saves.
    const isShared = (files: number): boolean =>
      threads === undefined ? paysTwoThreads(files) && !hasBuild(out, { precious: [folder] }) : threads === 2;
    const onListed = (files: number): void => {
      // Only with a cache it is known what the first thread has read.
      if (options["no-cache"] !== true && isShared(files)) second.start();
    };
    try {
      return await checkAndPublish(invocation, { wanted: out, base }, second, onListed);
    } finally {
      await second.stop();
    }
  },
};

async function checkAndPublish(
  { positionals, options, language, colour, say, out, stream, note }: Invocation,
  { wanted, base }: { readonly wanted: string; readonly base: ReturnType<typeof baseUrl> },
  second: SecondThread,
  onListed: (files: number) => void,
): Promise<number> {
  const started = performance.now();
  const directory = positionals[0] ?? ".";
  const how = {
    allowsPlugins: options["allow-plugins"] === true,
    isCached: options["no-cache"] !== true,
    isPublished: true,
    onListed,
  };
  const checked = await checkFolder(directory, how);
  const seconds = (): Said => decimal((performance.now() - started) / 1000);
  if (checked.diagnostics.length > 0) {
    await stream(pretty(await reportOf(checked), { language, colour, width: process.stdout.columns || 100 }));
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
  const precious = [catalogueFolder(directory)];
  const isThere = source !== undefined && !checked.opened && published(target, source, { precious });
  const { written, kept } = isThere || (await made());
  note(`${say("build/built", { files: written + kept, written, seconds: seconds() })}\n`);
  out(`${say("build/open", { path: join(wanted, "index.html") })}\n`);
  return 0;

  async function made(): Promise<Published> {
    const { openFolder } = await import("../../../host/open-folder.ts");
    const { publishCatalogue } = await import("../../../host/build/publish-catalogue.ts");
    const { folder, workspace, toolkit, state } = checked.opened ?? (await openFolder(directory, how));
    const { catalogue, foundation } = workspace;
    const readable = { folder, catalogue, foundation, toolkit, state };
    return publishCatalogue(target, readable, { base, source, note, second });
  }
}
