// Derives docs/rules.md, and what `varbook explain` shows for placeholders, from the messages, the rules and the tests'
// cases, which it runs.
import { readFileSync } from "node:fs";
import { rules } from "../src/check/lint/rules/index.ts";
import { messages } from "../src/messages/generated.ts";
import type { Arguments } from "../src/model/diagnostic.ts";
import { root, writeGenerated } from "./generated-file.ts";
import { countCases } from "./rules/cases.ts";
import { exampleValues } from "./rules/example-values.ts";
import { Ground } from "./rules/ground.ts";
import { rulesPage } from "./rules/table.ts";

const counts = countCases(root, new Ground(root));
const usual = JSON.parse(readFileSync(`${root}/src/messages/words/placeholders.json`, "utf8")) as Arguments;
await writeGenerated("docs/rules.md", rulesPage(messages, rules, counts));
await writeGenerated("src/messages/generated-examples.ts", exampleValues(messages, counts, usual));
