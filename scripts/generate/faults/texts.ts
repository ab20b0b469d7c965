import type { FaultKind } from "./fault.ts";
import { caret, replacing } from "./fault.ts";

/** Edits the Dutch text of the description; undefined when there is nothing to edit. The caret stands at its beginning unless the edit sets it. */
function dutch(code: string, edit: (text: string) => string): FaultKind {
  return {
    code,
    ground: "variable",
    plant({ text }) {
      const [, before = "", own = "", after = ""] =
        /^([^]*\ndescription:\n[^]*?\n  nl: )([^]*?)(\n\nunit:[^]*)$/.exec(text) ?? [];
      const edited = edit(own);
      if (before === "" || edited === own) return undefined;
      return { text: `${before}${edited.includes(caret) ? "" : caret}${edited}${after}` };
    },
  };
}

/** Something added after the first words of the text. */
function added(code: string, piece: string): FaultKind {
  return dutch(code, (text) => text.replace(/^([>|]-?\n +\p{L}+)/u, `$1 ${piece}`));
}

/** What the two languages of a text say, and what no text may hold. */
export const textFaults: readonly FaultKind[] = [
  dutch("i18n/links", (text) => text.replace(/\[([^\]\n]*)\]\([a-z]+:[\w-]+\)/, "$1")),
  dutch("i18n/numbers", (text) => text.replace(/\d+%/, `${caret}111%`)),
  dutch("i18n/numbers", (text) => text.replace(/\b\d{3}, /, `${caret}999, `)),
  dutch("i18n/codes", (text) => text.replace(/\bSS\d{5}\b(?!_)/, `${caret}SS99999`)),
  dutch("i18n/paragraphs", (text) => text.replace(/\n\n(?= +[^ -])/, "\n")),
  dutch("i18n/list-items", (text) => text.replace(/\n +- verstrekkingen die in het buitenland.*/, "")),
  replacing("i18n/numbers", "codelist", /nl: Groep 003/, `nl: Groep ${caret}303`),
  replacing("i18n/missing", "variable", /^(title:\n.*)\n  nl: .*$/m, `${caret}$1`),
  replacing("i18n/missing", "codelist", /label: \{ (fr: [^,]*), nl: .*? \}/, `${caret}label: { $1 }`),
  replacing("i18n/unknown-language", "variable", /^title:\n.*\n  nl: .*$/m, `$&\n  ${caret}en: Number`),
  added("text/html", `${caret}<br>`),
  added("text/image", `![plan](${caret}https://example.org/plan.png)`),
  added("text/unsafe-link", `[plan](${caret}javascript:alert)`),
  added("ref/empty-target", `[plan${caret}](#)`),
  added("ref/empty-target", `[plan${caret}]()`),
];
