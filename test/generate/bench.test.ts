import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { measure, median } from "../../bench/measure.ts";
import { plainSchema } from "../../bench/schema.ts";
import type { BuildRow, CheckRow } from "../../bench/table.ts";
import { section, sections, withSections } from "../../bench/table.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function row(name: string, wall: number): CheckRow {
  return { count: 10, name, isOwn: name === "own", figures: { wall } };
}

function build(name: string, wall: number, situation: BuildRow["situation"]): BuildRow {
  const made = { files: 30, pages: 20, bytes: 2 ** 20, page: 1234 };
  return { count: 10, name, isOwn: name === "own", ...made, situation, figures: { wall, cpu: wall * 2 } };
}

describe("the benchmark", () => {
  test("gives the peers a schema that any validator understands", () => {
    const text = JSON.stringify(plainSchema(root));
    expect(text).not.toMatch(/"x-(?!localized|reference|derived)/);
    expect([...text.matchAll(/"\$ref":"([^"]*)"/g)].every(([, target]) => target?.startsWith("#"))).toBe(
      true,
    );
  });

  test("takes the middle of the runs, figure by figure", () => {
    const runs = [
      { wall: 3, cpu: 1 },
      { wall: 1, cpu: 9 },
      { wall: 2, cpu: 5 },
    ];
    expect(median(runs)).toEqual({ wall: 2, cpu: 5 });
  });

  test("compares with the faster peer of the same size", () => {
    const [text] = sections([row("own", 300), row("slow", 400), row("fast", 200)], [], "a test.");
    expect(text).toContain("| 10 | **own** | 0.30 | 1.50 | – | – | – | 33 |");
  });

  test("compares builds with each peer in the same situation, and leaves out what was not measured", () => {
    const rows = [
      build("own", 100, "nothing changed"),
      build("own", 300, "cold"),
      build("Peer", 200, "nothing changed"),
      build("Peer", 600, "cold"),
    ];
    const [text = "", ...others] = sections([], rows, "a test.");
    expect(others).toEqual([]);
    expect(text.split("\n").filter((line) => line.startsWith("| 10 |"))).toEqual([
      "| 10 | cold | **own** | 30 | 20 | 1.0 | 1.23 | 0.30 | 0.50 | 0.60 | 0.50 | – |",
      "| 10 | cold | Peer | 30 | 20 | 1.0 | 1.23 | 0.60 | 1.00 | 1.20 | 1.00 | – |",
      "| 10 | nothing changed | **own** | 30 | 20 | 1.0 | 1.23 | 0.10 | 0.50 | 0.20 | 0.50 | – |",
      "| 10 | nothing changed | Peer | 30 | 20 | 1.0 | 1.23 | 0.20 | 1.00 | 0.40 | 1.00 | – |",
    ]);
  });

  test("replaces the section that was measured again, and leaves the others", () => {
    const [one, two, again] = ["1", "2", "3"].map((line) => section("One", "About.", [line]));
    const other = section("Other", "About.", ["x"]);
    const text = withSections(withSections("# Old\n\nBefore.\n", [one ?? "", other]), [two ?? ""]);
    expect(text.match(/^## .*$/gm)).toEqual(["## One", "## Other"]);
    expect(text).toContain("## One\n\nAbout.\n\n2\n\n## Other\n\nAbout.\n\nx\n");
    expect(withSections(text, [again ?? ""])).toContain("\n3\n");
  });

  test("stops when a program fails", () => {
    const failing = { program: process.execPath, args: ["-e", "process.exit(3)"] };
    expect(() => measure(failing, join(tmpdir(), `varbook-bench-${process.pid}`))).toThrow(/ended with 3/);
  });
});
