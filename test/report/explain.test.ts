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

test("no message is shown with a gap where a value belongs", () => {
  for (const code of Object.keys(messages)) {
    for (const language of ["en", "fr", "nl"] as const) {
      const [, message = ""] = explain(code, language, { colour: false }).split("\n\n");
      const [, gap] =
        /([“«‘(] ?…|…[”»’)]|""|\(\s*\)|“”|« »|‘’|:$|^[,:]|undefined)/.exec(message.replaceAll("\n", " ")) ??
        [];
      expect([code, gap]).toEqual([code, undefined]);
    }
  }
});

test("a group lists its codes with what they say", () => {
  const listed = explain("number/", "nl", { colour: false });
  expect(listed).toMatchSnapshot();
  expect(explain("number", "nl", { colour: false })).toBe(listed);
  expect(explain("numbr/", "en", { colour: false })).toContain("Did you mean:\n  number/");
});

test("only the codes of the messages are known", () => {
  expect(isKnownCode("ref/unresolved")).toBe(true);
  expect(isKnownCode("constructor")).toBe(false);
});
