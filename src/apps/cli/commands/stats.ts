import type { Catalogue } from "../../../model/catalogue.ts";
import type { Kind } from "../../../model/shape.ts";
import { labelOf } from "../../../model/shape-parts.ts";
import type { MessageLanguage } from "../../../model/message-language.ts";
import { speaker } from "../../../messages/phrase.ts";
import { printable } from "../../../model/printable.ts";
import type { Stats } from "../../../change/stats/count-catalogue.ts";
import { statsOf } from "../../../change/stats/count-catalogue.ts";
import type { Command } from "../command.ts";
import { diskSources } from "../../../host/disk/disk-sources.ts";
import { openFolder } from "../../../host/open-folder.ts";
import { refuseUnread } from "../refuse-unread.ts";

export const stats: Command = {
  name: "stats",
  arguments: [{ name: "dir", isOptional: true }],
  options: { format: { type: "string", choices: ["pretty", "json"] } },
  async run({ positionals, options, language, out }) {
    const { workspace, folder } = await openFolder(positionals[0] ?? ".");
    refuseUnread(diskSources(folder, workspace.roots), workspace.catalogue);
    const counted = statsOf(workspace.catalogue);
    out(
      options["format"] === "json"
        ? `${JSON.stringify(counted, null, 2)}\n`
        : pretty(counted, workspace.catalogue, language),
    );
    return 0;
  },
};

function pretty(
  { kinds, texts, references }: Stats,
  { kinds: allKinds, languages }: Catalogue,
  language: MessageLanguage,
): string {
  const say = speaker(language);
  const lines = kinds.map(({ kind, records, statuses, unconfirmed, incomplete }) => {
    const label = allKinds.get(kind);
    const name = (language === "en" ? label?.title : label?.label.other[language]) ?? kind;
    const details = [
      ...Object.entries(statuses).map(([status, count]) => `${count} ${statusName(label, status, language)}`),
      ...(unconfirmed > 0 ? [say("stats/unconfirmed", { count: unconfirmed })] : []),
      ...(incomplete > 0 ? [say("stats/incomplete", { count: incomplete })] : []),
    ];
    return `${String(records).padStart(7)}  ${printable(name)}${details.length > 0 ? ` (${printable(details.join(", "))})` : ""}`;
  });
  const marks = kinds.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0);
  const translations = texts.map(({ language: tag, present, all }) => {
    const name = languages.find((one) => one.tag === tag)?.name ?? tag;
    return `${String(present).padStart(7)}  ${say("stats/texts", { language: printable(name), all })}`;
  });
  return `${[...lines, "", ...translations, `${String(references).padStart(7)}  ${say("stats/references")}`, `${String(marks).padStart(7)}  ${say("stats/marks")}`].join("\n")}\n`;
}

/** The status in the reader's language, where the schema names it. */
function statusName(kind: Kind | undefined, status: string, language: MessageLanguage): string {
  return labelOf(kind?.roles.get("status")?.shape, status)?.[language] ?? status;
}
