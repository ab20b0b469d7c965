import { markup, newline } from "../../site/html.ts";
import { speaker } from "../../messages/phrase.ts";
import type { MessageLanguage } from "../../model/message-language.ts";
import { printable } from "../../model/printable.ts";

/** Stands in for a page that could not be made. */
export function failurePage(error: unknown, language: MessageLanguage): string {
  const say = speaker(language);
  const [failedTitle, failedText] = [say("dev/failed-title"), say("dev/failed-text")];
  const reason = reasonOf(error);
  const content = markup`<!DOCTYPE html>${newline}
    <html lang="${language}">${newline}
    <head><meta charset="utf-8"><title>${failedTitle}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="/assets/styles.css"></head>${newline}
    <body class="bare"><main id="_main"><h1>${failedTitle}</h1><p>${failedText}</p><pre>${reason}</pre></main></body>${newline}
    </html>${newline}`;
  return content.toString();
}

/** Why a page could not be made, harmless wherever it is shown as text. */
export function reasonOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}
