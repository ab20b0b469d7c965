import type { Command, Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { acceptTexts } from "../translate/accept.ts";
import { showStatus } from "../translate/status.ts";

const usage = [
  "translate status [DIR] [--to TAG] [--only NAMES] [--format pretty|markdown|json]",
  "varbook translate accept [DIR] [--to TAG] [--only NAMES]",
  "varbook translate export [DIR] --to TAG --out FILE.xlf|FILE.xlsx [--xliff 2.1|1.2] [--from TAG] [--only NAMES] [--all]",
  "varbook translate import FILE [DIR] [--apply]",
].join("\n  ");

/** What can be done with translations. The formats of translators are loaded only when they are needed. */
const actions: Readonly<
  Record<string, (args: readonly string[], invocation: Invocation) => number | Promise<number>>
> = {
  status: ([directory = "."], invocation) => showStatus(directory, invocation),
  accept: ([directory = "."], invocation) => acceptTexts(directory, invocation),
  export: async ([directory = "."], invocation) =>
    (await import("../translate/export.ts")).exportTexts(directory, invocation),
  import: async ([file, directory = "."], invocation) => {
    if (file === undefined) throw new UsageError("import takes a FILE that came back from a translator");
    return (await import("../translate/import.ts")).importTexts(file, directory, invocation);
  },
};

export const translate: Command = {
  usage,
  summary:
    "Keep translations in step: what is out of date, what says the same, files for translators. NAMES are ids or id#path, with commas.",
  options: {
    to: { type: "string" },
    from: { type: "string" },
    only: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
    xliff: { type: "string" },
    all: { type: "boolean" },
    apply: { type: "boolean" },
  },
  positionals: [1, 3],
  run(invocation) {
    const [name = "", ...args] = invocation.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) throw new UsageError("translate is followed by status, accept, export or import");
    return action(args, invocation);
  },
};
