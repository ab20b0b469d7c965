import { capitalise } from "../../present/format/template.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { untranslated } from "../text.ts";
import { spokenIn } from "../view.ts";
import type { SentenceNode } from "../../present/node.ts";
import type { Position, Scope } from "./scope.ts";

/** A sentence, which starts with a capital letter. One in another language has the forms of that language, and says so. */
export function sentence(scope: Scope, node: SentenceNode, { inline }: Position): Html {
  const { view } = scope;
  const { language } = node;
  // A single value may be several paragraphs.
  const isAlone = node.pieces.length === 1;
  if (language === view.language) return piecesOf(scope, node, inline || !isAlone);
  const shown = piecesOf({ ...scope, view: spokenIn(view, language) }, node, inline || !isAlone);
  return isAlone && !inline
    ? markup`<div lang="${language.locale}">${shown}</div>${untranslated(view, language)}`
    : markup`<span lang="${language.locale}">${shown}</span> ${untranslated(view, language)}`;
}

function piecesOf(scope: Scope, { pieces }: SentenceNode, inline: boolean): Html {
  const shown = pieces.map((piece, index) => {
    const capital = index === 0;
    return typeof piece === "string"
      ? scope.view.typography(capital ? capitalise(piece) : piece)
      : scope.render(scope, piece, { inline, capital });
  });
  return markup`${shown}`;
}
