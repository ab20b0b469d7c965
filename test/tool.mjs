// Runs the tool again and again in one process, for test/varbook.ts: one call a line, one answer a line.
import { openSync, readSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , tool, callsPath, answersPath] = process.argv;
const calls = openSync(callsPath, "r");
const answers = openSync(answersPath, "w");
const printed = { stdout: "", stderr: "" };
for (const name of ["stdout", "stderr"])
  process[name].write = (text) => {
    printed[name] += text;
    return true;
  };

for (let number = 1, call = readLine(); call !== ""; number++, call = readLine())
  writeFileSync(answers, `${JSON.stringify(await run(JSON.parse(call), number))}\n`);

/** The tool's first module is another one each time, so that it runs; those it imports stay as they are. */
async function run({ folder, args, env }, number) {
  process.chdir(folder);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, tool, ...args];
  process.exitCode = undefined;
  Object.assign(printed, { stdout: "", stderr: "" });
  await import(`${pathToFileURL(tool).href}?${number}`);
  process.stdout.removeAllListeners("error");
  return { status: process.exitCode, ...printed };
}

function readLine() {
  const parts = [];
  do {
    const part = Buffer.alloc(65_536);
    const length = readSync(calls, part);
    if (length === 0) break;
    parts.push(part.subarray(0, length));
  } while (parts.at(-1).at(-1) !== 10);
  return Buffer.concat(parts).toString("utf8");
}
