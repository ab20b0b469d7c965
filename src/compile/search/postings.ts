// The signs that JSON and a script take as they are, without the space: the first half ends a number, the second goes on.
const signs = [...Array(94).keys()].map((index) => String.fromCharCode(33 + index)).filter((sign) => !'"\\<&'.includes(sign));
const base = signs.length / 2;

/**
 * Rising record numbers as a short text: the steps from one to the next in base 45, the lowest digit first.
 * `assets/search.js` reads it back.
 */
export function encodePostings(records: readonly number[]): string {
  let text = "";
  let last = -1;
  for (const record of records) {
    let step = record - last - 1;
    while (step >= base) {
      text += signs[base + (step % base)];
      step = Math.floor(step / base);
    }
    text += signs[step];
    last = record;
  }
  return text;
}
