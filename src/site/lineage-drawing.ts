import { formatNumber } from "../present/format/number.ts";
import type { Box } from "./lineage/layout.ts";
import { boxWidth, layoutOf, lineHeight, padding } from "./lineage/layout.ts";
import type { LineageStep } from "../present/lineage/lineage.ts";
import { wrapLabel } from "./lineage/wrap-label.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { destination } from "./link.ts";
import { roleText } from "../present/role.ts";
import { titleOf } from "../present/title.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

const mostLines = 4;
/** Of the titles' letters, as in the styles. */
const fontSize = 13;
const codeCharacters = 25;

/**
 * A lineage as a drawing: boxes that are links, with arrows from sources to what is computed from them. The boxes' names
 * for those who hear the page are the same as those of other links.
 */
export function lineageDrawing(page: PageContext, root: LineageStep): Html {
  const { width, height, boxes, ways } = layoutOf(root, (step) => linesOf(page, step));
  return markup`<svg viewBox="-2 -2 ${width + 4} ${height + 4}" width="${width + 4}" height="${height + 4}" role="group">
    <defs><marker id="_arrow" viewBox="0 0 8 8" refX="1" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
    <g marker-end="url(#_arrow)">${ways.map((way) => markup`<path class="way" d="${way}"/>`)}</g>
    ${boxes.toReversed().map((box) => linked(page, box))}
  </svg>`;
}

/** Says how many sources are not shown. */
export function moreSources(page: PageContext, count: number): string {
  return say(page, count === 1 ? "lineageMoreOne" : "lineageMoreMany", {
    count: formatNumber(count, page.language),
  });
}

function linesOf(page: PageContext, { record, more }: LineageStep): string[] {
  const code = roleText(record, "code");
  return [
    ...(code === undefined ? [] : [shorten(code)]),
    ...wrapLabel(
      page.typography(titleOf(record, page).value),
      (boxWidth - 2 * padding) / fontSize,
      mostLines,
    ),
    ...(more > 0 ? [moreSources(page, more)] : []),
  ];
}

function shorten(code: string): string {
  return code.length > codeCharacters ? `${code.slice(0, codeCharacters - 1)}…` : code;
}

/** A box is a link, but for the one of the record whose page it is. */
function linked(page: PageContext, box: Box): Html {
  const { record, distance, more } = box.step;
  const lines = more > 0 ? box.lines.slice(0, -1) : box.lines;
  const rest = more > 0 && textLine(box, box.lines.at(-1) ?? "", lines.length, "more");
  const code = roleText(record, "code");
  const texts = lines.map((line, index) =>
    textLine(
      box,
      index < lines.length - 1 ? `${line} ` : line,
      index,
      index === 0 && code !== undefined && "code",
    ),
  );
  const { x, y, height } = box;
  const drawn = markup`<rect x="${x}" y="${y}" width="${boxWidth}" height="${height}" rx="4"/>${texts}`;
  const to = destination(page, record);
  if (distance === 0 || !to) return markup`<g${distance === 0 && markup` class="here"`}>${drawn}</g>${rest}`;
  const { value, language } = titleOf(record, page);
  const lang = language !== page.language && markup` lang="${language.locale}"`;
  const name = page.typography(code === undefined ? value : `${code} ${value}`);
  return markup`<a href="${to.href}" aria-label="${name}"${lang}>${drawn}</a>${rest}`;
}

/** The lines of a box are read one after the other, so a space ends each but the last. */
function textLine({ x, y }: Box, text: string, index: number, style: string | false): Html {
  const place = y + padding + (index + 0.75) * lineHeight;
  return markup`<text x="${x + padding}" y="${place}"${style && markup` class="${style}"`}>${text}</text>`;
}
