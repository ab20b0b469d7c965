import type { Option } from "./command.ts";
import { messageLanguages } from "../../model/message-language.ts";

/** The options of every command. */
export const commonOptions: Readonly<Record<string, Option>> = {
  lang: { type: "string", choices: messageLanguages },
  debug: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
};
