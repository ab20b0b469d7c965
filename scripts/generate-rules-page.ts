// Derives docs/rules.md from the messages, the rules and the tests' cases, which it runs.
import { rules } from "../src/lint/rules/index.ts";
import { messages } from "../src/messages/generated.ts";
import { root, writeGenerated } from "./generated-file.ts";
import { countCases } from "./rules/cases.ts";
import { Ground } from "./rules/ground.ts";
import { rulesPage } from "./rules/table.ts";

await writeGenerated("docs/rules.md", rulesPage(messages, rules, countCases(root, new Ground(root))));
