import type { SaxesTagNS } from "saxes";

/** The value of an attribute without a prefix; empty when there is none. */
export function attribute({ attributes }: SaxesTagNS, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name]?.value ?? "") : "";
}
