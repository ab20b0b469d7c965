import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/yaml/edit.ts";
import { words } from "../../src/messages/words.ts";
import { inMarkdown, inTitles, quiet, quietTitles } from "./lookalikes.cases.ts";
import { checkNotes } from "./notes.ts";

const codes = new Set([
  ...["text/broken-link", "text/unclosed", "text/other-markup", "text/broken-table", "text/underlined"],
  ...["text/html", "text/image", "text/plain"],
]);

/** The ways in which YAML can hold any text. */
const styles = {
  literal: (text: string) => `|-\n${text.replace(/^(?=.)/gm, "    ")}`,
  quoted: (text: string) => JSON.stringify(text),
};

describe.each(Object.entries(styles))("%s", (_, write) => {
  const file = (field: string, text: string): string => `id: n\n${field}:\n  fr: ${write(text)}\n`;

  function reported(
    field: string,
    text: string,
  ): { found: string; code: string; help: string; fixed?: string | undefined }[] {
    const source = file(field, text);
    const all = checkNotes(new Map([["notes/n.yaml", source]])).get("notes/n.yaml") ?? [];
    return all
      .filter(({ code }) => codes.has(code))
      .map(({ code, arguments: values, start, end, fix }) => ({
        code,
        found: source.slice(start, end).replace(/\\n|\s+/g, " "),
        help: words(code, values, "en").help,
        ...(fix && {
          fixed: (parse(applyEdits(source, [fix]).text) as Record<string, { fr: string }>)[field]?.fr,
        }),
      }));
  }

  /** As they stand in the file, where quotes and backslashes are escaped. */
  const written = (text: string): string => (write("") === '""' ? JSON.stringify(text).slice(1, -1) : text);

  // In quotes a line break is written otherwise, so that all of such a text is marked, and nothing is repaired.
  const isSeen = ({ text }: { text: string }): boolean => write("") !== '""' || !text.includes("\n");

  test.each(inMarkdown.filter(isSeen))("$code: $text", ({ code, text, found, fixed, help = "" }) => {
    const all = reported("text", text);
    expect(all[0]).toMatchObject({ code, found: written(found) });
    expect(all[0]?.fixed).toBe(fixed);
    expect(all[0]?.help).not.toBe("");
    expect(all[0]?.help).toContain(help);
    expect(all.filter((each) => each.code === code).length).toBe(1);
  });

  test.each(inTitles.filter(isSeen))("title: $text", ({ text, found, fixed }) => {
    const all = reported("title", text);
    expect(all).toMatchObject([{ code: "text/plain", found: written(found) }]);
    expect(all[0]?.fixed).toBe(fixed);
    expect(all[0]?.help).not.toBe("");
  });

  test.each(quiet)("quiet: %s", (text) => expect(reported("text", text)).toEqual([]));
  test.each(quietTitles)("quiet title: %s", (text) => expect(reported("title", text)).toEqual([]));
});
