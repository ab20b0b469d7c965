import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { measure, median } from "../../bench/measure.ts";
import { plainSchema } from "../../bench/schema.ts";
import type { CheckRow } from "../../bench/table.ts";
import { report } from "../../bench/table.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function row(name: string, wall: number): CheckRow {
  return { count: 10, name, isOwn: name === "own", figures: { wall } };
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
    const text = report([row("own", 300), row("slow", 400), row("fast", 200)], [], "a test.");
    expect(text).toContain("| 10 | **own** | 0.30 | 1.50 | – | – | – | 33 |");
  });

  test("stops when a program fails", () => {
    const failing = { program: process.execPath, args: ["-e", "process.exit(3)"] };
    expect(() => measure(failing, join(tmpdir(), `varbook-bench-${process.pid}`))).toThrow(/ended with 3/);
  });
});
