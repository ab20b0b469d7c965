// The laws of `varbook fmt`: applied twice it changes nothing more, the data stay, and every comment is kept.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { stringify } from "yaml";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import type { Json } from "../../src/model/json.ts";
import type { Kind } from "../../src/model/shape.ts";
import { canonical } from "../../src/yaml/print/canonical.ts";
import { commentsOf } from "../../src/yaml/print/placed-comments.ts";
import { open, repository } from "../catalogue.ts";

const { catalogue } = open(repository);
const languages = catalogue.languages.map(({ tag }) => tag);
const kinds = [...catalogue.kinds.values()];
const kindNamed = (name: string): Kind => catalogue.kinds.get(name)!;

function format(text: string, kind: Kind): string {
  const result = canonical(text, { kind, languages });
  if ("reason" in result) throw new Error(`${result.reason}: ${JSON.stringify(text)}`);
  return result.text;
}

/** @returns Which law is broken, if one is. */
function brokenLaw(text: string, kind: Kind): string | undefined {
  const once = format(text, kind);
  if (format(once, kind) !== once) return `not idempotent:\n${once}\n--- then\n${format(once, kind)}`;
  if (JSON.stringify(sorted(data(once))) !== JSON.stringify(sorted(data(text))))
    return `data changed:\n${once}`;
  if (JSON.stringify(comments(once).toSorted()) !== JSON.stringify(comments(text).toSorted()))
    return `comments changed:\n${once}`;
  return undefined;
}

const data = (text: string): Json => readYaml("a.yaml", new TextEncoder().encode(text)).value ?? null;
const comments = (text: string): string[] =>
  commentsOf(text.replaceAll("\r\n", "\n")).map((comment) => comment.text);

/** Keys in one order, to compare data whose keys were put in another. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => sorted(item as Json));
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => [key, sorted(own)]);
}

function yamlFiles(): string[] {
  const files = readdirSync(repository, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  return files
    .filter(
      (path) => /\.ya?ml$/.test(path) && !/(?:^|\/)(?:node_modules|dist|out|\.[^/]*\.builds)\//.test(path),
    )
    .toSorted();
}

describe("a table", () => {
  const rows = `    | ${"Âge | Nombre | ".repeat(12)}|\n    |${"---|".repeat(24)}\n    | A   | 12 | https://www.example.org/a_b |`;

  it("is left as it is, however wide", () => {
    const text = `id: a\ndescription:\n  fr: |\n${rows}\n`;
    expect(format(text, kindNamed("variable"))).toBe(text);
  });

  it("that was written in quotes becomes a text with lines", () => {
    const value = "| A | B |\n|---|---|\n| a | b |";
    expect(format(`id: a\ndescription: { fr: ${JSON.stringify(value)} }\n`, kindNamed("variable"))).toBe(
      "id: a\ndescription:\n  fr: |-\n    | A | B |\n    |---|---|\n    | a | b |\n",
    );
  });
});

describe("every YAML file of the repository", () => {
  it.each(yamlFiles())("%s", (file) => {
    const text = readFileSync(join(repository, file), "utf8");
    const result = canonical(text, { kind: kindNamed("variable"), languages });
    if ("reason" in result) expect(result.reason).toBe("unreadable");
    else for (const kind of kinds) expect(brokenLaw(text, kind)).toBeUndefined();
  });

  it("of the catalogue keeps its comments in their order", () => {
    for (const file of yamlFiles().filter((path) => /^(?:variables|vocabularies)\//.test(path))) {
      const text = readFileSync(join(repository, file), "utf8");
      expect(comments(format(text, kindNamed("variable")))).toEqual(comments(text));
    }
  });
});

/** Texts with everything that YAML could take for something else. */
const piece = fc.constantFrom(
  "mot",
  "des",
  "un [lien](term:fte)",
  ": ",
  " : ",
  "# ",
  " #",
  "- ",
  "* ",
  "\n",
  "\n\n",
  "\n- point",
  "\n  ",
  " ",
  "  ",
  "\t",
  "'",
  '"',
  "\\",
  "{per}",
  "[",
  "]",
  ",",
  "&a",
  "*b",
  "!",
  "|",
  ">",
  "%",
  "@",
  "`",
  "?",
  "é",
  "\u00a0",
  "\u202f",
  "\u2028",
  "«",
  "»",
  "😀",
  "12",
  "005",
  "1e3",
  "true",
  "null",
  "~",
  "2025-11-28",
  "---",
  "...",
  "<<",
  "\ufeff",
  "\u0085",
  "https://ima-aim.be/",
  "un texte plus long que la ligne ne peut en contenir, avec des mots et des mots, et encore des mots, jusqu'à la fin",
);
const prose = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
const words = fc
  .array(
    fc.constantFrom(
      "mot",
      "indicateur",
      "par",
      "[médecin spécialiste](term:medical-specialist)",
      "5 %",
      "zone :",
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) => all.join(" "));
const text = fc.oneof(
  prose,
  words,
  fc.constantFrom("", " ", "a\nb", "a\n\nb\n", "a\n\n\n", "1. un\n2. deux\n\n* trois\n"),
);
const scalar = fc.oneof(
  { weight: 5, arbitrary: text },
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const localized = fc.dictionary(fc.constantFrom(...languages, "de"), text, { minKeys: 1 });
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    scalar,
    localized,
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom("id", "text", "fr", "nl", "10", "y"), text), tie("any"), {
      maxKeys: 4,
    }),
  ),
})).any;
const fields = fc.constantFrom(...kinds.flatMap((kind) => kind.fields.map(({ name }) => name)), "other");
const kindName = fc.constantFrom(...catalogue.kinds.keys());
const record = fc.dictionary(fields, value, { minKeys: 1, maxKeys: 8 });

/** The record as YAML in one of many layouts. */
const layout = fc.record({
  lineWidth: fc.constantFrom(0, 40, 80),
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom("any", "block", "flow"),
  defaultStringType: fc.constantFrom(
    "PLAIN",
    "QUOTE_SINGLE",
    "QUOTE_DOUBLE",
    "BLOCK_FOLDED",
    "BLOCK_LITERAL",
  ),
} as const);

describe("any record", { timeout: 120_000 }, () => {
  it("keeps the laws, however it is written", () => {
    fc.assert(
      fc.property(record, layout, kindName, fc.boolean(), (own, options, name, isWindows) => {
        const unix = stringify(own, { ...options, defaultKeyType: "PLAIN" } as object);
        const typed = isWindows ? unix.replaceAll("\r", "").replaceAll("\n", "\r\n") : unix;
        const read = readYaml("a.yaml", new TextEncoder().encode(typed));
        fc.pre(read.value !== undefined && read.problems.length === 0);
        expect(brokenLaw(typed, kindNamed(name))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps its comments and blank lines, wherever they stand", () => {
    const own = fc.array(fc.record({ name: fields, shape: fc.nat(9), note: fc.nat(6) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(own, kindName, (entries, name) => {
        const typed = commented(entries);
        const read = readYaml("a.yaml", new TextEncoder().encode(typed));
        fc.pre(read.value !== undefined && read.problems.length === 0);
        expect(brokenLaw(typed, kindNamed(name))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});

describe("any text", { timeout: 60_000 }, () => {
  it("is written anew by the laws, or left alone with a reason", () => {
    const fragment = fc.constantFrom(
      ..."ab1-.:?[]{},#|>'\"%@&*! \t\n\n\n",
      "key: ",
      "  ",
      "    ",
      "- ",
      " # c\n",
      "|-\n",
      ">-\n",
      "|+\n",
      "\n\n",
      "\r\n",
      "---\n",
      "[a, b]",
      "{ a: 1 }",
      "\n# c\n",
      "\u00a0",
      "'a'",
      '"b"',
      "a: b\n",
      "a:\n  - x\n",
    );
    const any = fc.array(fragment, { minLength: 1, maxLength: 24 }).map((parts) => `k: v\n${parts.join("")}`);
    fc.assert(
      fc.property(any, kindName, (typed, name) => {
        const result = canonical(typed, { kind: kindNamed(name), languages });
        const broken = "text" in result ? brokenLaw(typed, kindNamed(name)) : undefined;
        expect(broken).toBeUndefined();
      }),
      { numRuns: 5000 },
    );
  });
});

const shapes = [
  (c: string): string => ` value${c}\n`,
  (c: string): string => `${c}\n  fr: un\n  ${c.trim()}\n  nl: een${c}\n`,
  (c: string): string => `\n  - a${c}\n\n  ${c.trim()}\n  - b\n    ${c.trim()}\n`,
  (c: string): string => ` [a, b,${c}\n  c]${c}\n`,
  (c: string): string => ` >-${c}\n  un texte\n  plié\n${c.trim()}\n`,
  (c: string): string =>
    `\n  - id: x${c}\n    text:${c}\n      fr: >-\n        un\n      ${c.trim()}\n  ${c.trim()}\n  - id: y\n`,
  (c: string): string => ` { a: 1 }${c}\n`,
  (c: string): string => ` |+\n  a\n\n  b\n\n\n${c.trim()}\n`,
  (c: string): string => ` [\n  ${c.trim()}\n  a\n  ${c.trim()}\n]\n`,
  (c: string): string => `\n  -${c}\n    id: x\n  - - a${c}\n    - b\n`,
];
const notesBefore = [
  "",
  "\n",
  "# before\n",
  "\n\n# before\n# again\n\n",
  "  # further in\n",
  "# one\n\n# two\n",
  "\n# x\n",
];

/** Entries with a comment wherever one may stand; each comment is told apart by its number. */
function commented(entries: readonly { name: string; shape: number; note: number }[]): string {
  const seen = new Set<string>();
  const typed = entries
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ name, shape, note }) => `${notesBefore[note]}${name}:${shapes[shape]?.("  # c")}`);
  let count = 0;
  return typed.join("").replace(/# \w+/g, (comment) => `${comment} ${++count}`);
}

const variable = (typed: string): string => format(typed, kindNamed("variable"));

describe("the form", () => {
  it("has the keys in the schema's order, with their comments, and those it does not know at the end", () => {
    expect(
      variable(
        "# about the file\n\ntitle: {nl: Een, fr: Un}   # both\nextra: 1\n# its code\ncode: 'a'\nid: a\n",
      ),
    ).toBe(
      '# about the file\n\nid: a\n# its code\ncode: "a"\ntitle: { fr: Un, nl: Een }  # both\nextra: 1\n',
    );
  });

  it("folds what is too long in one language in all of them, and breaks no link", () => {
    const long = `${"mot ".repeat(24)}[un lien de trois mots](term:fte) et la suite`;
    expect(variable(`description:\n  fr: ${long}\n  nl: kort\n`)).toBe(
      `description:\n  fr: >-\n    ${"mot ".repeat(24).trim()}\n    [un lien de trois mots](term:fte) et la suite\n  nl: >-\n    kort\n`,
    );
  });

  it("writes a text with several lines as it is", () => {
    expect(variable('description:\n  fr: "Un\\n\\n* deux\\n"\n')).toBe(
      "description:\n  fr: |\n    Un\n\n    * deux\n",
    );
  });

  it("quotes the codes of a list, and no dates", () => {
    expect(
      format("items: [{code: A5, label: {fr: a}, validFrom: '2020-01-01'}]\n", kindNamed("codelist")),
    ).toBe('items: [{ code: "A5", label: { fr: a }, validFrom: 2020-01-01 }]\n');
  });

  it("has no more than one blank line, and line feeds or Windows line ends throughout", () => {
    expect(variable("id: a\r\n\r\n\r\ncode: b\r\n")).toBe("id: a\r\n\r\ncode: b\r\n");
    expect(variable("\n\nid: a\ntitle:\n\n    fr: b")).toBe("id: a\ntitle:\n  fr: b\n");
  });

  it("is not given to a file with faults", () => {
    const style = { kind: kindNamed("variable"), languages };
    for (const faulty of ["a: b: c\n", "a: 1\na: 2\n", "- a\n", "", "a: &x 1\n"])
      expect(canonical(faulty, style)).toEqual({ reason: "unreadable" });
  });
});
