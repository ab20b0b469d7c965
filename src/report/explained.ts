import { messages } from "../messages/generated.ts";
import type { OwnMessage, Severity } from "../model/diagnostic.ts";
import type { MessageLanguage } from "../model/message-language.ts";

/** What explains a code: one of the toolkit's messages, or one of a catalogue's own rules, which has no more than its words. */
export interface Explained {
  readonly severity: Severity;
  readonly words: Readonly<
    Record<
      MessageLanguage,
      { readonly text: string; readonly help: readonly string[]; readonly why?: string }
    >
  >;
  readonly bad?: string;
  readonly good?: string;
}

/** @param own The message, when a rule of the catalogue's own has reported the code. */
export function explanationOf(code: string, own: OwnMessage | undefined): Explained {
  return own ?? messages[code as keyof typeof messages];
}
