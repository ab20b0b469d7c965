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

/** A day written as readers do (28/11/2025, 28.11.2025, 2025/11/28), as an ISO date; undefined when it is not one. */
export function asIsoDate(text: string): string | undefined {
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})/.exec(text);
  const [, a = "", b = "", c = ""] = dayFirst ?? yearFirst ?? [];
  const iso = dayFirst
    ? `${c}-${b.padStart(2, "0")}-${a.padStart(2, "0")}`
    : `${a}-${b.padStart(2, "0")}-${c.padStart(2, "0")}`;
  return isRealDate(iso) ? iso : undefined;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}
