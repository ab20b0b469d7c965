import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Language } from "../../src/model/language.ts";

/** The languages that the toolkit ships, as their files say. */
export const languages: Readonly<Record<string, Language>> = Object.fromEntries(
  ["fr", "nl", "de"].map((tag) => {
    const own = parse(
      readFileSync(new URL(`../../languages/${tag}.yaml`, import.meta.url), "utf8"),
    ) as object;
    return [tag, { tag, required: true, ...own } as Language];
  }),
);
