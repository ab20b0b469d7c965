import { fillPath } from "../../check/link/record-paths.ts";
import { isSafeId, idParts } from "../../check/link/id-parts.ts";
import { formerIdsOf, formerOwner } from "../../check/link/former-ids.ts";
import { splitLink } from "../../check/link/references.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import { renamed } from "../../check/lint/rules/ref-unresolved.ts";
import { since } from "../../check/lint/since.ts";
import type { Finding } from "../../check/lint/severity.ts";
import type { Catalogue, CatalogueRecord, Reference } from "../../model/catalogue.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { diagnose } from "../../check/diagnose.ts";
import { isSameBytes } from "../../yaml/bytes.ts";
import { repairFile } from "../repair/repair-catalogue.ts";
import type { Change } from "../repair/working-copy.ts";
import { WorkingCopy } from "../repair/working-copy.ts";
import { marksFolder } from "../../check/translations/translation-marks.ts";
import type { Tree, Workspace, WorkspaceOptions } from "../../check/workspace.ts";
import { openWorkspace } from "../../check/workspace.ts";
import { renameMarks } from "./rename-marks.ts";
import { renameInFile } from "./record-file.ts";

/** A file that changes, and where it goes. */
export interface RenamedFile extends Change {
  readonly path: string;
  /** The same path, unless the file moves. */
  readonly to: string;
}

/** What renaming a record comes to; nothing is written. */
export interface Renaming {
  /**
   * Marks of translations come first and the record's own file last: wherever the writing stops, the renaming can be done
   * again.
   */
  readonly files: readonly RenamedFile[];
  /** The folders and files of the catalogue. */
  readonly roots: readonly string[];
  /** How many references follow. */
  readonly references: number;
  /** Is the former id kept? */
  readonly isKept: boolean;
  /** Was it the id before, so that the renaming is undone? Then the id that it had meanwhile is not kept. */
  readonly isUndone: boolean;
}

/** Why a record cannot be renamed. `errors`: what would then be wrong that is not wrong now. */
export type Refused =
  | { readonly reason: Reason; readonly kinds?: readonly string[]; readonly file?: string }
  | { readonly reason: "errors"; readonly errors: readonly Diagnostic[]; readonly workspace: Workspace };

type Reason =
  | "unknown"
  | "ambiguous"
  | "same"
  | "case"
  | "unsafe"
  | "taken"
  | "was-another"
  | "form"
  | "syntax"
  | "layout"
  | "marks"
  | "reference";

/** A record to rename: its id, or its kind and its id as a link writes them. */
export interface Wanted {
  readonly from: string;
  readonly to: string;
}

/** A record to rename whose kind is known. */
interface Found extends Wanted {
  readonly kind: string;
  /** Undefined when it has its new id already, and only references are left behind. */
  readonly record: CatalogueRecord | undefined;
}

/**
 * Gives a record another id: in its file, whose place follows, and wherever it is named. The former id is kept where the
 * kind has a property for it. All of it or nothing: it is refused when the catalogue would have an error that it has not.
 */
export function renameRecord(
  tree: Tree,
  toolkit: Toolkit,
  options: WorkspaceOptions,
  wanted: Wanted,
): Renaming | Refused {
  const copy = new WorkingCopy(tree);
  const before = openWorkspace(copy.tree, toolkit, options);
  const record = find(before.catalogue, wanted);
  if ("reason" in record) return record;
  const reason = refusalOf(before.catalogue, record);
  if (reason !== undefined) return { reason };
  const references = referencesTo(before, record);
  const broken = brokenFile(references, record, copy) ?? hiddenFile(before, record, copy);
  if (broken !== undefined) return { reason: "syntax", file: broken };
  if (!rewrite(references, record.to, before, copy)) return { reason: "reference" };
  const moved = record.record && moveRecord(record.record, record.to, copy);
  if (moved !== undefined) return { reason: moved };
  const after = openWorkspace(copy.tree, toolkit, options);
  if (referencesTo(after, record).length > 0) return { reason: "reference" };
  const remarked: string[] = [];
  const unmarked = renameMarks([before, after], record, copy, remarked);
  if (unmarked !== undefined) return { reason: "marks", file: unmarked };
  after.update(remarked);
  const errors = newErrors(before, after, record, copy);
  if (errors.length > 0) return { reason: "errors", errors, workspace: after };
  const isUndone = record.record !== undefined && formerIdsOf(record.record).at(-1) === record.to;
  const isKept = formerOwner(after.catalogue, record.kind, record.from)?.id === record.to;
  const files = filesOf(copy, record.record);
  return { files, roots: after.roots, references: references.length, isKept, isUndone };
}

/** The record of an id, in whatever kind. */
function find(catalogue: Catalogue, { from, to }: Wanted): Found | Refused {
  const link = splitLink(from);
  const isLink = link !== undefined && catalogue.kinds.has(link.scheme);
  const id = isLink ? link.id : from;
  const kinds = isLink ? [link.scheme] : [...catalogue.kinds.keys()];
  const kindsWithId = kinds.filter((kind) => catalogue.records.get(kind)?.has(id));
  // A renaming that was interrupted may have left references behind.
  const begun = kinds.filter((kind) => formerOwner(catalogue, kind, id)?.id === to);
  const candidates = kindsWithId.length > 0 ? kindsWithId : begun;
  const [kind] = candidates;
  if (kind === undefined) return { reason: "unknown" };
  if (candidates.length > 1) return { reason: "ambiguous", kinds: candidates };
  return { kind, from: id, to, record: catalogue.records.get(kind)?.get(id) };
}

function filesOf({ changes, moves }: WorkingCopy, record: CatalogueRecord | undefined): RenamedFile[] {
  const files = [...changes].map(([to, change]) => ({ path: moves.get(to) ?? to, to, ...change }));
  const rank = ({ path }: RenamedFile): number =>
    path.startsWith(`${marksFolder}/`) ? 0 : path === record?.file ? 2 : 1;
  return files.toSorted((one, other) => rank(one) - rank(other));
}

/** The first file that would be edited although it cannot be read as it stands: what it may mean is not what is in it. */
function brokenFile(
  references: readonly Reference[],
  { record }: Found,
  copy: WorkingCopy,
): string | undefined {
  const files = new Set(
    [...(record ? [record] : []), ...references.map(({ from }) => from)].map(({ file }) => file),
  );
  return [...files].find((file) => {
    const bytes = copy.bytes(file);
    return bytes && readYaml(file, bytes).value === undefined;
  });
}

/** The first file that may name the record, where nobody can tell: it cannot be read, and the id stands in it. */
function hiddenFile(before: Workspace, { from }: Found, copy: WorkingCopy): string | undefined {
  for (const [file, { unread, isKindUnread }] of before.analyses()) {
    if (unread.length === 0 && !isKindUnread) continue;
    const bytes = copy.bytes(file);
    if (!bytes) return file;
    if (readYaml(file, bytes).value === undefined && new TextDecoder().decode(bytes).includes(from))
      return file;
  }
  return undefined;
}

function refusalOf(catalogue: Catalogue, { kind, from, to, record }: Found): Reason | undefined {
  if (!record) return undefined;
  if (from === to) return "same";
  if (!isSafeId(to)) return "unsafe";
  // The page of the former id has to lead to that of the new one, and both would be one file.
  if (from.toLowerCase() === to.toLowerCase()) return "case";
  const ids = [...(catalogue.records.get(kind)?.keys() ?? [])];
  const taken = ids.find((id) => id !== from && id.toLowerCase() === to.toLowerCase());
  // A renaming that was interrupted may have left the record there twice.
  if (taken !== undefined && formerOwner(catalogue, kind, from)?.id !== taken) return "taken";
  const former = formerOwner(catalogue, kind, to);
  if (former && former !== record) return "was-another";
  return idParts(record.kind, to) ? undefined : "form";
}

function referencesTo({ catalogue }: Workspace, { kind, from }: Found): Reference[] {
  return [...catalogue.outgoing.values()].flatMap((all) =>
    all.filter((reference) => reference.kind === kind && reference.id === from),
  );
}

/** @returns Could all references be changed? */
function rewrite(
  references: readonly Reference[],
  to: string,
  { source }: Workspace,
  copy: WorkingCopy,
): boolean {
  const problems = references.map((reference): Finding => ({ ...renamed(reference, to), severity: "error" }));
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnose(problems, source)) {
    const sameFile = byFile.get(diagnostic.file);
    if (sameFile) sameFile.push(diagnostic);
    else byFile.set(diagnostic.file, [diagnostic]);
  }
  return [...byFile].every(([file, diagnostic]) => repairFile(file, diagnostic, copy) === diagnostic.length);
}

/** @returns Why the record's own file cannot be changed. */
function moveRecord(record: CatalogueRecord, to: string, copy: WorkingCopy): "layout" | "taken" | undefined {
  const before = copy.bytes(record.file);
  const after = before && renameInFile(record, to, before);
  if (!before || !after) return "layout";
  const path = pathOf(record, to);
  const there = path === record.file ? undefined : copy.bytes(path);
  // The same file at both paths is a renaming that was interrupted.
  if (there && !isSameBytes(there, after)) return "taken";
  if (path === record.file) copy.change(path, before, after);
  else copy.move(record.file, path, before, after);
  return undefined;
}

function pathOf({ kind, file, data }: CatalogueRecord, to: string): string {
  if (kind.files.holds === "map") return file;
  const parts = idParts(kind, to) ?? {};
  const path = fillPath(kind.files.path, (name) => {
    const part = data[name];
    return name === "id" ? to : (parts[name] ?? (typeof part === "string" ? part : undefined));
  });
  return path ?? file;
}

/** The errors that there were not before, but for where the record's file was. */
function newErrors(
  before: Workspace,
  after: Workspace,
  { record, to }: Found,
  { moves }: WorkingCopy,
): Diagnostic[] {
  const former = new Map([...moves].map(([now, from]) => [from, now]));
  const earlier = before.findings.map((one) => ({
    ...one,
    place: {
      ...one.place,
      ...placeAfter(one.place, record, to),
      file: former.get(one.place.file) ?? one.place.file,
    },
  }));
  const isNew = since(() => false, earlier);
  const errors = after.findings.filter((one) => one.severity === "error" && isNew(one));
  return diagnose(errors, after.source);
}

/** Where in a map the record stands under its new id. */
function placeAfter(
  { file, path }: Finding["place"],
  record: CatalogueRecord | undefined,
  to: string,
): Pick<Finding["place"], "path"> {
  const isIn = record && file === record.file && record.path.length > 0 && path?.[0] === record.id;
  return isIn ? { path: [to, ...path.slice(1)] } : {};
}
