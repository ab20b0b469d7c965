import { messages } from "../../messages/generated.ts";
import type { MessageCode } from "../../messages/problem.ts";
import type { Configuration } from "../../model/catalogue.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Localized, Severity } from "../../model/diagnostic.ts";
import type { Silenced } from "../../check/suppress/suppress.ts";

/** Something that a check would say, and that a change keeps it from saying. */
export interface Silencing {
  readonly code: string;
  readonly file: string;
  readonly line?: number;
  /** What was written; or the severity that a rule was given. */
  readonly reason: string | Localized | { readonly severity: Severity | "off" };
}

/** What of a state of the catalogue silences rules. */
export interface Silence {
  readonly silenced: readonly Silenced[];
  readonly configuration: Pick<Configuration, "rules" | "release" | "removed">;
}

/** What a change silences that was not silenced before: by comments and by the configuration. */
export function newlySilenced(before: Silence, after: Silence): Silencing[] {
  return [
    ...byComments(before.silenced, after.silenced),
    ...byReasons(before.configuration, after.configuration),
    ...bySeverity(before.configuration, after.configuration),
  ];
}

/** Each comment once, where it silences more than it did. */
function byComments(before: readonly Silenced[], after: readonly Silenced[]): Silencing[] {
  const counts = new Map<string, number>();
  for (const one of before) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  const silencings = new Map<string, Silencing>();
  for (const one of after) {
    const left = (counts.get(nameOf(one)) ?? 0) - 1;
    counts.set(nameOf(one), left);
    if (left < 0) silencings.set(`${nameOf(one)} ${one.line}`, one);
  }
  return [...silencings.values()];
}

function nameOf({ code, file, reason }: Silenced): string {
  return JSON.stringify([code, file, reason]);
}

function byReasons(before: Silence["configuration"], after: Silence["configuration"]): Silencing[] {
  const reasonsOf = ({ release, removed }: Silence["configuration"]): Silencing[] => [
    ...(release?.allow ?? []).map(({ code, reason }) => ({ code, file: configurationFile, reason })),
    ...(removed ?? []).map(({ kind, id, reason }) => ({
      code: `${kind}:${id}`,
      file: configurationFile,
      reason,
    })),
  ];
  const earlier = new Set(reasonsOf(before).map((one) => JSON.stringify(one)));
  return reasonsOf(after).filter((one) => !earlier.has(JSON.stringify(one)));
}

const weights: Readonly<Record<Severity | "off", number>> = { off: 0, info: 1, warning: 2, error: 3 };

/** Rules that are switched off, or weigh less than they did. */
function bySeverity(before: Silence["configuration"], after: Silence["configuration"]): Silencing[] {
  return Object.entries(after.rules).flatMap(([code, severity]) => {
    const standard = Object.hasOwn(messages, code) ? messages[code as MessageCode].severity : "error";
    const was = before.rules[code] ?? standard;
    return weights[severity] < weights[was] ? [{ code, file: configurationFile, reason: { severity } }] : [];
  });
}
