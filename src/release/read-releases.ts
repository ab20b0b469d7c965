import type { JsonObject } from "../model/json.ts";
import type { Toolkit } from "../model/toolkit.ts";
import { schemaCompiler } from "../project/schema/compiler.ts";
import type { ArchivedVersions } from "./archive/archived-versions.ts";
import type { PublishedRelease } from "./published.ts";
import type { Withdrawals } from "./withdrawn.ts";

/** Reads a text as JSON of one form. @returns Gives undefined for a text that is no such thing. */
type Reader<Form> = (text: string) => Form | undefined;

/** Reads what a release says of itself. */
export function releaseReader(toolkit: Toolkit): Reader<PublishedRelease> {
  return reader(toolkit, "release");
}

/** Reads which versions were withdrawn. */
export function withdrawalsReader(toolkit: Toolkit): Reader<Withdrawals> {
  return reader(toolkit, "withdrawn");
}

/** Reads which versions are kept as archives. */
export function archivedReader(toolkit: Toolkit): Reader<ArchivedVersions> {
  return reader(toolkit, "archived");
}

function reader<Form>(toolkit: Toolkit, name: string): Reader<Form> {
  const schema = toolkit.schemas.get(`varbook/${name}.schema.json`) as JsonObject;
  const isOfForm = schemaCompiler(toolkit, "yes or no").compile(schema);
  return (text) => {
    try {
      const value: unknown = JSON.parse(text);
      return isOfForm(value) ? (value as Form) : undefined;
    } catch {
      return undefined;
    }
  };
}
