// Writes types/catalogue.ts: the TypeScript types of a catalogue's records, from its schemas and configuration.
// For another catalogue: --catalogue DIR --out FILE.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { InterfaceDeclarationStructure, OptionalKind, PropertySignatureStructure } from "ts-morph";
import { IndentationText, Project } from "ts-morph";
import type { JsonObject } from "../src/model/json.ts";
import { isObject } from "../src/model/json.ts";
import type { Field, Kind, Shape } from "../src/model/shape.ts";
import { dereference, resolver } from "../src/project/schema/dereference.ts";
import { diskSources } from "../src/host/disk/disk-sources.ts";
import { loadToolkit } from "../src/host/disk/load-toolkit.ts";
import { openWorkspace } from "../src/check/workspace.ts";
import { root, writeGenerated } from "./generated-file.ts";

const { values } = parseArgs({
  options: { catalogue: { type: "string" }, out: { type: "string" }, check: { type: "boolean" } },
});
const folder = resolve(values.catalogue ?? root);
const toolkit = loadToolkit();
const { catalogue } = openWorkspace((roots) => diskSources(folder, roots), toolkit, { today: "9999-12-31" });
const kinds = [...catalogue.kinds.values()];
const text = generate();
if (values.out === undefined) await writeGenerated("types/catalogue.ts", text);
else writeFileSync(values.out, text);

function generate(): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  });
  const file = project.createSourceFile("catalogue.ts");
  file.addTypeAliases([
    {
      name: "RequiredLanguage",
      isExported: true,
      type: tags(true),
      docs: ["Languages in which every text is given."],
    },
    {
      name: "OptionalLanguage",
      isExported: true,
      type: tags(false),
      docs: ["Languages in which a text may be missing."],
    },
    { name: "Language", isExported: true, type: "RequiredLanguage | OptionalLanguage" },
    {
      name: "Localized",
      isExported: true,
      type: "Readonly<Record<RequiredLanguage, string> & Partial<Record<OptionalLanguage, string>>>",
      docs: ["A text in every required language."],
    },
    {
      name: "LocalizedWhereKnown",
      typeParameters: ["Value"],
      isExported: true,
      type: "Readonly<Partial<Record<Language, Value>>>",
      docs: ["A value for the languages that have one."],
    },
    { name: "KindName", isExported: true, type: kinds.map(({ name }) => JSON.stringify(name)).join(" | ") },
    {
      name: "Ref",
      typeParameters: ["Name extends KindName"],
      isExported: true,
      type: "string & { readonly kind?: Name }",
      docs: ["The id of a record of a kind."],
    },
  ]);
  file.addInterfaces(kinds.map(recordInterface));
  file.addInterface({
    name: "Kinds",
    isExported: true,
    docs: ["The record type of each kind."],
    properties: kinds.map((kind) => ({ name: JSON.stringify(kind.name), type: typeName(kind) })),
  });
  return file.getFullText();
}

/** The tags of the languages that are required, or not, as a type. */
function tags(required: boolean): string {
  const own = catalogue.languages.filter((language) => language.required === required);
  return own.map(({ tag }) => JSON.stringify(tag)).join(" | ") || "never";
}

function recordInterface(kind: Kind): OptionalKind<InterfaceDeclarationStructure> {
  return {
    name: typeName(kind),
    isExported: true,
    docs: [String(kind.schema["description"] ?? kind.title)],
    properties: properties(kind.fields, kind.schema, kind),
  };
}

function properties(
  fields: readonly Field[],
  schema: JsonObject,
  kind: Kind,
): OptionalKind<PropertySignatureStructure>[] {
  const required = new Set((schema["required"] as readonly string[] | undefined) ?? []);
  return fields
    .filter(({ derived }) => !derived)
    .map((field) => {
      const own = propertySchema(schema, field.name, kind);
      const description = own["description"];
      return {
        name: field.name,
        isReadonly: true,
        hasQuestionToken: !required.has(field.name),
        type: typeOf(field.shape, own, kind),
        ...(typeof description === "string" && { docs: [description.replaceAll("*/", "*\\/")] }),
      };
    });
}

function typeOf(shape: Shape, schema: JsonObject, kind: Kind): string {
  switch (shape.type) {
    case "localized":
      if (shape.format === "words") return "LocalizedWhereKnown<readonly string[]>";
      return shape.format === "url" ? "LocalizedWhereKnown<string>" : "Localized";
    case "reference":
      return `Ref<${JSON.stringify(shape.kind)}>`;
    case "list": {
      const items = schema["items"];
      const item = typeOf(shape.items, isObject(items) ? merged(items, kind) : {}, kind);
      return /^[A-Za-z]+(<"[a-z-]+">)?$/.test(item) ? `readonly ${item}[]` : `readonly (${item})[]`;
    }
    case "object":
      return `{ ${properties(shape.fields, schema, kind).map(member).join("; ")} }`;
    case "scalar": {
      const allowed = schema["enum"];
      if (Array.isArray(allowed)) return allowed.map((value) => JSON.stringify(value)).join(" | ");
      if (shape.value === "boolean") return "boolean";
      return shape.value === "integer" || shape.value === "number" ? "number" : "string";
    }
  }
}

function member({ name, hasQuestionToken, type }: OptionalKind<PropertySignatureStructure>): string {
  return `readonly ${name}${hasQuestionToken ? "?" : ""}: ${String(type)}`;
}

function propertySchema(schema: JsonObject, name: string, kind: Kind): JsonObject {
  const all = schema["properties"];
  const own = isObject(all) ? all[name] : undefined;
  return isObject(own) ? merged(own, kind) : {};
}

function merged(schema: JsonObject, kind: Kind): JsonObject {
  return dereference(schema, resolver(kind.schema, toolkit.schemas));
}

function typeName({ name }: Kind): string {
  return name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
