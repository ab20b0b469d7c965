import { parseDocument } from "yaml";
import { describe, expect, test } from "vitest";
import { messages } from "../../src/messages/generated.ts";
import { placeholders } from "../../src/messages/placeholder.ts";
import { words } from "../../src/messages/words.ts";
import type { MessageLanguage } from "../../src/model/message-language.ts";

const languages = ["en", "fr", "nl"] as const;
const codes = Object.keys(messages) as (keyof typeof messages)[];

/** Signs that do not belong to a language: its quotation marks and the spaces before its signs differ. */
const foreign: Record<MessageLanguage, RegExp> = {
  en: /[«»‘]| [:;!?](\s|$)/,
  fr: /[“”‘]|[^\s{}:][!?;]|\S»|«\S/,
  nl: /[«»“”]| [:;!?](\s|$)/,
};

/** All that a message says in a language, without code and addresses. */
function prose(code: keyof typeof messages, language: MessageLanguage): string {
  const { text, help, why } = messages[code].words[language];
  return [text, ...help, why]
    .join("\n")
    .replace(/`[^`]*`/g, "x")
    .replace(/\b(https?|mailto):(\/\/)?/g, "x");
}

describe.each(codes)("%s", (code) => {
  test.each(languages)("is complete in %s", (language) => {
    const { text, help, why } = messages[code].words[language];
    for (const part of [text, ...help, why]) expect(part.trim()).not.toBe("");
    const names = [text, ...help].flatMap(placeholders);
    const said = words(code, Object.fromEntries(names.map((name) => [name, `<${name}>`])), language);
    // Of `{name:if}` nothing is shown.
    const shown = placeholders([text, ...help].join(" ").replace(/\{[a-zA-Z]+:if\}/g, ""));
    for (const name of shown) expect(`${said.message} ${said.help}`).toContain(`<${name}>`);
    expect(`${said.message} ${said.help}`).not.toMatch(/\{[a-zA-Z:]+\}|undefined|\[object/);
  });

  test.each(languages)("has the signs of %s", (language) => {
    const text = prose(code, language);
    expect(text).not.toMatch(foreign[language]);
    expect(text).not.toMatch(/ {2}| $/m);
  });

  test("speaks no jargon", () => {
    const text = languages.map((language) => prose(code, language)).join("\n");
    expect(text).not.toMatch(
      /\b(ajv|json pointer|instancePath|schemaPath|regex|regexp|regular expression|parser?|null|undefined|string|array|boolean)\b/i,
    );
  });

  test("has examples that can be read", () => {
    const { bad, good } = messages[code];
    expect(bad === undefined).toBe(good === undefined);
    expect(parseDocument(good ?? "").errors).toEqual([]);
  });
});

test("lists are joined as the sentence asks", () => {
  const values = { text: "t", targets: ["a", "b", "c"] };
  expect(words("ref/same-text-two-targets", values, "nl").message).toContain("a, b en c");
  expect(words("ref/unresolved", { id: "x", kind: "k", suggestions: ["a", "b"] }, "fr").help).toContain(
    "a ou b",
  );
});

test("a help without its values is left out", () => {
  expect(words("ref/unresolved", { id: "x", kind: "k", suggestions: [] }, "en").help).toBe("");
});
