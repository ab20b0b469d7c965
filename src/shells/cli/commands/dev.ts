import { startDev } from "../../dev/start.ts";
import { devWords } from "../../dev/words.ts";
import { problemCount } from "../../dev/problems.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { openFolder } from "../open.ts";

const usualPort = "4321";

export const dev: Command = {
  usage: "dev [DIR] [--port N] [--editor vscode|none] [--allow-plugins] [--no-cache]",
  summary: "Show the pages on this machine as they would be built; open pages follow every save.",
  options: {
    port: { type: "string" },
    editor: { type: "string" },
    "allow-plugins": { type: "boolean" },
    "no-cache": { type: "boolean" },
  },
  positionals: [0, 1],
  async run({ positionals, options, language, out, note }) {
    const { port = usualPort, editor = "vscode" } = options;
    if (typeof port !== "string" || !/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      throw new UsageError("--port is a number from 0 (any that is free) to 65535");
    if (editor !== "vscode" && editor !== "none") throw new UsageError("--editor is one of vscode, none");
    const ended = new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    const opened = await openFolder(positionals[0] ?? ".", {
      isPublished: true,
      allowsPlugins: options["allow-plugins"] === true,
      isCached: options["no-cache"] !== true,
    });
    const say = (text: string): void => note(`${text}\n`);
    const running = await startDev(opened, { port: Number(port), language, editor, note: say });
    say(problemCount(opened.workspace.diagnostics, language));
    out(`${devWords[language].ready(running.address)}\n`);
    await ended;
    await running.close();
    return 0;
  },
};
