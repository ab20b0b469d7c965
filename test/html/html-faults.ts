import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      // The pages say `<!DOCTYPE html>` and keep their lines as short or long as they come.
      "doctype-style": ["error", { style: "uppercase" }],
      "long-title": "off",
      // Spaces of the typography are written as they are.
      "no-raw-characters": ["error", { relaxed: true }],
      "no-trailing-whitespace": "off",
      "no-inline-style": "error",
      // Ids of the pages' own parts start with _, so that no record's id is one.
      "valid-id": ["error", { relaxed: true }],
      // Everything comes from the site itself.
      "require-sri": "off",
      // A live region that is announced politely, and forms that older browsers know as searches.
      "prefer-native-element": ["error", { exclude: ["search", "status"] }],
    },
  }),
);

/** What html-validate says of a page, as `path:line:column rule message`. */
export async function htmlFaults(path: string, page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId} ${message}`),
  );
}
