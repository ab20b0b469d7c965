import type { Language } from "../../../model/language.ts";
import type { RuleContext } from "../rule.ts";
import { Identifier } from "./identifier.ts";

const identifiers = new WeakMap<readonly Language[], Identifier>();

/** The catalogue's languages and those that a text may be in by mistake. */
export function identifierOf({ catalogue, otherLanguages }: RuleContext): Identifier {
  const { languages } = catalogue;
  let identifier = identifiers.get(languages);
  if (!identifier)
    identifiers.set(languages, (identifier = new Identifier([...languages, ...otherLanguages()])));
  return identifier;
}
