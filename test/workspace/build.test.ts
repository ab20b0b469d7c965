import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import { compile } from "../../src/site/compile.ts";
import type { CompileOptions, OutputFile, PartMemory, RenderedPart } from "../../src/model/output.ts";
import { concatenated } from "../../src/model/output.ts";
import type { RecordVersions } from "../../src/present/versions.ts";
import { asVersions, versionsOf } from "../../src/present/versions.ts";
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

/** What a build leaves for the next one: the records' versions, and its files by path. */
class Build {
  readonly files = new Map<string, { readonly key: string; readonly content: string }>();
  versions: RecordVersions = new Map();
  readonly #parts = new Map<string, RenderedPart>();
  #count = 0;

  /** As a build does: a file with the same key as before is not made. */
  compiled({ catalogue }: Workspace, files: Files): Map<string, string> {
    const contentOf = (file: string): string => digest(files.get(file) ?? "none");
    this.versions = versionsOf(catalogue, this.versions, contentOf, String(++this.#count));
    return new Map(Array.from(compile(catalogue, this.options()), (file) => [file.path, this.#made(file)]));
  }

  options(): CompileOptions {
    return { assets: new Map(), version: "0.0.0", versions: asVersions(this.versions, digest) };
  }

  #made(file: OutputFile): string {
    const known = this.files.get(file.path);
    if (known && known.key === file.key) return known.content;
    const bytes = file.chunks ? concatenated([...file.chunks(this.#memory(file.path))]) : file.content;
    const content = Buffer.from(bytes).toString("base64");
    if (file.key !== undefined) this.files.set(file.path, { key: file.key, content });
    return content;
  }

  /** Parts with the same key as before are not made either. */
  #memory(path: string): PartMemory {
    return {
      recall: ({ key }) => (key === undefined ? undefined : this.#parts.get(`${path} ${key}`)),
      keep: ({ key }, piece) => void (key !== undefined && this.#parts.set(`${path} ${key}`, piece)),
    };
  }
}

test("files that are made only when their key is another are the files that are made anew", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const files: Files = new Map(clean);
      const workspace = openWorkspace(memoryTree(files), toolkit, options);
      const build = new Build();
      build.compiled(workspace, files);
      for (const { path, edit, other } of changes) {
        const text = String(files.get(path) ?? clean.get(path));
        const next = edit === "back" ? String(clean.get(path)) : edits[edit]?.(text, other);
        if (next === undefined) files.delete(path);
        else files.set(path, Buffer.from(next));
        workspace.update([path]);
        const fresh = openWorkspace(memoryTree(files), toolkit, options);
        const [made, anew] = [build.compiled(workspace, files), new Build().compiled(fresh, files)];
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
  const build = new Build();
  build.compiled(workspace, files);
  const path = paths.find((one) => one.includes("/stat_")) ?? "";
  files.set(path, Buffer.from(edits["wording"]?.(String(files.get(path)), "x") ?? ""));
  workspace.update([path]);
  const before = new Map(build.files);
  build.compiled(workspace, files);
  const all = build.files.size;
  const made = [...build.files].filter(([name, { key }]) => before.get(name)?.key !== key).length;
  expect(all).toBeGreaterThan(200);
  expect(made).toBeGreaterThan(2);
  expect(made).toBeLessThan(all / 2);
});

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
