/** Numbers as decimal numerals, digit by digit: nothing is rounded, however long they are. */

/** `05` is 5. Where zeros say more than that (`005`), they stay. */
export function wholeOf(digits: string): string {
  return digits.length > 2 && digits.startsWith("0") ? digits : digits.replace(/^0(?=[0-9])/, "");
}

/** A numeral without the zeros at the end of its decimals. */
export function withoutZeros(numeral: string): string {
  return numeral.includes(".") ? numeral.replace(/\.?0+$/, "") : numeral;
}

/** A numeral times ten, so many times. */
export function timesTen(numeral: string, times: number): string {
  const [whole = "", decimals = ""] = numeral.split(".");
  const digits = whole + decimals.padEnd(times, "0").slice(0, times);
  const rest = decimals.slice(times);
  return withoutZeros(`${digits.replace(/^0+(?=[0-9])/, "")}${rest === "" ? "" : `.${rest}`}`);
}

/** A value that was worked out, as a numeral. */
export function numeralOf(value: number): string {
  return String(Number(value.toFixed(2)));
}
