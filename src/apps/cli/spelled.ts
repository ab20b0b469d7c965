import type { Said } from "../../messages/phrase.ts";
import { said } from "../../messages/phrase.ts";

/** A day, YYYY-MM-DD or the start of a time, as Belgium writes it; in English as machines do. */
export function dayOf(time: string): Said {
  const [year = "", month = "", day = ""] = time.slice(0, 10).split("-");
  return said("written/day", { year, month, day });
}
