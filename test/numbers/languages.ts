import type { Language } from "../../src/model/language.ts";
import { languages as shipped } from "../html/small-catalogue.ts";

/** The languages that the toolkit ships, as it reads them. */
export const languages: Readonly<Record<string, Language>> = shipped;
