// A command that a message proposes is one that works, and no text of a file becomes part of one unless it can be an id.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyCatalogue } from "../catalogue.ts";
import { runTool } from "../varbook.ts";

const file = "variables/At/stat_020_033_At.yaml";

/** Each property that names records of another kind, with the text that is replaced. */
const places = [
  ["keywords", "keywords: [care-providers]"],
  ["geographicLevel", "geographicLevel: arrondissement"],
  ["sources", "  - SS00060_Gz"],
] as const;

const typed = [
  "x; rm -rf ~",
  "$(id)",
  "a`id`",
  "a b",
  "-h",
  "--out",
  "../../x",
  "médecins",
  "con",
  "a\\nb",
  "x'y",
  'x"y',
  "X",
  "New-Id",
  "new-id",
  "new_id",
  "SS99999",
  "SS99999_Gz",
  "stat_099_001_At",
  "a".repeat(200),
  "new-id.",
];

test.each(places)("for what stands under %s", (name, before) => {
  const { folder, remove } = copyCatalogue();
  try {
    const original = readFileSync(join(folder, file), "utf8");
    let commands = 0;
    for (const id of typed) {
      const value = JSON.stringify(id).replaceAll("\\\\n", "\\n");
      const after = before.startsWith("  -")
        ? `  - ${value}`
        : `${name}: ${name === "keywords" ? `[${value}]` : value}`;
      writeFileSync(
        join(folder, file),
        original.replace(before, () => after),
      );
      const { stdout } = runTool(folder, ["check", ".", "--format", "json", "--no-cache"]);
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; help?: string }[] };
      const help = diagnostics.find(({ code }) => code === "ref/unresolved")?.help ?? "";
      const [, command] = /varbook (.*)$/.exec(help) ?? [];
      if (command === undefined) continue;
      commands++;
      expect(command).toMatch(/^new [a-z-]+ [A-Za-z0-9][A-Za-z0-9._-]*$/);
      writeFileSync(join(folder, file), original);
      expect([command, runTool(folder, command.split(" ")).status]).toEqual([command, 0]);
    }
    expect(commands).toBeGreaterThan(0);
  } finally {
    remove();
  }
});
