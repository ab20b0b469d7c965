import { speaker } from "../../../messages/phrase.ts";
import type { MessageLanguage } from "../../../messages/words.ts";
import type { StatusWords } from "../../../change/translate/show-status.ts";

/** What a status of the translations says. */
export function statusWords(language: MessageLanguage): StatusWords {
  const say = speaker(language);
  return {
    tables: {
      languages: say("status/table-languages"),
      collections: say("status/table-collections"),
      themes: say("status/table-themes"),
      fields: say("status/table-fields"),
    },
    columns: {
      texts: say("status/column-texts"),
      current: say("status/column-current"),
      renewed: say("status/column-renewed"),
    },
    tasks: {
      stale: say("status/task-stale"),
      ahead: say("status/task-ahead"),
      changed: say("status/task-changed"),
      missing: say("status/task-missing"),
      unmarked: say("status/task-unmarked"),
      unconfirmed: say("status/task-unconfirmed"),
    },
    work: (count) => say("status/work", { count }),
    nothing: say("status/nothing"),
    percent: (share) => say("status/percent", { share }),
    suggestion: (share, from) => say("status/suggestion", { share, from }),
  };
}
