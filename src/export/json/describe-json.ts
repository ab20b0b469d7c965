import type { Catalogue } from "../../model/catalogue.ts";
import type { Localized } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Field, Kind } from "../../model/shape.ts";
import { fieldsOf, itemShape } from "../../model/shape-parts.ts";
import { kindData } from "../../present/address.ts";
import { labelText } from "../../present/format/localized.ts";
import type { JsonEdition } from "./edition.ts";
import { setProperty, textSchema } from "./edition.ts";

/** What the catalogue says of itself, before its records. What the configuration leaves out is left out. */
export function describeCatalogue(
  catalogue: Catalogue,
  edition: JsonEdition,
  baseUrl: string | undefined,
): JsonObject {
  const { configuration, release } = catalogue;
  const { title, introduction, publisher, contact, licence } = configuration;
  const text = (localized: Localized): Json => localizedText(localized, edition);
  const about = ({ name, url }: { readonly name: Localized; readonly url?: Localized }): JsonObject => ({
    name: text(name),
    ...(url && { url: text(url) }),
  });
  const languages = edition.languages.map(({ tag, name, locale }) => ({ tag, name, locale }));
  return {
    version: 1,
    ...(edition.language ? { language: edition.language.tag } : {}),
    languages,
    title: text(title),
    ...(introduction && { introduction: text(introduction) }),
    publisher: about(publisher),
    ...(licence && { licence: about(licence) }),
    ...(contact && {
      contact: {
        ...(contact.email !== undefined && { email: contact.email }),
        ...(contact.url && { url: text(contact.url) }),
      },
    }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(release && { release: { version: release.version, date: release.date } }),
    files: Object.fromEntries([...catalogue.kinds.values()].map((kind) => [kind.name, kindData(kind)])),
  };
}

/** The schema of that description's properties. */
export function descriptionProperties(edition: JsonEdition): JsonObject {
  const string = { type: "string" };
  const text = textSchema(edition);
  const about = { type: "object", required: ["name"], properties: { name: text, url: text } };
  return {
    version: { const: 1, description: "The version of this format." },
    ...(edition.language && {
      language: { const: edition.language.tag, description: "The language of this edition." },
    }),
    languages: {
      description: "The languages of the catalogue, the first one first.",
      type: "array",
      items: {
        type: "object",
        required: ["tag", "name", "locale"],
        properties: { tag: string, name: string, locale: string },
      },
    },
    title: text,
    introduction: text,
    publisher: about,
    licence: about,
    contact: { type: "object", properties: { email: string, url: text } },
    baseUrl: { description: "Where the catalogue is published; pages are relative to it.", type: "string" },
    release: {
      description: "The release that this is a part of; absent when it is none.",
      type: "object",
      required: ["version", "date"],
      properties: { version: string, date: { type: "string", format: "date" } },
    },
    files: {
      description:
        "Where the file of each record is, by its kind, relative to the root of the published catalogue: {id} stands for the id.",
      type: "object",
      additionalProperties: string,
    },
  };
}

/** What readers call a kind, its fields (`equivalents.relation`: a field in a field) and the values of enums. */
export function describeKind({ label, fields }: Kind, edition: JsonEdition): JsonObject {
  const described: Record<string, Json> = {};
  describeFields(fields, "", edition, described);
  return {
    label: { one: localizedText(label.one, edition), other: localizedText(label.other, edition) },
    fields: described,
  };
}

/** The schema of that description's properties. */
export function kindProperties(edition: JsonEdition): JsonObject {
  const text = textSchema(edition);
  return {
    label: { type: "object", required: ["one", "other"], properties: { one: text, other: text } },
    fields: {
      description:
        "By path: the English title, the label for readers, the labels of the values of an enum, and the kind that is named.",
      type: "object",
      additionalProperties: {
        type: "object",
        required: ["title"],
        properties: {
          title: { type: "string" },
          label: text,
          values: { type: "object", additionalProperties: text },
          reference: { description: "The kind of the records whose ids stand here.", type: "string" },
        },
      },
    },
  };
}

function describeFields(
  fields: readonly Field[],
  path: string,
  edition: JsonEdition,
  described: Record<string, Json>,
): void {
  for (const { name, title, label, shape } of fields) {
    const inner = itemShape(shape);
    const values =
      inner.type === "scalar" && inner.labels ? describeValues(inner.labels, edition) : undefined;
    described[path + name] = {
      title,
      ...(label && { label: localizedText(label, edition) }),
      ...(values && { values }),
      ...(inner.type === "reference" && { reference: inner.kind }),
    };
    describeFields(fieldsOf(inner), `${path}${name}.`, edition, described);
  }
}

function describeValues(labels: Readonly<Record<string, Localized>>, edition: JsonEdition): JsonObject {
  const values: Record<string, Json> = {};
  for (const [value, label] of Object.entries(labels))
    setProperty(values, value, localizedText(label, edition));
  return values;
}

function localizedText(localized: Localized, { language, languages }: JsonEdition): Json {
  if (language) return labelText(localized, language, languages);
  const texts: Record<string, Json> = {};
  for (const { tag } of languages) if (Object.hasOwn(localized, tag)) texts[tag] = localized[tag] ?? "";
  return texts;
}
