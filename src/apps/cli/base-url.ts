import type { CompileOptions } from "../../model/output.ts";
import { said } from "../../messages/phrase.ts";
import { UsageError } from "../../messages/spoken-error.ts";

/** The option `--base-url`: an address that ends in a slash. Throws for what is none. */
export function baseUrl(value: string | boolean | undefined): Pick<CompileOptions, "baseUrl"> {
  if (value === undefined) return {};
  if (typeof value !== "string" || !/^https?:\/\/[^\s?#"'<>]+$/.test(value))
    throw new UsageError(said("usage/base-url", { value: String(value) }));
  return { baseUrl: value.endsWith("/") ? value : `${value}/` };
}
