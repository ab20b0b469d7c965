import { startDev } from "../../dev/start.ts";
import { problemCount } from "../../dev/shown-problems.ts";
import { said } from "../../../messages/phrase.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { openFolder } from "../../../host/open-folder.ts";

const usualPort = "4321";

export const dev: Command = {
  name: "dev",
  arguments: [{ name: "dir", isOptional: true }],
  options: {
    port: { type: "string", value: "number" },
    editor: { type: "string", choices: ["vscode", "none"] },
    "allow-plugins": { type: "boolean" },
    "no-cache": { type: "boolean" },
  },
  async run({ positionals, options, language, say, out, note }) {
    const { port = usualPort, editor = "vscode" } = options;
    if (typeof port !== "string" || !/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      throw new UsageError(said("dev/port", { value: String(port) }));
    const ended = new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    const opened = await openFolder(positionals[0] ?? ".", {
      isPublished: true,
      allowsPlugins: options["allow-plugins"] === true,
      isCached: options["no-cache"] !== true,
    });
    const tell = (text: string): void => note(`${text}\n`);
    const running = await startDev(opened, {
      port: Number(port),
      language,
      editor: editor === "none" ? "none" : "vscode",
      note: tell,
    });
    tell(problemCount(opened.workspace.diagnostics, language));
    out(`${say("dev/ready", { address: running.address })}\n`);
    await ended;
    await running.close();
    return 0;
  },
};
