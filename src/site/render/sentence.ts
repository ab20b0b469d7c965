import { capitalise } from "../../present/format/text-template.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { untranslated } from "../page-text.ts";
import { spokenIn } from "../page-context.ts";
import type { SentenceNode } from "../../present/node.ts";
import type { Position, RenderContext } from "./render-context.ts";

/** A sentence, which starts with a capital letter. One in another language has the forms of that language, and says so. */
export function sentence(context: RenderContext, node: SentenceNode, { inline }: Position): Html {
  const { page } = context;
  const { language } = node;
  // A single value may be several paragraphs.
  const isAlone = node.pieces.length === 1;
  if (language === page.language) return piecesOf(context, node, inline || !isAlone);
  const shown = piecesOf({ ...context, page: spokenIn(page, language) }, node, inline || !isAlone);
  return isAlone && !inline
    ? markup`<div lang="${language.locale}">${shown}</div>${untranslated(page, language)}`
    : markup`<span lang="${language.locale}">${shown}</span> ${untranslated(page, language)}`;
}

function piecesOf(context: RenderContext, { pieces }: SentenceNode, inline: boolean): Html {
  const shown = pieces.map((piece, index) => {
    const capital = index === 0;
    return typeof piece === "string"
      ? context.page.typography(capital ? capitalise(piece) : piece)
      : context.render(context, piece, { inline, capital });
  });
  return markup`${shown}`;
}
