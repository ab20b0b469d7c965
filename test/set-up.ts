import { existsSync } from "node:fs";
import { chromiumPath } from "./browser.ts";
import { repository } from "./catalogue.ts";

/** Before any test: a browser must be there, and the compiled tool, since some tests run it as a process of its own. */
export default function setUp(): void {
  chromiumPath();
  if (!existsSync(`${repository}/dist/src/apps/cli/main.js`))
    throw new Error("run `npm test`, which builds first");
}
