import type { CatalogueRecord } from "../model/catalogue.ts";
import { roleValue } from "../present/role.ts";
import type { Unconfirmed } from "../present/unconfirmed.ts";
import { unconfirmedOf } from "../present/unconfirmed.ts";
import type { Html } from "./html.ts";
import { join, markup } from "./html.ts";
import { chosenLabel, chosenLine, heading, line, say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** One thing that is to be confirmed. */
export interface ConfirmationMark {
  /** What stands beside the value: it leads to the list at the page's end. */
  readonly shown: Html;
  /** The same as a sign alone, where a notice at the top of the page says it for many values. */
  readonly sign: Html;
  /** The id to which it leads. */
  readonly id: string;
  /** Does it stand beside its value? */
  readonly isBeside: boolean;
  /** What the list calls the value. */
  readonly name: Html;
  readonly reasons: readonly Html[];
}

/** The marks of a record by the place where they are shown: see `unconfirmedOf`. */
export type Marks = ReadonlyMap<string, ConfirmationMark>;

/**
 * What is to be confirmed of a record in the page's language.
 * @param isNamed Do the names say of which record they are: is it not the page's own?
 */
export function marksOf(page: PageContext, record: CatalogueRecord, isNamed: boolean): Marks {
  return new Map(
    Array.from(unconfirmedOf(record, page), ([place, one]) => [
      place,
      mark(page, record, place, one, isNamed),
    ]),
  );
}

/** So many values with one reason share a notice. */
const fewestShared = 3;

/** The reasons that so many values have that they are said once, at the top of the page. */
export function sharedReasons(marks: readonly Marks[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { reasons } of marks.flatMap((some) => [...some.values()]))
    for (const reason of new Set(reasons.map(String))) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return new Set([...counts].flatMap(([reason, count]) => (count < fewestShared ? [] : reason)));
}

/** The same marks: those whose reasons are all shared are signs. */
export function withSigns(marks: Marks, shared: ReadonlySet<string>): Marks {
  if (shared.size === 0) return marks;
  return new Map([...marks].map(([place, one]) => [place, { ...one, shown: markShown(one, shared) }]));
}

/** A mark as it stands beside its value: a sign when all its reasons are shared. */
export function markShown(
  { shown, sign, reasons }: ConfirmationMark,
  shared: ReadonlySet<string> = new Set(),
): Html {
  return reasons.every((reason) => shared.has(String(reason))) ? sign : shown;
}

/** The mark beside a value, when it has one. */
export function markOf(marks: Marks, place: string): Html | undefined {
  return marks.get(place)?.shown;
}

/** The mark beside a record's title, for what is not shown as a field; one leads to all. */
export function titleMark(marks: Marks): Html | undefined {
  return [...marks.values()].find(({ isBeside }) => !isBeside)?.shown;
}

function mark(
  page: PageContext,
  record: CatalogueRecord,
  place: string,
  { name, isShown, reasons }: Unconfirmed,
  isNamed: boolean,
): ConfirmationMark {
  const id = `_to-confirm-${record.kind.name}-${record.id}-${place}`.replace(/[^A-Za-z0-9_-]/g, "-");
  const title = line(page, roleValue(record, "title")) ?? heading(page, record.kind.label.one);
  const own = name && chosenLabel(page, name);
  return {
    shown: markup` <a class="mark" href="#${id}">${say(page, "unconfirmed")}</a>`,
    sign: markup` <a class="mark" href="#${id}" aria-label="${say(page, "unconfirmed")}">?</a>`,
    id,
    isBeside: isShown,
    name: own && !isNamed ? own : join([title, ...(own ? [own] : [])], " – "),
    reasons: reasons.map((reason) => (reason ? chosenLine(page, reason) : markup`–`)),
  };
}
