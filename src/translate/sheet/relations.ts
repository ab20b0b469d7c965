import type { SaxesTagNS } from "saxes";
import { attribute } from "../xml/attribute.ts";
import type { XmlHandler } from "../xml/read-xml.ts";
import { partName } from "./zip.ts";

/** What a part of a workbook says of the others. Addresses outside of the file are left out: nothing is ever loaded. */
export class Relations implements XmlHandler {
  readonly #targets = new Map<string, { readonly type: string; readonly part: string }>();
  readonly #folder: string;

  /** @param part The part that they are of; empty for those of the whole file. */
  constructor(part: string) {
    this.#folder = part.slice(0, part.lastIndexOf("/") + 1);
  }

  open(tag: SaxesTagNS): void {
    if (tag.local !== "Relationship" || attribute(tag, "TargetMode") === "External") return;
    const target = attribute(tag, "Target");
    const part = partName(target.startsWith("/") ? target : joined(this.#folder, target));
    this.#targets.set(attribute(tag, "Id"), { type: attribute(tag, "Type").replace(/^.*\//, ""), part });
  }

  close(): void {}

  text(): void {}

  /** The part with an id, if it is of a type. */
  withId(id: string, type: string): string | undefined {
    const found = this.#targets.get(id);
    return found?.type === type ? found.part : undefined;
  }

  /** The first part of a type. */
  ofType(type: string): string | undefined {
    return [...this.#targets.values()].find((target) => target.type === type)?.part;
  }
}

/** Where the relations of a part stand. */
export function relationsOf(part: string): string {
  const name = part.lastIndexOf("/") + 1;
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`;
}

function joined(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The sheets that a workbook lists, in its order, by the ids of their relations. */
export class Sheets implements XmlHandler {
  readonly ids: string[] = [];

  open({ local, attributes }: SaxesTagNS): void {
    if (local !== "sheet") return;
    const relation = Object.values(attributes).find((each) => each.local === "id" && each.prefix !== "");
    if (relation) this.ids.push(relation.value);
  }

  close(): void {}

  text(): void {}
}
