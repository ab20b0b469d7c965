import { problem } from "../../messages/problem.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import { diagnose } from "../../check/diagnose.ts";
import { streamedReporters } from "../../report/index.ts";
import { toolVersion } from "../../host/disk/load-toolkit.ts";
import type { Invocation } from "./command.ts";

/**
 * Programs that read a report get one even where there is no catalogue: with `config/missing`. People are told in words.
 */
export async function reportMissing({ options, language, stream }: Invocation): Promise<void> {
  const format = String(options["format"] ?? "pretty");
  if (format === "pretty" || !Object.hasOwn(streamedReporters, format)) return;
  const missing = problem("config/missing", { file: configurationFile, range: [0, 0] });
  const report = {
    diagnostics: diagnose([{ ...missing, severity: "error" }], () => undefined),
    notes: [],
    filesChecked: 0,
    recordsChecked: 0,
    source: () => undefined,
    version: toolVersion(),
  };
  const reporter = streamedReporters[format as keyof typeof streamedReporters];
  await stream(reporter(report, { language, colour: false, width: 100 }));
}
