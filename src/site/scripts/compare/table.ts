import { element } from "../shared/elements.ts";
import { nodesOf } from "../shared/texts.ts";
import { markDifferences } from "./differences.ts";

/** A record to compare. */
export interface ComparedRecord {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly isStub: boolean;
  /** HTML by the label of the field. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What the table says: the data-* attributes of the page. */
type Words = Readonly<DOMStringMap>;

/** Two records field by field, with how many fields differ, and of how many nothing is known of one. */
export function comparisonTable(
  a: ComparedRecord,
  b: ComparedRecord,
  say: Words,
): { region: HTMLElement; differing: number; notKnown: number } {
  const heading = element("tr");
  heading.append(element("td"), columnHeading(a), columnHeading(b));
  const head = element("thead");
  head.append(heading);
  const body = element("tbody");
  let differing = 0;
  let notKnown = 0;
  for (const label of new Set([...a.fields.keys(), ...b.fields.keys()])) {
    const texts = [a.fields.get(label) ?? "", b.fields.get(label) ?? ""] as const;
    if (texts.every((text) => text === "")) continue;
    // Of a stub nothing is known but its title: what it lacks need not differ.
    const isUnknown = [a, b].some(({ isStub }, i) => isStub && texts[i] === "");
    const differs = !isUnknown && texts[0] !== texts[1];
    if (isUnknown) notKnown++;
    if (differs) differing++;
    const cells = [cell(texts[0], a, say), cell(texts[1], b, say)] as const;
    if (differs) markDifferences(...cells, say["marked"] ?? "");
    const row = element("tr");
    row.append(rowHeading(label, differs, say), ...cells);
    body.append(row);
  }
  const table = element("table");
  table.append(head, body);
  const region = element("section", { className: "scroll compare", tabIndex: 0 });
  region.setAttribute("aria-label", `${a.id}, ${b.id}`);
  region.append(table);
  return { region, differing, notKnown };
}

function columnHeading({ id, title, href }: ComparedRecord): HTMLElement {
  const heading = element("th", { scope: "col" });
  heading.append(element("a", { textContent: title, href }), " ", element("code", { textContent: id }));
  return heading;
}

function rowHeading(label: string, differs: boolean, say: Words): HTMLElement {
  const heading = element("th", { textContent: label, scope: "row" });
  if (differs)
    heading.append(" ", element("strong", { textContent: say["differs"] ?? "", className: "differs" }));
  return heading;
}

/** A value as its page shows it. */
function cell(html: string, { isStub }: ComparedRecord, say: Words): HTMLElement {
  const made = element("td");
  if (html) made.append(...nodesOf(html));
  else if (isStub) made.append(element("span", { textContent: say["notknown"] ?? "", className: "note" }));
  else made.append("–");
  return made;
}
