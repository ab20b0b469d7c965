import { join, sep } from "node:path";
import { speaker } from "../../messages/phrase.ts";
import type { MessageLanguage } from "../../model/message-language.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { describe } from "../../report/describe-diagnostic.ts";
import { printable } from "../../model/printable.ts";
import { countBySeverity, worstFirst } from "../../report/tally.ts";

/** More do not help while editing: the first ones are repaired first. */
const most = 20;

/** The link that opens a file in an editor; undefined when there is none. */
export type EditorLink = (diagnostic: Pick<Diagnostic, "file" | "line" | "column">) => string | undefined;

/** Problems as a page shows them: texts only, which the page must put in as text. */
export interface ShownProblems {
  readonly language: MessageLanguage;
  readonly label: string;
  readonly close: string;
  readonly summary: string;
  readonly problems: readonly ShownProblem[];
  /** How many are left out, in words; empty when none are. */
  readonly more: string;
  /** That the page shows something older, and why; empty when it does not. */
  readonly kept: string;
}

export interface ShownProblem {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  /** The severity in words. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly link?: string | undefined;
  readonly message: string;
  /** Empty when there is none. */
  readonly help: string;
}

/**
 * The errors and warnings for the pages, errors first.
 * @param held The files of which pages show what they said before.
 */
export function shownProblems(
  diagnostics: readonly Diagnostic[],
  held: readonly string[],
  { language, link }: { readonly language: MessageLanguage; readonly link: EditorLink },
): ShownProblems {
  const say = speaker(language);
  const left = diagnostics.length - most;
  return {
    language,
    label: say("dev/label"),
    close: say("dev/close"),
    summary: problemCount(diagnostics, language),
    problems: worstFirst(diagnostics)
      .slice(0, most)
      .map((one) => ({
        code: one.code,
        severity: one.severity,
        name: say(`report/severity-${one.severity}`),
        file: printable(one.file),
        line: one.line,
        column: one.column,
        link: link(one),
        ...describe(one, language),
      })),
    more: left > 0 ? say("dev/more-problems", { count: left }) : "",
    kept: held.length > 0 ? say("dev/kept-files", { files: held.map(printable) }) : "",
  };
}

/** How many errors and warnings there are, in words. */
export function problemCount(diagnostics: readonly Diagnostic[], language: MessageLanguage): string {
  const counts = countBySeverity(diagnostics);
  const severities = (["error", "warning"] as const).filter((severity) => counts[severity] > 0);
  const say = speaker(language);
  if (severities.length === 0) return say("report/no-problems");
  return `${severities.map((severity) => say(`report/count-${severity}`, { count: counts[severity] })).join(", ")}.`;
}

/** Links that Visual Studio Code opens, at line and column (https://code.visualstudio.com/docs/configure/command-line). */
export function vscodeLink(folder: string): EditorLink {
  return ({ file, line, column }) => {
    const path = join(folder, file).split(sep).join("/").replace(/^\//, "");
    return `vscode://file/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}:${line}:${column}`;
  };
}
