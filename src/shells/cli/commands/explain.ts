import { messages } from "../../../messages/generated.ts";
import { explain } from "../../../report/explain.ts";
import type { Command } from "../command.ts";

export const explainCode: Command = {
  usage: "explain CODE",
  summary: "Tell what a code means, why, and how to repair it.",
  options: {},
  positionals: [1, 1],
  run({ positionals: [code = ""], language, colour, out }) {
    out(explain(code, language, { colour }));
    return Object.hasOwn(messages, code) ? 0 : 2;
  },
};
