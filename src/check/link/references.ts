import { markdownFacts } from "../../markdown/facts.ts";
import { targetsOf } from "../../markdown/targets.ts";
import type { RecordAnalysis } from "../../model/analysis.ts";
import type { CatalogueRecord, Reference } from "../../model/catalogue.ts";
import type { Path } from "../../model/diagnostic.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Field, Inverse, Kind } from "../../model/shape.ts";
import { visitRecord } from "../../model/visit.ts";
import type { Records } from "./collect.ts";
import { partOfTarget } from "./link-part.ts";
import type { Slot, Slots } from "./slots.ts";

/** A link's scheme and the id it names; undefined when the link has no scheme. */
export function splitLink(url: string): { scheme: string; id: string } | undefined {
  const colon = url.indexOf(":");
  return colon > 0 ? { scheme: url.slice(0, colon), id: url.slice(colon + 1) } : undefined;
}

/** A text without any of these has no link, and need not be parsed. */
export function mayHaveLink(text: string | undefined): boolean {
  return text !== undefined && (text.includes("](") || text.includes("]:") || text.includes("<"));
}

/** What linking must know of the schemas. */
export interface Linking {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly slots: ReadonlyMap<string, Slots>;
}

/** Everything a record names, in properties and in the links of its texts, without where exactly it stands. */
export function referencesIn(
  record: CatalogueRecord,
  { kinds, slots }: Linking,
): Pick<RecordAnalysis, "slots" | "targets"> {
  const numbers: number[] = [];
  const targets: string[] = [];
  const recordSlots = slots.get(record.kind.name);
  visitRecord(record, {
    reference(id, shape) {
      numbers.push(recordSlots?.property(shape) ?? 0);
      targets.push(id);
    },
    localized(value, { format }, { top }) {
      if (format !== "markdown") return;
      for (const language in value) {
        const text = value[language];
        if (typeof text !== "string" || !mayHaveLink(text)) continue;
        const slot = recordSlots?.link(top, language);
        if (slot === undefined) continue;
        for (const { url } of markdownFacts(text).links) {
          if (!isRecordLink(url, kinds)) continue;
          numbers.push(slot);
          targets.push(url);
        }
      }
    },
  });
  return { slots: numbers, targets };
}

/** The references of a record, with the records they name. */
export function linkReferences(
  from: CatalogueRecord,
  analysis: RecordAnalysis,
  linking: Linking,
  records: Records,
): LinkedReference[] {
  const recordSlots = linking.slots.get(from.kind.name);
  const found: LinkedReference[] = [];
  for (const [index, number] of analysis.slots.entries()) {
    const slot = recordSlots?.at(number);
    const target = analysis.targets[index] ?? "";
    if (!slot) continue;
    const isProperty = "shape" in slot;
    const colon = isProperty ? -1 : target.indexOf(":");
    const kind = isProperty ? slot.shape.kind : target.slice(0, colon);
    const id = target.slice(colon + 1);
    const named = records.get(kind)?.get(id);
    found.push(new LinkedReference(from, kind, named?.id ?? id, named, number, slot, index, linking));
  }
  // A list to which items were pushed has room for many more.
  return found.slice();
}

/** A reference that finds out where exactly it stands when it is asked: most never are. */
export class LinkedReference implements Reference {
  readonly from: CatalogueRecord;
  readonly kind: string;
  readonly id: string;
  /** Records come and go while their files are edited. */
  target: CatalogueRecord | undefined;
  readonly slot: number;
  /** What follows from the number of the slot is not kept once more: there are many more references than records. */
  readonly at: Slot;
  readonly index: number;
  readonly linking: Linking;

  constructor(
    from: CatalogueRecord,
    kind: string,
    id: string,
    target: CatalogueRecord | undefined,
    slot: number,
    at: Slot,
    index: number,
    linking: Linking,
  ) {
    this.from = from;
    this.kind = kind;
    this.id = id;
    this.target = target;
    this.slot = slot;
    this.at = at;
    this.index = index;
    this.linking = linking;
  }

  get field(): Field {
    return this.at.field;
  }

  get inverse(): Inverse | undefined {
    return "shape" in this.at ? this.at.shape.inverse : undefined;
  }

  get language(): string | undefined {
    return "shape" in this.at ? undefined : this.at.language;
  }

  get path(): Path {
    return this.#position().path;
  }

  get link(): Reference["link"] {
    return this.language === undefined ? undefined : this.#position().link;
  }

  #position(): Position {
    const position = positionsOf(this.from, this.linking)[this.index];
    if (!position) throw new Error(`the record ${this.from.id} changed while it was read`);
    return position;
  }
}

interface Position {
  readonly path: Path;
  readonly link: Reference["link"];
}

/** By the data of the record: when its file changes, they stand elsewhere. */
const byData = new WeakMap<JsonObject, readonly Position[]>();

/** Where the references of a record stand, in the order of `referencesIn`. */
function positionsOf(record: CatalogueRecord, { kinds, slots }: Linking): readonly Position[] {
  const before = byData.get(record.data);
  if (before) return before;
  const positions: Position[] = [];
  const recordSlots = slots.get(record.kind.name);
  visitRecord(record, {
    reference(_, __, { path }) {
      positions.push({ path: [...path], link: undefined });
    },
    localized(value, { format }, { top, path }) {
      if (format !== "markdown") return;
      for (const language in value) {
        const text = value[language];
        if (typeof text !== "string" || !mayHaveLink(text) || recordSlots?.link(top, language) === undefined)
          continue;
        const starts = targetsOf(text).links;
        for (const [index, { url, text: label }] of markdownFacts(text).links.entries()) {
          if (!isRecordLink(url, kinds)) continue;
          const { occurrence } = partOfTarget(text, url, starts[index] ?? 0);
          const link = { occurrence, language, text: label };
          positions.push({ path: [...path, language], link });
        }
      }
    },
  });
  byData.set(record.data, positions);
  return positions;
}

function isRecordLink(url: string, kinds: ReadonlyMap<string, Kind>): boolean {
  const colon = url.indexOf(":");
  return colon > 0 && kinds.has(url.slice(0, colon));
}
