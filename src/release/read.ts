import type { JsonObject } from "../model/json.ts";
import type { Toolkit } from "../model/toolkit.ts";
import { schemaCompiler } from "../schema/compiler.ts";
import type { PublishedRelease } from "./published.ts";

/** Reads what a release says of itself. @returns Gives undefined for a text that is no such thing. */
export function releaseReader(toolkit: Toolkit): (text: string) => PublishedRelease | undefined {
  const schema = toolkit.schemas.get("varbook/release.schema.json") as JsonObject;
  const isRelease = schemaCompiler(toolkit, "yes or no").compile(schema);
  return (text) => {
    try {
      const value: unknown = JSON.parse(text);
      return isRelease(value) ? (value as PublishedRelease) : undefined;
    } catch {
      return undefined;
    }
  };
}
