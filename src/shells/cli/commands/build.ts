import { join, resolve } from "node:path";
import { compile } from "../../../compile/index.ts";
import { reporters } from "../../../report/index.ts";
import type { CompileOptions, OutputFile } from "../../../model/output.ts";
import { publish } from "../../disk/output.ts";
import type { Command, Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { hasErrors, reportOf } from "../checked.ts";
import { openFolder } from "../open.ts";
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
    const { folder, toolkit, workspace } = await openFolder(positionals[0] ?? ".", {
      allowsPlugins: options["allow-plugins"] === true,
      isCached: options["no-cache"] !== true,
    });
    const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
    const hasWarnings = workspace.diagnostics.some(({ severity }) => severity === "warning");
    if (hasErrors(workspace) || hasWarnings) {
      out(
        reporters.pretty(await reportOf(workspace), {
          language,
          colour,
          width: process.stdout.columns || 100,
        }),
      );
    }
    if (hasErrors(workspace)) {
      note(`${words.refused(options["out"])}\n`);
      return 1;
    }
    note(`${words.checked(workspace.filesChecked, workspace.recordsChecked, seconds())}\n`);
    const target = resolve(options["out"]);
    const compiled = compile(workspace.catalogue, {
      assets: toolkit.assets,
      version: toolkit.version,
      ...base,
    });
    const published = publish(target, withProgress(compiled, invocation), { precious: [folder] });
    note(`${words.built(published.written + published.kept, published.written, seconds())}\n`);
    out(`${words.open(join(options["out"], "index.html"))}\n`);
    return 0;
  },
};

function baseUrl(value: string | boolean | undefined): Pick<CompileOptions, "baseUrl"> {
  if (value === undefined) return {};
  if (typeof value !== "string" || !/^https?:\/\/[^\s?#"'<>]+$/.test(value))
    throw new UsageError("--base-url is an http or https address");
  return { baseUrl: value.endsWith("/") ? value : `${value}/` };
}

/** Shows how many files are done, on a terminal only. */
function* withProgress(files: Iterable<OutputFile>, { note }: Invocation): Generator<OutputFile> {
  if (!process.stderr.isTTY || process.env["CI"]) {
    yield* files;
    return;
  }
  let count = 0;
  let shown = 0;
  for (const file of files) {
    yield file;
    count++;
    if (performance.now() - shown < 100) continue;
    shown = performance.now();
    note(`\r${count}\u2026`);
  }
  note("\r\u001b[K");
}
