// Runs every generator of committed files, with the arguments given (--check). Needs a build.
import { spawnSync } from "node:child_process";

let code = 0;
for (const name of [
  "generate-trigrams",
  "generate-messages",
  "generate-phrases",
  "generate-rules-index",
  "generate-types",
  "generate-editor",
  "generate-rules-page",
  "generate-api",
]) {
  const { status } = spawnSync(process.execPath, [`dist/scripts/${name}.js`, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  code ||= status ?? 1;
}
process.exitCode = code;
