import type { Language } from "../../model/language.ts";

/**
 * An ISO date (`2025-11-28`) as readers of a language write it (`28/11/2025`).
 * A text that is not such a date comes back as it is.
 */
export function formatDate(iso: string, { dates }: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return iso;
  const [, year = "", month = "", day = ""] = parts;
  return dates.pattern.replace("yyyy", year).replace("mm", month).replace("dd", day);
}

/** A month (`2025-11`) in words (`novembre 2025`). A text that is not such a month comes back as it is. */
export function formatMonth(iso: string, { dates }: Language): string {
  const [, year = "", month = ""] = /^(\d{4})-(\d{2})$/.exec(iso) ?? [];
  const name = dates.months[Number(month) - 1];
  return name === undefined ? iso : `${name} ${year}`;
}
