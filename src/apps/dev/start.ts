import { speaker } from "../../messages/phrase.ts";
import type { MessageLanguage } from "../../model/message-language.ts";
import { printable } from "../../model/printable.ts";
import type { Opened } from "../../host/open-folder.ts";
import { errorName } from "../../host/disk/error-name.ts";
import { Preview } from "./preview.ts";
import { problemCount, vscodeLink } from "./shown-problems.ts";
import { answerRequests, listen } from "./server.ts";
import { Streams } from "./streams.ts";
import { FolderWatch } from "./watch.ts";

export interface DevOptions {
  /** 0 for any free one. */
  readonly port: number;
  readonly language: MessageLanguage;
  /** Which editor the problems' places lead to. */
  readonly editor: "vscode" | "none";
  /** For what is said on the terminal: one line each. */
  readonly note: (text: string) => void;
}

/** A running preview. */
export interface Dev {
  /** Ends in `/`. */
  readonly address: string;
  /** Ends when no connection, watch or timer is left. */
  readonly close: () => Promise<void>;
}

/** Serves the pages of an open catalogue on this machine, and keeps them in step with its files. */
export async function startDev(opened: Opened, options: DevOptions): Promise<Dev> {
  const { workspace, folder } = opened;
  const { language, note } = options;
  const say = speaker(language);
  const { server, port } = await listen(options.port);
  const address = `http://127.0.0.1:${port}/`;
  const link = options.editor === "vscode" ? vscodeLink(folder) : () => undefined;
  const preview = new Preview(opened, address, language, link);
  const streams = new Streams((path) => preview.state(path));
  answerRequests(server, port, preview, streams);
  const watch = new FolderWatch({
    folder,
    roots: () => workspace.roots,
    changed(paths) {
      try {
        preview.refresh(paths);
      } catch (error) {
        return note(say("dev/failed-update", { reason: printable(errorName(error)) }));
      }
      streams.tellAll();
      note(problemCount(preview.diagnostics, language));
    },
    unwatched: (path, reason) => note(say("dev/unwatched", { folder: printable(path), reason })),
  });
  return {
    address,
    close: async () => {
      watch.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
