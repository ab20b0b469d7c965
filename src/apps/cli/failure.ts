import type { Said } from "../../messages/phrase.ts";
import { said } from "../../messages/phrase.ts";
import { SpokenError } from "../../messages/spoken-error.ts";
import type { MessageLanguage } from "../../model/message-language.ts";
import { OutOfMemory } from "../../host/disk/memory.ts";
import { systemReason } from "../../host/disk/output-error.ts";

/** What went wrong, in one line: never the raw text of Node, Git or the system alone. */
export function failureIn(error: unknown, language: MessageLanguage): string {
  if (error instanceof SpokenError) return error.said[language];
  return (tooLarge(error) ?? systemFailure(error) ?? unexpected(error))[language];
}

function tooLarge(error: unknown): Said | undefined {
  if (error instanceof OutOfMemory) return said("main/memory", { limit: error.limit, more: error.limit * 2 });
  const isTooLong = error instanceof RangeError && error.message === "Invalid string length";
  return isTooLong ? said("main/too-long") : undefined;
}

function systemFailure(error: unknown): Said | undefined {
  const reason = systemReason(error);
  return reason && said("main/system", { reason });
}

function unexpected(error: unknown): Said {
  const [line = ""] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split(
    "\n",
  );
  return said("main/unexpected", { line });
}
