import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import type { Mark, Marks } from "./marks.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/** The list at the page's end of all that is to be confirmed: each reason once, with the values it is about. */
export function confirmations(view: View, marks: readonly Marks[]): Html | undefined {
  const byReason = new Map<string, { reason: Html; about: Mark[] }>();
  for (const mark of marks.flatMap((some) => [...some.values()])) {
    for (const reason of mark.reasons) {
      const group = byReason.get(String(reason)) ?? { reason, about: [] };
      group.about.push(mark);
      byReason.set(String(reason), group);
    }
  }
  if (byReason.size === 0) return undefined;
  const anchored = new Set<string>();
  const entries = [...byReason.values()].map(
    ({ reason, about }) => markup`<li><strong>${names(about, anchored)}</strong><p>${reason}</p></li>`,
  );
  return markup`<section class="confirmations" aria-labelledby="_to-confirm">
    <h2 id="_to-confirm">${say(view, "unconfirmedHeading")}</h2>
    <ul>${entries}</ul>
  </section>`;
}

/** The names of values, each once, with the anchors to which their marks lead: made where they are first needed. */
function names(about: readonly Mark[], anchored: Set<string>): Html {
  const byName = new Map<string, Html[]>();
  for (const { id, name } of about) {
    const anchors = byName.get(String(name)) ?? [name];
    if (!anchored.has(id)) anchors.unshift(markup`<span id="${id}"></span>`);
    anchored.add(id);
    byName.set(String(name), anchors);
  }
  return markup`${[...byName.values()].map((parts, index) => markup`${index > 0 && " · "}${parts}`)}`;
}
