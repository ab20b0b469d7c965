import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { toFindings } from "../../src/check/lint/severity.ts";
import { ruleCodes } from "../../src/check/lint/linter.ts";
import { messages } from "../../src/messages/generated.ts";
import { commentsOf } from "../../src/check/suppress/real-comments.ts";
import { directivesOf } from "../../src/check/suppress/directive.ts";
import { copyCatalogue, faults, open, repository, withoutEntry } from "../catalogue.ts";

// Comments that silence a rule: which are such comments, and what they silence.

/** What the catalogue itself silences. */
const { suppressed: own } = open(repository);

let folder: string;
let remove: () => void;
beforeEach(() => ({ folder, remove } = copyCatalogue()));
afterEach(() => remove());

const file = "variables/At/stat_020_033_At.yaml";

/** The seed with a reference that leads nowhere, and comments. */
function write(change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(
    path,
    change(readFileSync(path, "utf8").replace("keywords: [care-providers]", "keywords: [care-provider]")),
  );
}

const ignore = "# varbook-ignore ref/unresolved: it comes with the next release";

describe("a problem is silenced", () => {
  test.each([
    ["from the line before", (text: string) => text.replace(/^keywords:/m, `${ignore}\nkeywords:`)],
    [
      "from the end of its line",
      (text: string) => text.replace("[care-provider]", `[care-provider]  ${ignore}`),
    ],
    [
      "from the top, for the whole file",
      (text: string) => `${ignore.replace("ignore", "ignore-file")}\n${text}`,
    ],
    [
      "through another comment in between",
      (text: string) => text.replace(/^keywords:/m, `${ignore}\n# why\nkeywords:`),
    ],
    [
      "with CRLF",
      (text: string) => text.replace(/^keywords:/m, `${ignore}\nkeywords:`).replaceAll("\n", "\r\n"),
    ],
  ])("%s", (_, change) => {
    write(change);
    const workspace = open(folder);
    expect(faults(workspace)).toEqual([]);
    expect(workspace.suppressed).toBe(own + 1);
  });

  test("inside a text of several lines, from the line of its property", () => {
    write((text) =>
      text
        .replace("[care-provider]", "[care-providers]")
        .replace("(10 t.e.m. 19)", "(10 t.e.m. 91)")
        .replace(/^( *)nl: \|/m, "$1nl: |  # varbook-ignore i18n/numbers: as published"),
    );
    expect(faults(open(folder))).toEqual([]);
  });
});

test.each([
  [
    "two lines above",
    (text: string) => text.replace(/^keywords:/m, `${ignore}\n\nkeywords:`),
    "suppress/unused",
  ],
  [
    "another code",
    (text: string) => text.replace(/^keywords:/m, `${ignore.replace("unresolved", "self")}\nkeywords:`),
    "suppress/unused",
  ],
  [
    "no reason",
    (text: string) => text.replace(/^keywords:/m, "# varbook-ignore ref/unresolved:\nkeywords:"),
    "suppress/no-reason",
  ],
  [
    "no such code",
    (text: string) => text.replace(/^keywords:/m, `${ignore.replace("unresolved", "unresolvd")}\nkeywords:`),
    "suppress/unknown-code",
  ],
  [
    "a code that cannot be silenced",
    (text: string) => text.replace(/^keywords:/m, "# varbook-ignore schema/type: no\nkeywords:"),
    "suppress/unknown-code",
  ],
  [
    "for the whole file, but not at its top",
    (text: string) => text.replace(/^keywords:/m, `${ignore.replace("ignore", "ignore-file")}\nkeywords:`),
    "suppress/unused",
  ],
])("%s silences nothing and is reported", (_, change, code) => {
  write(change);
  const workspace = open(folder);
  expect(workspace.diagnostics.filter(({ severity }) => severity !== "info").map((one) => one.code)).toEqual(
    expect.arrayContaining(["ref/unresolved", code]),
  );
  expect(workspace.suppressed).toBe(own);
});

test("only real comments count", () => {
  const text = [
    "# varbook-ignore a/b: real",
    "a: |  # varbook-ignore a/b: real",
    "  # varbook-ignore a/b: block",
    "  x",
    'b: "# varbook-ignore a/b: quoted"',
    "c: x# varbook-ignore a/b: plain",
    "d: 'x",
    "  # varbook-ignore a/b: quoted'",
    "e: [ x, # varbook-ignore a/b: real",
    "  y ]",
    "",
  ].join("\n");
  expect(directivesOf(text).map(({ reason, line }) => [reason, line])).toEqual([
    ["real", 2],
    ["real", 2],
    ["real", 9],
  ]);
});

test("comments are where they are said to be", () => {
  const pieces = fc.constantFrom(
    "a: 1\n",
    "# x\n",
    "b: |\n  # y\n  z\n",
    "c: '# q'\n",
    "d: [1, # w\n  2]\n",
    "\n",
    " # v\n",
    "e: x#y # u\r\n",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (all) => {
      const text = all.map((piece, index) => piece.replace(/^[a-e]/, `k${index}`)).join("");
      for (const { start, end, text: comment } of commentsOf(text))
        expect(text.slice(start, end)).toBe(comment);
      const emptied = [...commentsOf(text)]
        .toReversed()
        .reduce((rest, { start, end }) => `${rest.slice(0, start)}#${rest.slice(end)}`, text);
      expect(parseDocument(emptied).toJS()).toEqual(parseDocument(text).toJS());
      expect(emptied).not.toMatch(/# [xwvu]/);
    }),
  );
});

test("the repair takes the comment away and nothing else", () => {
  const line = ignore.replace("unresolved", "self");
  for (const [before, after] of [
    [`title:`, `${line}\ntitle:`],
    ["status: published", `status: published  ${line}`],
  ] as const) {
    const path = join(folder, file);
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(path, text.replace(before, after));
    const unused = open(folder).diagnostics.find(({ code }) => code === "suppress/unused");
    const { start, end, text: put } = unused?.fix ?? { start: 0, end: 0, text: "" };
    const now = readFileSync(path, "utf8");
    expect(now.slice(0, start) + put + now.slice(end)).toBe(text);
    writeFileSync(path, text);
  }
});

test("a release is not excused by a comment", () => {
  const stub = "variables/At/cube_001_002_At.yaml";
  writeFileSync(
    join(folder, stub),
    `# varbook-ignore-file status/stub: later\n${readFileSync(join(folder, stub), "utf8")}`,
  );
  const config = join(folder, "varbook.config.yaml");
  writeFileSync(config, readFileSync(config, "utf8").replace(/ +- code: status\/stub\n.*\n/, ""));
  expect(open(folder).suppressed).toBe(own + 1);
  const { diagnostics } = open(folder, { isRelease: true });
  expect(
    diagnostics.some((one) => one.file === stub && one.code === "status/stub" && one.severity === "error"),
  ).toBe(true);
});

/** The severity of each code that a configuration leads to. */
function counts(preset: string, rules = "{}"): Record<string, string> {
  const config = join(folder, "varbook.config.yaml");
  const text = withoutEntry(withoutEntry(readFileSync(config, "utf8"), "preset"), "rules");
  writeFileSync(config, `${text}\npreset: ${preset}\nrules: ${rules}\n`);
  return Object.fromEntries(open(folder).findings.map(({ code, severity }) => [code, severity]));
}

describe("presets", () => {
  test("raise or lower the severity of rules, and nothing else", () => {
    write((text) => text);
    expect(counts("recommended")).toMatchObject({ "status/stub": "info", "ref/unresolved": "error" });
    expect(counts("strict")).toMatchObject({ "status/stub": "warning", "ref/unresolved": "error" });
    expect(counts("gentle")).toMatchObject({ "status/stub": "info", "ref/unresolved": "error" });
    expect(counts("strict", "{ status/stub: info }")).toMatchObject({
      "status/stub": "info",
      "status/unconfirmed": "warning",
    });
    expect(counts("lax")).toMatchObject({ "schema/value": "error", "status/stub": "info" });
  });

  test("a warning is an error when strict and information when gentle", () => {
    const code =
      [...ruleCodes].find((one) => messages[one as keyof typeof messages].severity === "warning") ?? "";
    const problem = { code, arguments: {}, place: { file: "x" } };
    const severity = (preset: "recommended" | "strict" | "gentle"): string | undefined =>
      toFindings([problem], { rules: {}, preset, isRelease: false })[0]?.severity;
    expect([severity("recommended"), severity("strict"), severity("gentle")]).toEqual([
      "warning",
      "error",
      "info",
    ]);
  });
});
