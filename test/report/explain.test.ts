import { expect, test } from "vitest";
import { messages } from "../../src/messages/generated.ts";
import { explain, isKnownCode } from "../../src/report/explain.ts";

test("a code is explained in each language", () => {
  for (const language of ["en", "fr", "nl"] as const) {
    expect(explain("ref/unresolved", language, { colour: false })).toMatchSnapshot(language);
  }
});

test("in colour", () => {
  expect(explain("date/not-iso", "en", { colour: true })).toMatchSnapshot();
});

test("an unknown code offers the nearest ones, or all", () => {
  expect(explain("ref/unresolve", "en", { colour: false })).toMatchSnapshot("nearest");
  expect(explain("unresolved", "fr", { colour: false })).toMatchSnapshot("only the name");
  const all = explain("\u001b[31m constructor", "nl", { colour: false });
  expect(all.split("\n").length).toBeGreaterThan(Object.keys(messages).length);
  expect(all).not.toContain("\u001b");
});

test("only the codes of the messages are known", () => {
  expect(isKnownCode("ref/unresolved")).toBe(true);
  expect(isKnownCode("constructor")).toBe(false);
});
