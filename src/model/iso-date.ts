const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is the text an ISO date (YYYY-MM-DD) of a day that exists? (Gregorian calendar, ISO 8601; `new Date` would take 30 February for 2 March.) */
export function isRealDate(text: string): boolean {
  if (!isIsoDate(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Has the text the form YYYY-MM-DD, whether or not the day exists? */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Between year, month and day. */
const mark = "[/._ -]";
const yearFirst = new RegExp(`^(\\d{4})${mark}(\\d{1,2})${mark}(\\d{1,2})(?:[T ]\\S*)?$`);
const yearLast = new RegExp(`^(\\d{1,2})${mark}(\\d{1,2})${mark}(\\d{4})$`);
const together = /^(\d{4})(\d{2})(\d{2})$/;
const togetherLast = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * The days that a text may mean, as ISO dates: 28/11/2025, 2025/11/28, 2025-1-5, 20251117. Two when day and month may be
 * exchanged (05/06/2025), the one with the day first before the other; none when it is no day.
 */
export function possibleDates(text: string): string[] {
  const [, year = "", month = "", day = ""] = yearFirst.exec(text) ?? together.exec(text) ?? [];
  const [, first = "", second = "", last = ""] = yearLast.exec(text) ?? togetherLast.exec(text) ?? [];
  const all = [iso(year, month, day), iso(last, second, first), iso(last, first, second)];
  return [...new Set(all)].filter((date) => isRealDate(date) && /^(?:19|20)/.test(date));
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}
