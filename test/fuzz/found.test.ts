// What hostile catalogues brought to light.
import { describe, expect, it } from "vitest";
import { judge } from "../../scripts/fuzz/check.ts";
import { goodCatalogue } from "../../scripts/fuzz/round.ts";
import { baseFiles } from "../../scripts/generate/base.ts";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { words } from "../../src/messages/words.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";
import { openWorkspace } from "../../src/check/workspace.ts";

const toolkit = loadToolkit();
const original = goodCatalogue(baseFiles(), "found");
const configuration = new TextDecoder().decode(original.get("varbook.config.yaml"));

/** Errors as `line:column code: words` of one file, changed. */
function errors(file: string, text: string): string[] {
  const touched = new Map([[file, new TextEncoder().encode(text)]]);
  expect(judge({ original, touched, ruined: new Set(), story: [] }, { toolkit }).failures).toEqual([]);
  const files = new Map([...original, ...touched]);
  return openWorkspace(memoryTree(files), toolkit, { today: "2026-01-01" })
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code, arguments: values }) => `${code}: ${words(code, values, "en").message}`);
}

describe("options of rules", () => {
  it.each(["5", "[5]", "[[a, b]]", "{ a: b }"])("says that %s is no list of texts, and goes on", (pairs) => {
    const text = configuration.replace(/pairs: \[.*\]/, () => `pairs: ${pairs}`);
    expect(errors("varbook.config.yaml", text)).toEqual([expect.stringMatching(/^config\/option-type: /)]);
  });
});

describe("names that the schema does not allow", () => {
  it("names the name, not what it holds", () => {
    const text = configuration.replace("  nl: { locale", "  NL2: { locale: nl-BE, required: false }\n$&");
    expect(errors("varbook.config.yaml", text)).toContainEqual(
      expect.stringMatching(/^schema\/pattern: .*NL2/),
    );
  });

  it("bears a name that any object has", () => {
    const file = "schemas/remark.schema.json";
    const text = new TextDecoder().decode(original.get(file));
    const changed = text.replace(/("x-label": \{\s*"one": \{)/, '$1 "toString": ["a"], "no tag": "a",');
    expect(changed).not.toBe(text);
    expect(errors(file, changed)).not.toEqual([]);
  });
});

describe("reasons that are no texts", () => {
  it("leaves them to the schema", () => {
    const file = [...original.keys()].find((path) => path.startsWith("variables/")) ?? "";
    const text = new TextDecoder().decode(original.get(file)).replace(/^unconfirmed:\n(?: .*\n)+/m, "");
    const reason = "unconfirmed:\n  - path: title\n    reason: { fr: { a: b }, nl: [c] }\n";
    expect(errors(file, text + reason)).toContainEqual(expect.stringMatching(/^schema\/type: /));
  });
});
