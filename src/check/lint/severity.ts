import { messages } from "../../messages/generated.ts";
import type { MessageCode } from "../../messages/problem.ts";
import type { Configuration } from "../../model/catalogue.ts";
import type { Problem, Severity } from "../../model/diagnostic.ts";
import { releaseCodes, ruleCodes } from "./linter.ts";

/** A problem with its severity, not yet with its position. */
export interface Finding extends Problem {
  readonly severity: Severity;
}

/** What decides on severities. */
export interface SeveritySettings extends Pick<Configuration, "rules" | "preset" | "release"> {
  /** Is it to be published? Then what must not be is an error, unless the configuration allows it. */
  readonly isRelease: boolean;
}

/** Gives problems their severity; what is switched off is left out. */
export function toFindings(problems: readonly Problem[], settings: SeveritySettings): Finding[] {
  const severityOf = severityFinder(settings);
  return problems.flatMap((problem) => {
    const severity = severityOf(problem);
    return severity === "off" ? [] : [{ ...problem, severity }];
  });
}

/** What becomes of the severities of rules that the configuration does not set one by one. */
const presets: Readonly<Record<NonNullable<Configuration["preset"]>, Readonly<Record<Severity, Severity>>>> =
  {
    recommended: { error: "error", warning: "warning", info: "info" },
    strict: { error: "error", warning: "error", info: "warning" },
    gentle: { error: "error", warning: "info", info: "info" },
  };

function severityFinder({
  rules,
  preset = "recommended",
  release,
  isRelease,
}: SeveritySettings): (problem: Problem) => Severity | "off" {
  const allowed = new Set(release?.allow.map(({ code }) => code));
  const severities = new Map<string, Severity | "off">();
  const find = ({ code, own: message, atMost }: Problem): Severity | "off" => {
    const standard = (message ?? messages[code as MessageCode]).severity;
    if (!message && !ruleCodes.has(code)) return lighter(standard, atMost);
    if (isRelease && releaseCodes.has(code) && !allowed.has(code)) return "error";
    if (Object.hasOwn(rules, code)) return lighter(rules[code] ?? standard, atMost);
    return presets[preset][lighter(standard, atMost) as Severity];
  };
  return (problem) => {
    const name = `${problem.code} ${problem.atMost ?? ""}`;
    const severity = severities.get(name) ?? find(problem);
    severities.set(name, severity);
    return severity;
  };
}

const weights: Readonly<Record<Severity | "off", number>> = { off: 0, info: 1, warning: 2, error: 3 };

/** What is less certain weighs less, and what is switched off stays so. */
function lighter(severity: Severity | "off", atMost: Severity = "error"): Severity | "off" {
  return weights[severity] < weights[atMost] ? severity : atMost;
}
