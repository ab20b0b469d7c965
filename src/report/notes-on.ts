import { speaker } from "../messages/phrase.ts";
import type { MessageLanguage } from "../model/message-language.ts";
import { describe } from "./describe-diagnostic.ts";
import type { Notice, Report } from "./reporter.ts";

/** What a release may still contain: what the configuration allows, with its reason and how often it was found. */
export function allowedIn(report: Report): Notice[] {
  return [...report.notes, ...report.diagnostics].filter(({ code }) => code === "release/allowed");
}

/** What was found and yet is not a problem, a sentence each: allowed in a release, or silenced by comments. */
export function notesOn(report: Report, language: MessageLanguage): string[] {
  const { suppressed = 0 } = report;
  return [
    ...allowedIn(report).map((note) => describe(note, language).message),
    ...(suppressed > 0 ? [speaker(language)("report/silenced", { count: suppressed })] : []),
  ];
}
