import type { ErrorObject } from "ajv/dist/2020.js";
import { closest } from "../names/suggest.ts";

/** A failed choice is one problem: not one more for each of its branches. */
export function isConsequence(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (error.keyword === "if" || error.keyword === "propertyNames") return true;
  if (error.keyword === "required" && isMisspelt(error, errors)) return true;
  return errors.some(
    (choice) =>
      choice !== error &&
      (choice.keyword === "oneOf" || choice.keyword === "anyOf") &&
      error.instancePath.startsWith(choice.instancePath) &&
      error.schemaPath.startsWith(`${choice.schemaPath}/`),
  );
}

/** A property that is there under a wrong name is one mistake: the name. */
function isMisspelt(missing: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const name = String(missing.params["missingProperty"]);
  return errors.some(
    ({ keyword, instancePath, params }) =>
      keyword === "additionalProperties" &&
      instancePath === missing.instancePath &&
      closest(String(params["additionalProperty"]), [name]).length > 0,
  );
}
