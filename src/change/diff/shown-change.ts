import type { Kind, Role } from "../../model/shape.ts";
import type { RecordChange } from "./change.ts";

/** What other pages show of a record that has a page of its own. */
const shownRoles: ReadonlySet<Role | undefined> = new Set([
  "title",
  "abbreviation",
  "code",
  "citation-name",
  "content",
]);

/** Do other pages show what changed? Of a record without a page they show all that there is. */
export function isShownElsewhere({ how, record: { kind }, fields }: RecordChange): boolean {
  if (how === "renamed") return true;
  if (how !== "changed") return false;
  return fields.some(({ way: [top] }) => {
    if (typeof top !== "object" || top.role === "former-ids") return false;
    return !hasPages(kind) || shownRoles.has(top.role) || (kind.linkText ?? "").includes(`{${top.name}}`);
  });
}

/** Has each record of the kind a page of its own? */
function hasPages({ page }: Kind): boolean {
  return page.mode === "each";
}
