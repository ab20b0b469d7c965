import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import type { ConfirmationMark, Marks } from "./confirmation-marks.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** What is to be confirmed on a page. */
export interface Confirmations {
  /** The reasons that many values share, for the top of the page. */
  readonly notice?: Html | undefined;
  /** All others, for the page's end. */
  readonly list?: Html | undefined;
}

/** What is to be confirmed: each reason once, with the values it is about. */
export function confirmations(
  page: PageContext,
  marks: readonly Marks[],
  shared: ReadonlySet<string> = new Set(),
): Confirmations {
  const byReason = new Map<string, { reason: Html; about: ConfirmationMark[] }>();
  for (const mark of marks.flatMap((some) => [...some.values()])) {
    for (const reason of mark.reasons) {
      const group = byReason.get(String(reason)) ?? { reason, about: [] };
      group.about.push(mark);
      byReason.set(String(reason), group);
    }
  }
  const anchored = new Set<string>();
  const entries = (isShared: boolean): Html[] =>
    [...byReason].flatMap(([key, { reason, about }]) =>
      shared.has(key) === isShared
        ? markup`<li><strong>${names(about, anchored)}</strong><p>${reason}</p></li>`
        : [],
    );
  const [top, end] = [entries(true), entries(false)];
  return {
    notice: section("_to-confirm-shared", markup`${say(page, "unconfirmedShared")}${signSample}`, top),
    list: section("_to-confirm", markup`${say(page, "unconfirmedHeading")}`, end),
  };
}

/** What stands beside the values. */
const signSample = markup` <span class="mark" aria-hidden="true">?</span>`;

function section(id: string, heading: Html, entries: readonly Html[]): Html | undefined {
  if (entries.length === 0) return undefined;
  return markup`<section class="confirmations" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    <ul>${entries}</ul>
  </section>`;
}

/** The names of values, each once, with the anchors to which their marks lead: made where they are first needed. */
function names(about: readonly ConfirmationMark[], anchored: Set<string>): Html {
  const byName = new Map<string, Html[]>();
  for (const { id, name } of about) {
    const anchors = byName.get(String(name)) ?? [name];
    if (!anchored.has(id)) anchors.unshift(markup`<span id="${id}"></span>`);
    anchored.add(id);
    byName.set(String(name), anchors);
  }
  return markup`${[...byName.values()].map((parts, index) => markup`${index > 0 && " · "}${parts}`)}`;
}
