import type { Problem, Recurrence } from "../../model/diagnostic.ts";

/**
 * Faults that come from how a text or a list as a whole was made, so that they are one problem however often they show:
 * a Mac or a PDF takes letters apart, a wrong encoding spoils every accent, a word processor puts in its spaces and
 * bullets, a sheet takes the quotes from all codes. What an author typed at one place is a problem of that place.
 * `text`: one for a text. `words`: one for all that say the same of a text. `list`: one for a list.
 */
const scopes: Readonly<Record<string, "text" | "words" | "list">> = {
  "text/nfc": "text",
  "text/mojibake": "text",
  "text/invisible": "text",
  "text/bidirectional": "text",
  "text/apostrophe-mixed": "text",
  "space/no-break-in-source": "text",
  "space/double": "text",
  "space/trailing": "text",
  "bullet/typed": "text",
  "text/html": "words",
  "text/image": "words",
  "code/unquoted-number": "list",
};

/** Is it one problem, however often it is found? */
export function isGathered(code: string): boolean {
  return Object.hasOwn(scopes, code);
}

/** Problems, with those that are the same fault of one text or list as one. */
export function gather(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, Problem[]>();
  const gathered: Problem[] = [];
  for (const found of problems) {
    const key = isGathered(found.code) ? keyOf(found) : undefined;
    const sameFault = key === undefined ? undefined : first.get(key);
    if (sameFault) sameFault.push(found);
    else gathered.push(found);
    if (key !== undefined && !sameFault) first.set(key, [found]);
  }
  const groups = new Map([...first.values()].map((all) => [all[0], all]));
  return gathered.map((found) => together(groups.get(found) ?? [found], found));
}

function keyOf({ code, place: { file, path = [] }, arguments: values }: Problem): string {
  const scope = scopes[code];
  const value = scope === "list" ? path.map((step) => (typeof step === "number" ? "" : step)) : path;
  return JSON.stringify([code, file, value, ...(scope === "words" ? [values] : [])]);
}

/** One that cannot be repaired everywhere is repaired nowhere. */
function together([, ...others]: readonly Problem[], first: Problem): Problem {
  if (others.length === 0) return first;
  const { fix, ...found } = first;
  const isFixed = fix !== undefined && others.every((one) => one.fix !== undefined);
  const also = others.map((one): Recurrence => ({
    place: one.place,
    ...(isFixed && one.fix !== undefined && { fix: one.fix }),
  }));
  return { ...found, ...(isFixed && { fix }), also };
}
