import type { Attributes, SheetHandler } from "./scan-xml.ts";
import { partName } from "./zip.ts";

/** What a part of a workbook says of the others. Addresses outside of the file are left out: nothing is ever loaded. */
export class Relations implements SheetHandler {
  readonly #targets = new Map<string, { readonly type: string; readonly part: string }>();
  readonly #folder: string;

  /** @param part The part that they are of; empty for those of the whole file. */
  constructor(part: string) {
    this.#folder = part.slice(0, part.lastIndexOf("/") + 1);
  }

  open(name: string, attributes: Attributes): void {
    if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
    const target = attributes.get("Target");
    const part = partName(target.startsWith("/") ? target : joined(this.#folder, target));
    this.#targets.set(attributes.get("Id"), { type: attributes.get("Type").replace(/^.*\//, ""), part });
  }

  close(): void {}

  text(): void {}

  /** The part with an id, if it is of a type. */
  withId(id: string, type: string): string | undefined {
    const target = this.#targets.get(id);
    return target?.type === type ? target.part : undefined;
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

/** The sheets that a workbook lists, in its order: their names, and the ids of their relations. */
export class Sheets implements SheetHandler {
  readonly sheets: { readonly id: string; readonly name: string }[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === "sheet") this.sheets.push({ id: attributes.prefixed("id"), name: attributes.get("name") });
  }

  close(): void {}

  text(): void {}
}
