// Writes docs/api.md from the public API, src/index.ts: what each export is, and its docstring. One without a docstring fails.
import { Node, Project } from "ts-morph";
import type { ExportedDeclarations, JSDocableNode } from "ts-morph";
import { root, writeGenerated } from "./generated-file.ts";

const project = new Project({ tsConfigFilePath: `${root}/tsconfig.json`, skipAddingFilesFromTsConfig: true });
const index = project.addSourceFileAtPath(`${root}/src/index.ts`);
project.resolveSourceFileDependencies();

interface Entry {
  readonly name: string;
  readonly isValue: boolean;
  readonly text: string;
}

const entries = [...index.getExportedDeclarations()].map(([name, [declaration]]): Entry => {
  if (!declaration) throw new Error(`src/index.ts exports ${name}, which is declared nowhere`);
  const docs = docsOf(declaration);
  if (docs === "") throw new Error(`${name} of src/index.ts has no docstring`);
  const isValue = Node.isFunctionDeclaration(declaration) || Node.isVariableDeclaration(declaration);
  return { name, isValue, text: `### ${name}\n\n${docs}\n\n\`\`\`ts\n${signatureOf(declaration)}\n\`\`\`` };
});
const byName = (a: Entry, b: Entry): number => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
const part = (title: string, some: readonly Entry[]): string =>
  [`## ${title}`, ...some.toSorted(byName).map(({ text }) => text)].join("\n\n");

await writeGenerated(
  "docs/api.md",
  `${[
    "# The public API",
    'What `import … from "varbook"` has. Paths are relative to the catalogue\'s folder, with `/`; lines and columns start at 1, columns and offsets are in UTF-16 units; days are `YYYY-MM-DD`. What files say is never thrown: it is a diagnostic. Two programs that use nothing else: [an exporter](examples/skos.mjs) and [a client for an editor](examples/editor.mjs).',
    part(
      "Functions and values",
      entries.filter(({ isValue }) => isValue),
    ),
    part(
      "Types",
      entries.filter(({ isValue }) => !isValue),
    ),
  ].join("\n\n")}\n`,
);

/** The docstring: its text, then its tags as a list. */
function docsOf(declaration: ExportedDeclarations): string {
  const documented = Node.isVariableDeclaration(declaration)
    ? declaration.getVariableStatement()
    : declaration;
  const [doc] = (documented as (Node & Partial<JSDocableNode>) | undefined)?.getJsDocs?.() ?? [];
  if (!doc) return "";
  const tags = doc.getTags().map((tag) => {
    const name = Node.isJSDocParameterTag(tag) ? `\`${tag.getName()}\`: ` : `${tag.getTagName()}: `;
    return `- ${name}${oneLine(tag.getCommentText() ?? "")}`;
  });
  return [oneLine(doc.getDescription()), tags.join("\n")].filter((text) => text !== "").join("\n\n");
}

/** The declaration without what it does. */
function signatureOf(declaration: ExportedDeclarations): string {
  if (Node.isFunctionDeclaration(declaration)) {
    const body = declaration.getBody();
    return (body ? declaration.getText().slice(0, -body.getText().length) : declaration.getText())
      .replace(/^export /, "")
      .trim();
  }
  if (Node.isVariableDeclaration(declaration))
    return `const ${declaration.getName()}: ${declaration.getTypeNode()?.getText() ?? declaration.getType().getText()}`;
  return declaration.getText().replace(/^export /, "");
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}
