// Validates YAML files with yaml-language-server as a library: node language-server.mjs SCHEMA FOLDER
// Ends with 1 when a file has a problem.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server/out/server/src/languageservice/yamlLanguageService.js";
import { SettingsState } from "yaml-language-server/out/server/src/yamlSettings.js";

const [schemaFile = "", folder = ""] = process.argv.slice(2);
const service = getLanguageService({
  schemaRequestService: async () => readFileSync(schemaFile, "utf8"),
  workspaceContext: { resolveRelativePath: (path) => path },
  yamlSettings: new SettingsState(),
});
service.configure({
  validate: true,
  yamlVersion: "1.2",
  schemas: [{ uri: pathToFileURL(schemaFile).href, fileMatch: ["*.yaml"] }],
});
let problems = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".yaml")) continue;
  const file = join(folder, name);
  const text = TextDocument.create(pathToFileURL(file).href, "yaml", 0, readFileSync(file, "utf8"));
  for (const { message, range } of await service.doValidation(text, false)) {
    problems++;
    process.stdout.write(`${name}:${range.start.line + 1}: ${message}\n`);
  }
}
process.exitCode = problems > 0 ? 1 : 0;
