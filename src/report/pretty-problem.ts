import { speaker } from "../messages/phrase.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { describe } from "./describe-diagnostic.ts";
import { frame } from "./frame.ts";
import { printable } from "../model/printable.ts";
import type { Palette } from "./palette.ts";
import type { ReportOptions } from "./reporter.ts";

/**
 * One problem: what and where, the source with the place underlined, the message and the help.
 * @param lines The file's lines, without their ends; none when it cannot be read.
 */
export function prettyProblem(
  one: Diagnostic,
  lines: readonly string[],
  options: ReportOptions,
  colours: Palette,
): string {
  const say = speaker(options.language);
  const { message, help } = describe(one, options.language);
  const mark = colours.severity[one.severity];
  const place = colours.place(`${printable(one.file)}:${one.line}:${one.column}`);
  const near = one.related?.filter(({ file }) => file === one.file);
  const far = one.related?.filter(({ file }) => file !== one.file) ?? [];
  return [
    `${mark(say(`report/severity-${one.severity}`))} ${colours.strong(one.code)} ${place}`,
    ...frame(lines, one, options.width, { gutter: colours.dim, mark }, near),
    ...far.map(
      ({ file, line, column }) =>
        `  ${say("report/compare", { place: colours.place(`${printable(file)}:${line}:${column}`) })}`,
    ),
    `  ${message}`,
    ...(help === "" ? [] : [`  ${colours.help(`${say("report/help")} `)}${help}`]),
  ].join("\n");
}
