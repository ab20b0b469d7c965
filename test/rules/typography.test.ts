import { parse } from "yaml";
import { expect, test } from "vitest";
import { applyEdits } from "../../src/yaml/edit.ts";
import { checkNotes, styles } from "./notes.ts";
import { cases, codes } from "./typography.cases.ts";
import { quiet } from "./typography.quiet.ts";

/** What the rules on typography say of a file, line by line. */
function said(found: ReturnType<typeof checkNotes>, file: string): string[] {
  return (found.get(file) ?? [])
    .filter(({ code }) => codes.has(code))
    .map(({ code, arguments: values }) => `${code} ${JSON.stringify(values)}`);
}

test("real sentences are left alone", () => {
  const notes = new Map<string, string>();
  const sentences = new Map<string, string>();
  for (const [language, texts] of Object.entries(quiet)) {
    for (const [index, text] of texts.entries()) {
      const id = `${language}-${index}`;
      notes.set(`notes/${id}.yaml`, styles["literal"]?.(id, language, text) ?? "");
      sentences.set(`notes/${id}.yaml`, text);
    }
  }
  const found = checkNotes(notes);
  const wrong = [...sentences].flatMap(([file, text]) => said(found, file).map((line) => `${text}: ${line}`));
  expect(wrong).toEqual([]);
});

test("every rule has five cases", () => {
  const few = [...codes].filter((code) => cases.filter((entry) => entry.code === code).length < 5);
  expect(few).toEqual([]);
});

interface Note {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly entry: (typeof cases)[number];
}

const notes: readonly Note[] = Object.entries(styles).flatMap(([style, write]) =>
  cases.flatMap((entry, index): Note[] => {
    const id = `${style.replace(" ", "-")}-${index}`;
    const source = write(id, entry.language, entry.text);
    return source === undefined ? [] : [{ id, file: `notes/${id}.yaml`, source, entry }];
  }),
);

test("each fault is found, once", () => {
  const found = checkNotes(new Map(notes.map(({ file, source }) => [file, source])));
  for (const { file, entry } of notes) {
    const own = (found.get(file) ?? []).filter(({ code }) => codes.has(code));
    expect([entry.text, own.map(({ code }) => code)]).toEqual([
      entry.text,
      Array(entry.times ?? 1).fill(entry.code),
    ]);
  }
});

test("a repair takes the fault away and changes nothing else", () => {
  let sources = new Map(notes.map(({ file, source }) => [file, source]));
  // Some repairs wait for the one before them.
  for (let round = 0; round < 4; round++) {
    const found = checkNotes(sources);
    sources = new Map(
      [...sources].map(([file, source]) => {
        const fixes = (found.get(file) ?? []).flatMap(({ code, fix, also = [] }) =>
          codes.has(code) && fix ? [fix, ...also.flatMap((one) => one.fix ?? [])] : [],
        );
        return [file, applyEdits(source, fixes).text];
      }),
    );
  }
  const repaired = notes.map(({ file, entry }) => {
    const { text } = parse(sources.get(file) ?? "") as { text: Record<string, string> };
    return [file, text[entry.language]];
  });
  const expected = notes.map(({ file, entry }) => [file, entry.fixed ?? entry.text]);
  expect(repaired).toEqual(expected);
});
