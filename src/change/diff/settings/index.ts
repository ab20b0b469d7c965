import { configurationFile } from "../../../model/configuration-file.ts";
import { isEqual } from "../../../model/equal.ts";
import type { Json, JsonObject } from "../../../model/json.ts";
import { isObject } from "../../../model/json.ts";
import type { Toolkit } from "../../../model/toolkit.ts";
import { resolver } from "../../../project/schema/dereference.ts";
import type { FieldChange, SettingChange } from "../change.ts";
import { worstOf } from "../change.ts";
import type { Comparing } from "../compare-fields.ts";
import { compareData } from "../compare-fields.ts";
import type { Revision } from "../revision.ts";
import { citationExample } from "./citation-example.ts";
import { describedObject } from "./described.ts";
import { fileData } from "./file-data.ts";
import { schemaComparer } from "./schema-change.ts";

/** A setting's file in two states; nothing where there is none, or it cannot be read. */
export interface SettingPair {
  readonly file: string;
  readonly before: JsonObject | undefined;
  readonly after: JsonObject | undefined;
}

/** Two states that are compared. */
interface States {
  readonly before: Revision;
  readonly after: Revision;
}

/** The files of some that say something else; layout and comments say nothing, the order of what a schema holds does. */
export function differingSettings(
  files: readonly string[],
  { before, after }: States,
): readonly SettingPair[] {
  return files
    .map((file) => ({
      file,
      before: fileData(file, before.project.configurationFiles),
      after: fileData(file, after.project.configurationFiles),
    }))
    .filter(
      (pair) =>
        (pair.before ?? pair.after) === undefined ||
        !isEqual(pair.before, pair.after) ||
        orderOf(pair.before) !== orderOf(pair.after),
    );
}

/** The names of properties, at any depth, in their order. */
function orderOf(data: Json | undefined): string {
  const found: string[] = [];
  JSON.stringify(data, (key, value: Json) => {
    if (key === "properties" && isObject(value)) found.push(...Object.keys(value));
    return value;
  });
  return found.join("\n");
}

/**
 * What changed in the schemas, the configuration and the languages: compared as what they are, by what the toolkit's own
 * schemas say of their parts. A file that no such schema describes is passed over.
 */
export function compareSettings(
  pairs: readonly SettingPair[],
  { before, after }: States,
  toolkit: Toolkit,
  comparing: Comparing,
): SettingChange[] {
  const ofSchema = schemaComparer(toolkit, comparing);
  const described = (id: string, one: JsonObject, other: JsonObject): FieldChange[] => {
    const schema = toolkit.schemas.get(id) as JsonObject;
    return compareData(one, other, describedObject(schema, resolver(schema, toolkit.schemas)), comparing);
  };
  const unread = new Set([...before.unread, ...after.unread]);
  return pairs.flatMap(({ file, before: old, after: now }): SettingChange[] => {
    const setting = settingOf(file);
    const isUnread = unread.has(file) && (setting === "schema" || !old || !now);
    if (!setting || (!old && !now) || isUnread) return [];
    const common = { file, setting, how: !old ? "added" : !now ? "removed" : "changed" } as const;
    if (setting === "schema") {
      const kinds = [after, before].flatMap(({ project }) => [...project.linking.kinds.values()]);
      const kind = kinds.find((one) => one.file === file);
      const context = { ...common, ...(kind && { kind }) };
      if (!old || !now) return [{ ...context, class: old ? "breaking" : "compatible", fields: [] }];
      return changed(context, ofSchema(old, now));
    }
    if (setting === "language")
      return changed(common, described("varbook/language.schema.json", old ?? {}, now ?? {}));
    const fields = described("varbook/config.schema.json", old ?? {}, now ?? {});
    const isCited = !isEqual(old?.["citation"], now?.["citation"]);
    const example = isCited ? citationExample(before, after, comparing.languages) : undefined;
    return changed({ ...common, ...(example && { example }) }, fields);
  });
}

function changed(setting: Omit<SettingChange, "class" | "fields">, fields: FieldChange[]): SettingChange[] {
  const worst = worstOf(fields.map((field) => field.class));
  return worst === undefined ? [] : [{ ...setting, class: worst, fields }];
}

/** Which of the toolkit's schemas describes a file. */
function settingOf(file: string): SettingChange["setting"] | undefined {
  if (file === configurationFile) return "configuration";
  if (/^schemas\/[^/]+\.schema\.json$/.test(file)) return "schema";
  return /^languages\/[^/]+\.yaml$/.test(file) ? "language" : undefined;
}
