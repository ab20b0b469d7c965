import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { compile } from "../../src/site/compile.ts";
import type { Inputs, OutputFile, Part, Parts, Piece } from "../../src/model/output.ts";
import { joined, piecesOf } from "../../src/model/output.ts";
import type { Workspace } from "../../src/check/workspace.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { toolkit } from "../catalogue.ts";
import type { Files } from "./memory.ts";
import { generated } from "./memory.ts";

const clean = generated(60, 0);
const paths = [...clean.keys()].filter((path) => path.endsWith(".yaml"));
const options = { today: "2026-12-31" };

/** What may become of a file's text. All records stay readable. */
const edits: Readonly<Record<string, (text: string, other: string) => string | undefined>> = {
  wording: (text, other) => text.replace(/(fr: )([A-ZÉ])/, `$1${other[0]?.toUpperCase()} $2`),
  translation: (text) => text.replace(/(nl: )([A-Z])/, "$1Nieuw $2"),
  reference: (text, other) => text.replace(/- SS\w+/, `- ${other}`),
  link: (text, other) => text.replace(/\((variable|term|document):[\w-]+\)/, `(variable:${other})`),
  fewer: (text) => text.replace(/\n +- [\w-]+\n/, "\n"),
  status: (text) => text.replace(/status: \w+/, "status: deprecated"),
  date: (text) => text.replace(/metadataUpdated: .*/, "metadataUpdated: 2024-02-29"),
  comment: (text) => `# Seen\n${text}`,
  back: () => "",
  gone: () => undefined,
};

const change = fc.record({
  path: fc.constantFrom(...paths),
  edit: fc.constantFrom(...Object.keys(edits)),
  other: fc.constantFrom(...paths.map((path) => path.slice(path.lastIndexOf("/") + 1, -5))),
});

test("files that are made only when their key is another are the files that are made anew", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const files: Files = new Map(clean);
      const workspace = openWorkspace(memoryTree(files), toolkit, options);
      const kept = new Map<string, { key: string; content: string }>();
      compiled(workspace, files, kept);
      for (const { path, edit, other } of changes) {
        const text = String(files.get(path) ?? clean.get(path));
        const next = edit === "back" ? String(clean.get(path)) : edits[edit]?.(text, other);
        if (next === undefined) files.delete(path);
        else files.set(path, Buffer.from(next));
        workspace.update([path]);
        const fresh = openWorkspace(memoryTree(files), toolkit, options);
        const [made, anew] = [compiled(workspace, files, kept), compiled(fresh, files)];
        expect([...made.keys()]).toEqual([...anew.keys()]);
        for (const [name, content] of anew)
          if (made.get(name) !== content) expect.fail(`${edit} ${path}: ${name}`);
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 5) },
  );
}, 240_000);

test("one changed text leaves most files as they are", () => {
  const files: Files = new Map(clean);
  const workspace = openWorkspace(memoryTree(files), toolkit, options);
  const kept = new Map<string, { key: string; content: string }>();
  compiled(workspace, files, kept);
  const path = paths.find((one) => one.includes("/stat_")) ?? "";
  files.set(path, Buffer.from(edits["wording"]?.(String(files.get(path)), "x") ?? ""));
  workspace.update([path]);
  let [made, all] = [0, 0];
  for (const { path: name, key } of compile(workspace.catalogue, compileOptions(files))) {
    if (key === undefined) continue;
    all++;
    if (kept.get(name)?.key !== key) made++;
  }
  expect(all).toBeGreaterThan(200);
  expect(made).toBeGreaterThan(2);
  expect(made).toBeLessThan(all / 2);
});

function compileOptions(files: Files): { assets: Map<string, Uint8Array>; version: string; inputs: Inputs } {
  const contentOf = (file: string): string => digest(files.get(file) ?? "none");
  const foundation = [
    "varbook.config.yaml",
    ...[...files.keys()].filter((file) => /^(?:schemas|languages)/.test(file)),
  ].map(contentOf);
  return {
    assets: new Map(),
    version: "0.0.0",
    inputs: { foundation: digest(foundation.join()), contentOf, digest },
  };
}

/** @param kept What was made before, by path: as a build does, a file with the same key is not made. */
function compiled(
  { catalogue }: Workspace,
  files: Files,
  kept?: Map<string, { key: string; content: string }>,
): Map<string, string> {
  const made = (file: OutputFile): string => {
    if (file.parts) return pieced(file.path, file.parts(), kept);
    const known = kept?.get(file.path);
    if (known && known.key === file.key) return known.content;
    const content = Buffer.from(file.content).toString("base64");
    if (file.key !== undefined) kept?.set(file.path, { key: file.key, content });
    return content;
  };
  return new Map(Array.from(compile(catalogue, compileOptions(files)), (file) => [file.path, made(file)]));
}

/** A file whose parts are made only when their keys are others. */
function pieced(path: string, parts: Parts, kept?: Map<string, { key: string; content: string }>): string {
  const known = ({ key }: Part): Piece | undefined => {
    const { content } = kept?.get(`${path} ${key}`) ?? {};
    return content === undefined || key === undefined ? undefined : parsedPiece(content);
  };
  const pieces = piecesOf(parts, known, ({ key }, { bytes, note }) => {
    if (key === undefined) return;
    const content = JSON.stringify([Buffer.from(bytes).toString("base64"), note]);
    kept?.set(`${path} ${key}`, { key, content });
  });
  return Buffer.from(joined([...pieces])).toString("base64");
}

function parsedPiece(content: string): Piece {
  const [bytes, note] = JSON.parse(content) as [string, string | null];
  return { bytes: Buffer.from(bytes, "base64"), note: note ?? undefined };
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
