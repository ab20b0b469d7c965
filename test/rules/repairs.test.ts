import fc from "fast-check";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { applyEdits } from "../../src/yaml/edit.ts";
import { checkNotes, styles } from "./notes.ts";
import { codes } from "./typography.cases.ts";

const words = [
  ..."aéT19«»“”\"'’()[]:;!?%.,•–*",
  " ",
  " ",
  "  ",
  "\u00a0",
  "\u200b",
  "\u202e",
  "e\u0301",
  "Ã©",
  "1.000",
  "1 000",
  "0.5",
  "d' ",
  "T4",
  "Q4",
  "mot",
  "](a:b)",
  "(10 à 19)",
];
/** One line that any style of YAML can hold. */
const texts = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 })
  .map((parts) => `a${parts.join("")}`);

test.each(Object.entries(styles))("%s: each repair does what it says, whatever the text", (_, write) => {
  const language = "fr";
  const all = fc.sample(texts, { seed: 1, numRuns: 1500 }).flatMap((text, index) => {
    const file = `notes/n${index}.yaml`;
    const source = write(`n${index}`, language, text);
    return source === undefined || parse(source).text[language] !== text ? [] : [{ file, text, source }];
  });
  expect(all.length).toBeGreaterThan(1000);
  const found = checkNotes(new Map(all.map(({ file, source }) => [file, source])));
  let repairs = 0;
  for (const { file, text, source } of all) {
    for (const { code, fix } of found.get(file) ?? []) {
      if (!codes.has(code) || !fix) continue;
      const edited = parse(applyEdits(source, [fix]).text).text[language] as string;
      repairs++;
      expect([code, text, edited, isOneReplacement(text, edited)]).toEqual([code, text, edited, true]);
    }
  }
  expect(repairs).toBeGreaterThan(1000);
});

/** Did only a few neighbouring characters change? All before and after are as they were. */
function isOneReplacement(text: string, edited: string): boolean {
  let start = 0;
  while (start < text.length && text[start] === edited[start]) start++;
  let end = 0;
  while (
    end < text.length - start &&
    end < edited.length - start &&
    text.at(-1 - end) === edited.at(-1 - end)
  )
    end++;
  const gone = text.slice(start, text.length - end);
  const come = edited.slice(start, edited.length - end);
  return gone !== come && come.length <= gone.length + 4;
}
