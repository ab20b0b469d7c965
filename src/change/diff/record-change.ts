import { formerIdsOf } from "../../check/link/former-ids.ts";
import type { ChangeClass, FieldChange, RecordChange, RecordName } from "./change.ts";
import { isAtLeast, worstOf } from "./change.ts";
import { isWithdrawal } from "./classify.ts";
import { isEqual } from "../../model/equal.ts";
import type { Comparing } from "./compare-fields.ts";
import { compareRecords } from "./compare-fields.ts";
import type { Match } from "./similar-records.ts";

const nothing: ReadonlySet<string> = new Set();

/**
 * What changed in a record; undefined when nothing did.
 * @param stillNamedBy Who names its former id, when it has a new one.
 */
export function changeOf(
  { before, after }: Match,
  comparing: Comparing,
  stillNamedBy: readonly RecordName[],
): RecordChange | undefined {
  const isRenamed = before.id !== after.id;
  const fields = compareRecords(
    before,
    after,
    comparing,
    isRenamed ? saidByRename({ before, after }) : nothing,
  );
  if (fields.length === 0 && !isRenamed) return undefined;
  const classes: ChangeClass[] = fields.map((field) => field.class);
  if (isWithdrawal(before, after)) classes.push("breaking");
  if (isRenamed) {
    const leadsOn = formerIdsOf(after).includes(before.id) && stillNamedBy.length === 0;
    classes.push(leadsOn ? "meaning" : "breaking");
  }
  return {
    how: isRenamed ? "renamed" : "changed",
    record: after,
    before,
    class: worstOf(classes) ?? "editorial",
    fields,
    stillNamedBy,
    hasOldDate: hasOldDate({ before, after }, fields),
  };
}

/** What a rename says by itself. Whatever else changed with the id, such as the database, matters for what it is. */
function saidByRename({ before, after }: Match): ReadonlySet<string> {
  const former = after.kind.roles.get("former-ids");
  const formerIds = formerIdsOf(after).filter((id) => id !== before.id);
  return new Set(["id", ...(former && isEqual(formerIds, formerIdsOf(before)) ? [former.name] : [])]);
}

/** Did what the record says change, and the date of its last update not? */
export function hasOldDate({ before, after }: Match, fields: readonly FieldChange[]): boolean {
  const date = after.kind.roles.get("updated");
  const saysOtherwise = fields.some((field) => isAtLeast(field.class, "wording"));
  if (!date || !saysOtherwise || after.data[date.name] === undefined) return false;
  return isEqual(before.data[date.name], after.data[date.name]);
}
