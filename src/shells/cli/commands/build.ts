import { join, resolve } from "node:path";
import { pretty } from "../../../report/pretty.ts";
import { SecondThread } from "../../build/second-thread.ts";
import { digestOf } from "../../cache/digest.ts";
import { toolIdentity } from "../../cache/tool.ts";
import { hasBuild, published } from "../../disk/output.ts";
import { checkFolder, hasErrors, reportOf } from "../checked.ts";
import { baseUrl } from "../base-url.ts";
import { paysTwoThreads } from "../environment.ts";
import type { Published } from "../../disk/output.ts";
import type { Command, Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { catalogueFolder } from "../folder.ts";
import { buildWords } from "../words.ts";

export const build: Command = {
  usage: "build [DIR] --out OUT [--base-url URL] [--allow-plugins] [--no-cache] [--threads 1|2]",
  summary: "Check, then compile the catalogue into OUT; an error leaves OUT as it was.",
  options: {
    out: { type: "string" },
    "base-url": { type: "string" },
    "allow-plugins": { type: "boolean" },
    "no-cache": { type: "boolean" },
    threads: { type: "string" },
  },
  positionals: [0, 1],
  async run(invocation) {
    const { options } = invocation;
    const { out } = options;
    if (typeof out !== "string" || out === "") throw new UsageError(`usage: varbook ${build.usage}`);
    const threads = threadsOf(options["threads"]);
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
      return await checkAndPublish(invocation, out, second, onListed);
    } finally {
      await second.stop();
    }
  },
};

async function checkAndPublish(
  { positionals, options, language, colour, out, stream, note }: Invocation,
  wanted: string,
  second: SecondThread,
  onListed: (files: number) => void,
): Promise<number> {
  const base = baseUrl(options["base-url"]);
  const words = buildWords[language];
  const started = performance.now();
  const directory = positionals[0] ?? ".";
  const how = {
    allowsPlugins: options["allow-plugins"] === true,
    isCached: options["no-cache"] !== true,
    isPublished: true,
    onListed,
  };
  const checked = await checkFolder(directory, how);
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
  if (checked.diagnostics.length > 0) {
    await stream(pretty(await reportOf(checked), { language, colour, width: process.stdout.columns || 100 }));
  }
  if (hasErrors(checked)) {
    note(`${words.refused(wanted)}\n`);
    return 1;
  }
  note(`${words.checked(checked.filesChecked, checked.recordsChecked, seconds())}\n`);
  const target = resolve(wanted);
  // What all files are made from. When it is what OUT was made from, nothing need be loaded or made.
  const source =
    checked.contents && digestOf([toolIdentity(), checked.contents, JSON.stringify(base)].join("\n"));
  const precious = [catalogueFolder(directory)];
  const isThere = source !== undefined && !checked.opened && published(target, source, { precious });
  const { written, kept } = isThere || (await made());
  note(`${words.built(written + kept, written, seconds())}\n`);
  out(`${words.open(join(wanted, "index.html"))}\n`);
  return 0;

  async function made(): Promise<Published> {
    const { openFolder } = await import("../open.ts");
    const { publishCatalogue } = await import("../../build/publish-catalogue.ts");
    const { folder, workspace, toolkit, state } = checked.opened ?? (await openFolder(directory, how));
    const { catalogue, foundation } = workspace;
    const readable = { folder, catalogue, foundation, toolkit, state };
    return publishCatalogue(target, readable, { base, source, note, second });
  }
}

/** @returns Undefined when it is ours to choose. */
function threadsOf(wanted: string | boolean | undefined): 1 | 2 | undefined {
  if (wanted === undefined) return undefined;
  if (wanted === "1") return 1;
  if (wanted === "2") return 2;
  throw new UsageError(`--threads is 1 or 2; usage: varbook ${build.usage}`);
}
