import type { Severity } from "../../model/diagnostic.ts";
import type { MessageLanguage } from "../../messages/words.ts";

interface ReviewWords {
  readonly silenced: (count: number) => string;
  /** A rule of the configuration. */
  readonly set: Readonly<Record<Severity | "off", string>>;
  readonly accepted: (count: number) => string;
  readonly more: (count: number) => string;
}

/** What the comment of a review says besides problems and changes. */
export const reviewWords: Readonly<Record<MessageLanguage, ReviewWords>> = {
  en: {
    silenced: (count) => `Silenced by this change (${count})`,
    set: {
      off: "switched off in the configuration",
      info: "only information now, by the configuration",
      warning: "only a warning now, by the configuration",
      error: "an error now, by the configuration",
    },
    accepted: (count) => `Accepted without being changed (${count}); please read both texts`,
    more: (count) => `… and ${count} more.`,
  },
  fr: {
    silenced: (count) => `Passé sous silence par cette modification (${count})`,
    set: {
      off: "désactivé dans la configuration",
      info: "n'est plus qu'une information, d'après la configuration",
      warning: "n'est plus qu'un avertissement, d'après la configuration",
      error: "est désormais une erreur, d'après la configuration",
    },
    accepted: (count) => `Accepté sans être modifié (${count}) ; à relire dans les deux langues`,
    more: (count) => `… et ${count} de plus.`,
  },
  nl: {
    silenced: (count) => `Verzwegen door deze wijziging (${count})`,
    set: {
      off: "uitgeschakeld in de configuratie",
      info: "voortaan alleen informatie, volgens de configuratie",
      warning: "voortaan alleen een waarschuwing, volgens de configuratie",
      error: "voortaan een fout, volgens de configuratie",
    },
    accepted: (count) => `Aanvaard zonder wijziging (${count}); lees beide teksten na`,
    more: (count) => `… en nog ${count}.`,
  },
};
