// Derives src/check/lint/rules/index.ts from the folder: a rule is registered by being a file there.
import { readdirSync } from "node:fs";
import { root, writeGenerated } from "./generated-file.ts";

const names = readdirSync(`${root}/src/check/lint/rules`)
  .filter((name) => name.endsWith(".ts") && name !== "index.ts")
  .map((name) => name.slice(0, -3))
  .toSorted();
const variable = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
await writeGenerated(
  "src/check/lint/rules/index.ts",
  [
    `import type { Rule } from "../rule.ts";`,
    ...names.map((name) => `import { rule as ${variable(name)} } from "./${name}.ts";`),
    "",
    "/** All rules, in the order of their names. */",
    `export const rules: readonly Rule[] = [\n${names.map((name) => `  ${variable(name)},\n`).join("")}];`,
    "",
  ].join("\n"),
);
