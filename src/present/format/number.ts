import type { Language } from "../../model/language.ts";

/**
 * A number as readers of a language write it: groups of three digits, the decimal sign, a real minus.
 * Years and codes are not numbers in this sense: leave them as they are.
 * Own code, because the spaces of `Intl` change with the version of its tables.
 */
export function formatNumber(value: number, { numbers }: Language): string {
  const [whole = "", fraction] = plainDigits(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, numbers.group);
  return (value < 0 ? "−" : "") + grouped + (fraction === undefined ? "" : numbers.decimal + fraction);
}

/** The digits without an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}
