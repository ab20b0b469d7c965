import type { RuleContext } from "../../src/check/lint/rule.ts";
import { otherLanguages } from "../../src/project/configure/read-languages.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";

/** What a rule is asked with, of a catalogue in which everything could be read; what it says goes to `own`. */
export function contextOf(catalogue: Catalogue, own: Partial<RuleContext>): RuleContext {
  return {
    catalogue,
    today: "2026-01-01",
    isUnread: () => false,
    isComplete: true,
    isAllRead: true,
    marks: () => undefined,
    keep: () => undefined,
    kept: () => [],
    otherLanguages: () => otherLanguages(catalogue.languages, loadToolkit()),
    report: () => undefined,
    option: (_code, _name, standard) => standard,
    ...own,
  };
}
