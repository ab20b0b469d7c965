import type { Said } from "../messages/phrase.ts";
import { said } from "../messages/phrase.ts";

/** What looks like a space, or like nothing, and is a letter to YAML. */
export const oddSpaces =
  "\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff\\u00ad\\u180e\\u2800\\u3164";

/** Is it one of them? Quick for the letters of ordinary text. */
export function isOddSpace(code: number): boolean {
  return code > 0x9f && (code === 0xa0 || code === 0xad || (code > 0x167f && isRareSpace(code)));
}

function isRareSpace(code: number): boolean {
  return (code >= 0x2000 && code <= 0x200d) || rare.has(code);
}

const rare: ReadonlySet<number> = new Set([
  0x1680, 0x180e, 0x202f, 0x205f, 0x2060, 0x2800, 0x3000, 0x3164, 0xfeff,
]);

const names = [
  [/[\u00a0\u202f\u2007]/, "sign/no-break-space"],
  [/\u3000/, "sign/ideographic-space"],
  [/\u00ad/, "sign/soft-hyphen"],
  [/\ufeff/, "sign/byte-order-mark"],
  [/[\u200b-\u200d\u2060\u180e]/, "sign/widthless"],
] as const;

const widthless = /[\u200b-\u200d\u2060\u180e\ufeff\u00ad]/g;

/** The first of such signs in a text, in words and as `U+00A0`. */
export function oddSpaceIn(text: string): { readonly name: Said; readonly character: string } {
  const space = new RegExp(`[${oddSpaces}]`).exec(text)?.[0] ?? "";
  const name = names.find(([pattern]) => pattern.test(space))?.[1] ?? "sign/other-space";
  return {
    name: said(name),
    character: `U+${(space.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  };
}

/** The text with ordinary spaces: one for each that has a width. */
export function withOrdinarySpaces(text: string): string {
  return text.replaceAll(widthless, "").replaceAll(new RegExp(`[${oddSpaces}]`, "g"), " ");
}
