import type { Said } from "../../messages/phrase.ts";

/** A day, YYYY-MM-DD or the start of a time, as Belgium writes it; in English as machines do. */
export function dayOf(time: string): Said {
  const day = time.slice(0, 10);
  const belgian = day.split("-").toReversed().join("/");
  return { en: day, fr: belgian, nl: belgian };
}

export function megabytesOf(bytes: number): Said {
  return decimal(bytes / 1e6);
}

/** A number with one decimal. */
export function decimal(value: number): Said {
  const number = value.toFixed(1);
  const belgian = number.replace(".", ",");
  return { en: number, fr: belgian, nl: belgian };
}
