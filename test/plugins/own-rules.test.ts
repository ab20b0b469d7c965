import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyCatalogue, repository, withoutEntry } from "../catalogue.ts";
import { runTool } from "../varbook.ts";

// Rules that a catalogue brings: run only where allowed, and reported like any other.

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = copyCatalogue());
  mkdirSync(join(folder, "rules"));
});
afterEach(() => remove());

function configure(more: string): void {
  const file = join(folder, "varbook.config.yaml");
  writeFileSync(file, `${withoutEntry(readFileSync(file, "utf8"), "rules")}\n${more}\n`);
}

function check(...args: string[]) {
  const { status, stdout, stderr } = runTool(folder, ["check", "--format", "json", ...args]);
  expect(stderr).toBe("");
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; severity: string; file: string; message: string; help: string }[];
  };
  return { status, stdout, found: diagnostics.filter(({ severity }) => severity !== "info") };
}

/** The rule that the documentation shows. */
const documented =
  /```js\n([^]*?)```/.exec(readFileSync(join(repository, "docs/own-rules.md"), "utf8"))?.[1] ?? "";

describe("the documented rule", () => {
  beforeEach(() => {
    writeFileSync(join(folder, "rules/own.mjs"), documented);
    configure("plugins: [./rules/own.mjs]\nrules:\n  own/long-title: { severity: error, most: 60 }");
  });

  test("reports in each language, with the severity and the options of the configuration", () => {
    const { status, found } = check("--allow-plugins", "--lang", "nl");
    expect(status).toBe(1);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["own/long-title"]));
    expect(found[0]?.message).toMatch(/^De titel telt \d+ tekens\.$/);
    expect(found[0]?.help).toBe("Hoogstens 60.");
  });

  test("is not run without leave, and the check says so", () => {
    writeFileSync(
      join(folder, "rules/own.mjs"),
      `import { writeFileSync } from "node:fs";\nwriteFileSync("ran", "");\nexport const rules = [];\n`,
    );
    expect(check().found.map(({ code, severity }) => [code, severity])).toEqual([
      ["plugin/not-allowed", "warning"],
    ]);
    expect(existsSync(join(folder, "ran"))).toBe(false);
    check("--allow-plugins");
    expect(existsSync(join(folder, "ran"))).toBe(true);
  });

  test.each(["pretty", "github", "sarif", "junit", "gitlab"])("is shown by %s", (format) => {
    const { status, stdout } = runTool(folder, ["check", "--allow-plugins", "--format", format]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/The title has \d+ characters/);
    expect(stdout).not.toContain("varbook explain own/");
  });
});

test.each([
  ["export const x = 1;", "plugin/invalid", "exports no list"],
  ["export const rules = [{ record() {} }];", "plugin/invalid", "has `messages`"],
  ["export const rules = [{ messages: {} }];", "plugin/invalid", "one of record"],
  [documented.replaceAll("own/long-title", "ref/unresolved"), "plugin/invalid", "is taken"],
  [documented.replace("nl: {", "de: {"), "plugin/invalid", "in en, fr and nl"],
  ["export const rules = [", "plugin/invalid", "cannot be used"],
  [documented.replace("const most =", 'throw new Error("no"); const most ='), "plugin/failed", "stopped: no"],
  [
    documented.replace('report({ code: "own/long-title"', 'report({ code: "own/other"').replace("120", "1"),
    "plugin/failed",
    "own/other",
  ],
  [documented.replace("file: record.file, ", "").replace("120", "1"), "plugin/failed", "has no file"],
])("a module with a fault is reported (%#)", (source, code, words) => {
  writeFileSync(join(folder, "rules/own.mjs"), source);
  configure("plugins: [./rules/own.mjs]");
  const { status, found } = check("--allow-plugins");
  expect(status).toBe(1);
  expect(found.map((one) => one.code)).toEqual([code]);
  expect(found[0]?.message).toContain(words);
  expect(found[0]?.message).not.toContain(folder);
});

test.each([
  "../own.mjs",
  "/tmp/own.mjs",
  "rules/own.mjs",
  "./../own.mjs",
  "./rules/../../own.mjs",
  "file:///tmp/own.mjs",
  "node:fs",
  "./a\\..\\b.mjs",
])("a path that leaves the catalogue is refused: %s", (path) => {
  configure(`plugins: [${JSON.stringify(path)}]`);
  expect(check("--allow-plugins").found.map(({ code }) => code)).toEqual(["plugin/outside"]);
  expect(check().found.map(({ code }) => code)).toEqual(["plugin/outside"]);
});

test("a link that leaves the catalogue is refused", () => {
  symlinkSync(join(repository, "vitest.config.ts"), join(folder, "rules/own.mjs"));
  configure("plugins: [./rules/own.mjs]");
  expect(check("--allow-plugins").found.map(({ code }) => code)).toEqual(["plugin/outside"]);
});

test("a code that no module brings is unknown, as far as that can be known", () => {
  writeFileSync(join(folder, "rules/own.mjs"), documented);
  configure("plugins: [./rules/own.mjs]\nrules: { own/long-titel: error }");
  expect(check("--allow-plugins").found.map(({ code }) => code)).toEqual(["config/unknown-rule"]);
  expect(check().found.map(({ code }) => code)).toEqual(["plugin/not-allowed"]);
});

describe("what the type of a rule promises is called", () => {
  const messages = `{ "own/seen": { severity: "info", words: { en: { text: "Seen: {what}", help: [] }, fr: { text: "Vu : {what}", help: [] }, nl: { text: "Gezien: {what}", help: [] } } } }`;
  beforeEach(() => configure("plugins: [./rules/own.mjs]"));

  test.each(["record", "text", "scalar", "list", "object", "end", "catalogue"])("%s", (method) => {
    writeFileSync(
      join(folder, "rules/own.mjs"),
      `let said = false;
export const rules = [{ messages: ${messages}, ${method}(...values) {
  if (said) return;
  said = true;
  values.at(-1).report({ code: "own/seen", arguments: { what: "${method}" }, place: { file: "varbook.config.yaml" } });
} }];`,
    );
    expect(check("--allow-plugins").stdout).toContain(`Seen: ${method}`);
  });

  test("what is kept of a record is known to the rule's catalogue, in the order of the files", () => {
    writeFileSync(
      join(folder, "rules/own.mjs"),
      `export const rules = [{ messages: ${messages},
  end(record, context) { if (record.kind.name === "keyword") context.keep("own/seen", [record.id.length]); },
  catalogue(context) {
    const what = [...context.kept("own/seen")].map(([record, numbers]) => record.id + numbers.join());
    context.report({ code: "own/seen", arguments: { what }, place: { file: "varbook.config.yaml" } });
  },
}];`,
    );
    expect(check("--allow-plugins").stdout).toMatch(/Seen: [a-z-]+\d+ or [a-z-]+\d+/);
  });

  test("its codes are explained, and not taken for unknown ones where the rules were not run", () => {
    writeFileSync(join(folder, "rules/own.mjs"), documented);
    const variable = join(folder, "variables/At/stat_020_033_At.yaml");
    writeFileSync(
      variable,
      `# varbook-ignore-file own/long-title: the law's own title\n${readFileSync(variable, "utf8")}`,
    );
    expect(check().found.map(({ code }) => code)).toEqual(["plugin/not-allowed"]);
    const { status, stdout } = runTool(folder, [
      "explain",
      "own/long-title",
      "--allow-plugins",
      "--lang",
      "nl",
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain("waarschuwing own/long-title\n\nDe titel telt {count} tekens.");
    expect(runTool(folder, ["explain", "own/", "--allow-plugins"]).stdout).toContain("own/long-title");
    expect(runTool(folder, ["explain", "own/long-titel", "--allow-plugins"]).stdout).toContain(
      "own/long-title",
    );
  });
});
