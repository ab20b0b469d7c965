import type { Option } from "./command.ts";
import { spokenLanguages } from "./language.ts";

/** The options of every command. */
export const commonOptions: Readonly<Record<string, Option>> = {
  lang: { type: "string", choices: spokenLanguages },
  debug: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
};
