import type { Language } from "../../model/language.ts";
import { renderInline, renderMarkdown } from "../../markdown/render.ts";
import type { RenderOptions } from "../../markdown/render.ts";
import { typography } from "../../present/format/typography.ts";
import { Html } from "../html.ts";
import { destination } from "../link.ts";
import type { PageContext } from "../page-context.ts";

const made = new WeakMap<PageContext, Map<Language, RenderOptions>>();

/**
 * Markdown as HTML that can do nothing but be read. Links with a kind as their scheme lead to that record's page.
 * @param language The language that the text is in, for its spaces.
 * @param inline Without paragraphs, for a part of a sentence.
 */
export function markdown(page: PageContext, text: string, language: Language, inline: boolean): Html {
  const options = optionsOf(page, language);
  return new Html(inline ? renderInline(text, options) : renderMarkdown(text, options));
}

function optionsOf(page: PageContext, language: Language): RenderOptions {
  let byLanguage = made.get(page);
  if (!byLanguage) made.set(page, (byLanguage = new Map()));
  let options = byLanguage.get(language);
  if (!options) byLanguage.set(language, (options = createOptions(page, language)));
  return options;
}

function createOptions(page: PageContext, language: Language): RenderOptions {
  const { anchored, site } = page;
  const { kinds, records } = site.catalogue;
  return {
    schemes: new Set(kinds.keys()),
    typography: typography(language),
    resolve: (scheme, id) => {
      const target = records.get(scheme)?.get(id);
      const anchor = target && anchored?.ids.get(target);
      if (anchor !== undefined) return { href: `#${anchor}` };
      const to = target && destination(page, target);
      return to && { href: to.href, ...(to.language && { hreflang: to.language.locale }) };
    },
  };
}
