// Writes .vscode/: for each kind a schema with the catalogue's languages written out, and which files it belongs to,
// so that an editor completes and checks what is typed.
import { readFileSync, readdirSync } from "node:fs";
import type { Json, JsonObject } from "../src/model/json.ts";
import type { Kind } from "../src/model/shape.ts";
import { prepareSchema } from "../src/project/schema/prepare.ts";
import { diskSources } from "../src/host/disk/disk-sources.ts";
import { loadToolkit } from "../src/host/disk/load-toolkit.ts";
import { openWorkspace } from "../src/check/workspace.ts";
import { json, root, writeGenerated } from "./generated-file.ts";

const toolkit = loadToolkit();
const { catalogue } = openWorkspace((roots) => diskSources(root, roots), toolkit, { today: "9999-12-31" });
const languages = catalogue.languages.map(({ tag }) => tag);
const shared = toolkit.schemas.get("varbook/record.schema.json") as JsonObject;
const mapping: Record<string, string> = {};
for (const kind of catalogue.kinds.values())
  add(kind.name, editorSchema(kind), kind.files.path.replace(/\{[a-zA-Z]+\}/g, "*"));
add("config", ownSchema("config"), "varbook.config.yaml");
// A file may say no more than what differs from the toolkit's.
add("language", withoutRequired(ownSchema("language")), "languages/*.yaml");
const known = new Set(Object.keys(mapping).map((path) => path.slice("./.vscode/schemas/".length)));
for (const name of readdirSync(`${root}/.vscode/schemas`)) {
  if (!known.has(name)) throw new Error(`.vscode/schemas/${name} belongs to no kind: remove it`);
}
const settings = JSON.parse(readFileSync(`${root}/.vscode/settings.json`, "utf8")) as JsonObject;
await writeGenerated(".vscode/settings.json", json({ ...settings, "yaml.schemas": mapping }));

function add(name: string, schema: JsonObject, files: string): void {
  mapping[`./.vscode/schemas/${name}.schema.json`] = files;
  void writeGenerated(
    `.vscode/schemas/${name}.schema.json`,
    json({ ...schema, $comment: "Generated; do not edit." }),
  );
}

function ownSchema(name: string): JsonObject {
  return prepareSchema(toolkit.schemas.get(`varbook/${name}.schema.json`) ?? {}, languages) as JsonObject;
}

function withoutRequired(schema: JsonObject): JsonObject {
  return JSON.parse(
    JSON.stringify(schema, (key, value: Json) => (key === "required" ? undefined : value)),
  ) as JsonObject;
}

/** A file that holds a map of records has a schema of that map. References into the shared schema become local ones. */
function editorSchema(kind: Kind): JsonObject {
  const { $id: _, $schema, ...record } = prepareSchema(kind.schema, languages) as JsonObject;
  const local = JSON.parse(
    JSON.stringify(record).replaceAll("varbook/record.schema.json#/$defs/", "#/$defs/"),
  ) as JsonObject;
  const $defs = prepareSchema(shared["$defs"] ?? {}, languages);
  if (kind.files.holds === "record") return { $schema: $schema ?? "", ...local, $defs };
  return { $schema: $schema ?? "", title: kind.title, type: "object", additionalProperties: local, $defs };
}
