import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryTree } from "../../scripts/memory-tree.ts";
import type { Reference } from "../../src/model/catalogue.ts";
import { everyRecord } from "../../src/model/every-record.ts";
import type { Workspace } from "../../src/check/workspace.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { toolkit } from "../catalogue.ts";
import type { Files } from "./memory.ts";
import { generated } from "./memory.ts";

const clean = withMarks(generated(40, 0), "a");
const faulty = withMarks(generated(40, 70), "b");
const paths = [...new Set([...clean.keys(), ...faulty.keys()])].filter((path) =>
  /\.(?:yaml|txt)$/.test(path),
);
const options = { today: "2026-12-31" };

/** What may become of a file. */
const edits = {
  clean: (path: string) => clean.get(path),
  faulty: (path: string) => faulty.get(path),
  gone: () => undefined,
  broken: (path: string) => Buffer.concat([clean.get(path) ?? Buffer.alloc(0), Buffer.from("\n\tx: [")]),
  another: (path: string) => clean.get(paths[(paths.indexOf(path) * 7 + 3) % paths.length] ?? ""),
  shorter: (path: string) => {
    const lines = String(clean.get(path) ?? "").split("\n");
    return Buffer.from(lines.filter((_, index) => index % 9 !== 4).join("\n"));
  },
  former: (path: string) =>
    Buffer.from(
      String(clean.get(path) ?? "").replace(/^status:/m, "formerIds: [SS00001_Gz, SS00002_Gz]\nstatus:"),
    ),
  linked: (path: string) => Buffer.from(String(clean.get(path) ?? "").replaceAll(/SS0\d+/g, "SS00001")),
};

/** Most changes are of one or two files; each becomes something else. */
const change = fc.array(
  fc.record({
    path: fc.constantFrom(...paths),
    edit: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
  }),
  { minLength: 1, maxLength: 4 },
);

test("after any changes the workspace says what one opened anew says", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), (changes, startsFaulty) => {
      const files: Files = new Map(startsFaulty ? faulty : clean);
      const workspace = openWorkspace(memoryTree(files), toolkit, options);
      for (const changed of changes) {
        for (const { path, edit } of changed) {
          const bytes = edits[edit](path);
          if (bytes) files.set(path, bytes);
          else files.delete(path);
        }
        workspace.update(changed.map(({ path }) => path));
        expect(said(workspace)).toEqual(said(openWorkspace(memoryTree(files), toolkit, options)));
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 8) },
  );
}, 120_000);

test("a file of no kind changes nothing", () => {
  const files: Files = new Map(clean);
  const workspace = openWorkspace(memoryTree(files), toolkit, options);
  const before = said(workspace);
  files.set("README.md", Buffer.from("# Read me"));
  workspace.update(["README.md", "elsewhere/variables/At/x.yaml"]);
  expect(said(workspace)).toEqual(before);
});

test("a change of the configuration is a change of everything", () => {
  const files: Files = new Map(faulty);
  const workspace = openWorkspace(memoryTree(files), toolkit, options);
  const before = workspace.diagnostics.length;
  files.set(
    "varbook.config.yaml",
    Buffer.from(`${String(clean.get("varbook.config.yaml"))}\npreset: gentle\n`),
  );
  workspace.update(["varbook.config.yaml"]);
  expect(workspace.diagnostics.length).toBeLessThan(before);
  expect(said(workspace)).toEqual(said(openWorkspace(memoryTree(files), toolkit, options)));
});

/** Marks for some of the translations: mostly of other wordings. */
function withMarks(files: Files, digit: string): Files {
  const some = [...files.keys()].filter((path) => path.startsWith("variables/")).slice(0, 3);
  for (const path of some) {
    const id = path.slice(path.lastIndexOf("/") + 1, -5);
    const line = `${id}#title nl:${digit.repeat(16)} fr:${digit.repeat(16)}\n`;
    files.set(path.replace("variables", "translations/variables").replace("yaml", "txt"), Buffer.from(line));
  }
  return files;
}

/** All that a workspace says, in a form that can be compared. */
function said(workspace: Workspace): unknown {
  const { catalogue, diagnostics, notes, suppressed, filesChecked, recordsChecked } = workspace;
  return {
    diagnostics,
    notes: notes.map((note) => JSON.stringify(note)).toSorted(),
    counts: [suppressed, filesChecked, recordsChecked],
    records: Array.from(everyRecord(catalogue), (record) => ({
      id: record.id,
      status: record.status,
      file: record.file,
      data: record.data,
      outgoing: catalogue.outgoing.get(record)?.map(nameOf),
      incoming: catalogue.incoming.get(record)?.map(nameOf),
    })),
  };
}

function nameOf({ from, kind, id, target, path }: Reference): string {
  return `${from.id} ${kind}:${id} ${target?.file} ${path.join(".")}`;
}
