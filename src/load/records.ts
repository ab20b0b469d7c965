import type { Claim, Places } from "../link/place.ts";
import { problem } from "../messages/problem.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Sources } from "../model/sources.ts";
import type { Validator } from "../validate/validators.ts";
import { readYaml } from "./read.ts";

/** What the files hold. */
export interface Records {
  readonly records: CatalogueRecord[];
  readonly problems: Problem[];
  /** Records that must exist, by `kind:id`, though their file could not be read or names another id. */
  readonly unread: Set<string>;
  /** Kinds of which a file with many records could not be read. */
  readonly unreadKinds: Set<string>;
  /** Files that may hold a comment that silences a rule. */
  readonly marked: Set<string>;
}

/**
 * Reads every file of records and checks it against the schema of its kind.
 * @param isComplete Are all kinds known? If not, a file that no kind claims may belong to the kind with the fault.
 */
export function readRecords(
  sources: Sources,
  places: Places,
  validators: ReadonlyMap<string, Validator>,
  isComplete: boolean,
): Records {
  const all: Records = {
    records: [],
    problems: [],
    unread: new Set(),
    unreadKinds: new Set(),
    marked: new Set(),
  };
  for (const file of sources.paths) {
    const claim = places.claim(file);
    if (claim) readFile(file, claim, sources, validators.get(claim.kind.name), all);
    else all.problems.push(...unclaimed(file, places, sources, isComplete));
  }
  return all;
}

function readFile(
  file: string,
  claim: Claim,
  sources: Sources,
  validate: Validator | undefined,
  all: Records,
): void {
  const { kind, named } = claim;
  const source = sources.read(file);
  if ("problem" in source) all.problems.push(source.problem);
  const { value, problems, isMarked } =
    "bytes" in source ? readYaml(file, source.bytes) : { value: undefined, problems: [], isMarked: false };
  if (isMarked) all.marked.add(file);
  for (const fault of problems) all.problems.push(fault);
  if (!isObject(value)) {
    if (kind.files.holds === "map") all.unreadKinds.add(kind.name);
    else all.unread.add(`${kind.name}:${named["id"]}`);
  } else if (kind.files.holds === "record") {
    const id = typeof value["id"] === "string" ? value["id"] : (named["id"] ?? "");
    if (id !== named["id"]) all.unread.add(`${kind.name}:${named["id"]}`);
    add({ kind, id, data: value, file, path: [] }, validate, all);
  } else {
    for (const [id, data] of Object.entries(value)) {
      if (isObject(data)) add({ kind, id, data, file, path: [id] }, validate, all);
      else addFault(file, id, data, validate, all, kind.name);
    }
  }
}

function add(record: CatalogueRecord, validate: Validator | undefined, all: Records): void {
  const faults = validate?.(record.data, record.file, record.path) ?? [];
  for (const fault of faults) all.problems.push(fault);
  all.records.push(record);
}

function addFault(
  file: string,
  id: string,
  data: JsonObject[string],
  validate: Validator | undefined,
  all: Records,
  kind: string,
): void {
  all.problems.push(...(validate?.(data, file, [id]) ?? []));
  all.unread.add(`${kind}:${id}`);
}

/** A file among the records that is none: data that would be passed over in silence, or a file in a wrong folder. */
function* unclaimed(file: string, places: Places, sources: Sources, isComplete: boolean): Iterable<Problem> {
  const source = sources.read(file);
  if ("problem" in source) yield source.problem;
  const name = file.slice(file.lastIndexOf("/") + 1);
  if ("problem" in source || !isComplete || /^readme/i.test(name)) return;
  const place = { file, range: [0, 0] as const };
  if (name.endsWith(".yaml")) yield problem("file/unexpected-place", place, { places: places.templates });
  else yield problem("file/extension", place, { expected: ".yaml" });
}
