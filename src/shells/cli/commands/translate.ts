import type { Command, Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { acceptTexts } from "../translate/accept.ts";
import { showStatus } from "../translate/status.ts";

const usage =
  "translate status [DIR] [--to TAG] [--only NAMES] [--format pretty|markdown|json] | translate accept [DIR] [--to TAG] [--only NAMES]";

const actions: Readonly<
  Record<string, (args: readonly string[], invocation: Invocation) => number | Promise<number>>
> = {
  status: ([directory = "."], invocation) => showStatus(directory, invocation),
  accept: ([directory = "."], invocation) => acceptTexts(directory, invocation),
};

export const translate: Command = {
  usage,
  summary:
    "Keep translations in step: show what is out of date, accept what says the same. NAMES are ids or id#path, parted by commas.",
  options: { to: { type: "string" }, only: { type: "string" }, format: { type: "string" } },
  positionals: [1, 3],
  run(invocation) {
    const [name = "", ...args] = invocation.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) throw new UsageError(`usage: varbook ${usage}`);
    return action(args, invocation);
  },
};
