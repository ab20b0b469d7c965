// Reads a file of translations as a process of its own, and says why it was refused and what that took.
// Arguments: the compiled tool's folder, and the file.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , compiled, file] = process.argv;
const load = (path) => import(pathToFileURL(`${compiled}/src/${path}`).href);
const { sheetsOf } = await load("apps/cli/translate/sheet.js");
const { readXliff } = await load("change/translate/xliff/read-xliff.js");
const before = process.cpuUsage();
let reason = "";
try {
  const bytes = readFileSync(file);
  if (file.endsWith(".xlsx")) await sheetsOf(bytes);
  else readXliff(bytes, (locale) => locale.slice(0, 2));
} catch (error) {
  reason = error.message;
}
const { user, system } = process.cpuUsage(before);
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ reason, seconds: (user + system) / 1e6, megabytes: maxRSS / 1024 }));
