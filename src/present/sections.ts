import type { Field, Kind, Section } from "../model/shape.ts";
import { isLabelled } from "./label.ts";

/** A section of a kind's page, with the fields that are shown in it, in their order. */
export interface FilledSection {
  readonly section: Section;
  readonly fields: readonly Field[];
}

const made = new WeakMap<Kind, readonly FilledSection[]>();

/** The sections of a kind. The first one takes what names no section, or one that is not there. */
export function sectionsOf(kind: Kind): readonly FilledSection[] {
  let sections = made.get(kind);
  if (!sections) {
    sections = kind.sections.map((section, index) => ({
      section,
      fields: fieldsOf(kind, section.name, index === 0),
    }));
    made.set(kind, sections);
  }
  return sections;
}

function fieldsOf({ sections, fields }: Kind, name: string, takesOthers: boolean): Field[] {
  const isKnown = (wanted: string | undefined): boolean => sections.some((one) => one.name === wanted);
  return fields
    .filter(isLabelled)
    .filter(({ section }) => section === name || (takesOthers && !isKnown(section)))
    .toSorted((a, b) => a.order - b.order);
}
