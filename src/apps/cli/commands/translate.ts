import type { XliffVersion } from "../../../change/translate/xliff/write.ts";
import type { Command } from "../command.ts";
import { acceptTexts } from "../translate/accept.ts";
import { showStatus } from "../translate/status.ts";

// What can be done with translations. The formats of translators are loaded only when they are needed.

const dir = { name: "dir", isOptional: true } as const;
const to = { type: "string", value: "language" } as const;
const only = { type: "string", value: "names" } as const;

export const status: Command = {
  name: "translate status",
  arguments: [dir],
  options: { to, only, format: { type: "string", choices: ["pretty", "markdown", "json"] } },
  run: (invocation) => showStatus(invocation.positionals[0] ?? ".", invocation),
};

export const accept: Command = {
  name: "translate accept",
  arguments: [dir],
  options: { to, only },
  run: (invocation) => acceptTexts(invocation.positionals[0] ?? ".", invocation),
};

export const exportToFile: Command = {
  name: "translate export",
  arguments: [dir],
  options: {
    to: { ...to, isRequired: true },
    out: { type: "string", value: "exchange-file", isRequired: true },
    xliff: { type: "string", choices: ["2.1", "1.2"] satisfies XliffVersion[] },
    from: { type: "string", value: "language" },
    only,
    all: { type: "boolean" },
  },
  run: async (invocation) =>
    (await import("../translate/export.ts")).exportTexts(invocation.positionals[0] ?? ".", invocation),
};

export const importFromFile: Command = {
  name: "translate import",
  arguments: [{ name: "file" }, dir],
  options: { apply: { type: "boolean" } },
  async run(invocation) {
    const [file = "", directory = "."] = invocation.positionals;
    return (await import("../translate/import.ts")).importTexts(file, directory, invocation);
  },
};
