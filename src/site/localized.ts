import type { Json } from "../model/json.ts";
import type { LocalizedShape } from "../model/shape.ts";
import { choose, chooseWords } from "../present/format/localized.ts";
import { joinWords } from "../present/format/list.ts";
import { capitalise } from "../present/format/template.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { externalLink } from "./link.ts";
import { localizedProse } from "./localized-prose.ts";
import type { Scope } from "./scope.ts";
import { fillFromSiblings } from "./scope.ts";
import { line } from "./text.ts";

/** A localized value: a line, Markdown, an address or words. */
export function localized(scope: Scope, { format }: LocalizedShape, data: Json): Html | undefined {
  switch (format) {
    case "text":
      return line(scope.view, data, (text, view) => start(scope, fillFromSiblings(text, { ...scope, view })));
    case "markdown":
      return localizedProse(scope.view, data, scope.inline, (text, view) =>
        fillFromSiblings(text, { ...scope, view }, escapeMarkdown),
      );
    case "url":
      return address(scope, data);
    case "words":
      return words(scope, data);
  }
}

function address({ view }: Scope, data: Json): Html | undefined {
  const choice = choose(data, view.language, view.site.catalogue.languages);
  return choice && externalLink(view, choice, choice.value.replace(/^https?:\/\/|\/$/g, ""));
}

function words({ view }: Scope, data: Json): Html | undefined {
  const choice = chooseWords(data, view.language, view.site.catalogue.languages);
  if (!choice) return undefined;
  const shown = joinWords(choice.value, choice.language);
  return choice.language === view.language
    ? markup`${shown}`
    : markup`<span lang="${choice.language.locale}">${shown}</span>`;
}

function start({ capital }: Scope, text: string): string {
  return capital ? capitalise(text) : text;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
