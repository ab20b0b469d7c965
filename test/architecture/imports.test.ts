import { readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../catalogue.ts";

// The table of rooms in ARCHITECTURE.md is what the code does: whoever changes one changes the other.

const source = join(repository, "src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(source, path), "utf8") }));
const impureRooms = new Set(["host", "apps"]);
/** What a browser runs stands in a room of the core and is no part of it. */
const core = files.filter(
  ({ path }) => !impureRooms.has(roomOf(path)) && !path.includes("/scripts/") && path !== "index.ts",
);

interface Room {
  readonly name: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const rooms = roomsIn(readFileSync(join(repository, "ARCHITECTURE.md"), "utf8"));

test("every folder of src is a room of the table", () => {
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual(rooms.map(({ name }) => name).toSorted());
});

test("a room imports only from those before it", () => {
  for (const [index, { name, imports }] of rooms.entries()) {
    const before = new Set(rooms.slice(0, index).map((room) => room.name));
    expect({ name, imports: imports.filter((one) => !before.has(one)) }).toEqual({ name, imports: [] });
  }
});

test.each(rooms)("$name imports what the table says, types too, and nothing else", (room) => {
  const { name, imports, packages } = room;
  const specifiers = files.filter(({ path }) => roomOf(path) === name).flatMap(importsOf);
  const named = specifiers.filter(({ room: to }) => to !== name);
  const inside = named.flatMap(({ room: to }) => to ?? []);
  const outside = named.flatMap(({ room: to, specifier }) => (to === undefined ? packageOf(specifier) : []));
  expect({ imports: sorted(inside), packages: sorted(outside) }).toEqual({
    imports: sorted(imports),
    packages: sorted(packages),
  });
});

test("the core touches no disk, process, clock, environment or network", () => {
  const impure =
    /from "node:|from "(?:fs|path|os|child_process|crypto)"|\bprocess\.|\bDate\.now\(|new Date\(\)|performance\.|\bfetch\(|toLocale|\bIntl\./;
  expect(core.filter(({ text }) => impure.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
});

/** The rooms of the table, in its order. */
function roomsIn(document: string): Room[] {
  const row = /^\| `(?<name>[a-z]+)\/` \|[^|]+\|(?<imports>[^|]*)\|(?<packages>[^|]*)\|$/gm;
  return [...document.matchAll(row)].map(({ groups: { name = "", imports = "", packages = "" } = {} }) => ({
    name,
    imports: namesIn(imports),
    packages: namesIn(packages),
  }));
}

function namesIn(cell: string): string[] {
  return cell.split(",").flatMap((name) => (/[a-z]/.test(name) ? name.trim() : []));
}

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

/** What a file imports, with the room where that is: none for packages. */
function importsOf({ path, text }: { path: string; text: string }): { specifier: string; room?: string }[] {
  const found = text.matchAll(/(?:\bfrom |\bimport\(|^import )"([^"\n]+)"/gm);
  return [...found].map(([, specifier = ""]) =>
    specifier.startsWith(".")
      ? { specifier, room: roomOf(posix.join(posix.dirname(path), specifier)) }
      : { specifier },
  );
}

/** Node's own modules are the matter of another test. */
function packageOf(specifier: string): string[] {
  const [scope = "", name = ""] = specifier.split("/");
  if (specifier.startsWith("node:")) return [];
  return [scope.startsWith("@") ? `${scope}/${name}` : scope];
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}

test("no code names a property, a kind or a language of this catalogue", () => {
  const names = new Set<string>();
  for (const file of readdirSync(join(repository, "schemas")).filter((name) => name.endsWith(".json"))) {
    const schema = JSON.parse(readFileSync(join(repository, "schemas", file), "utf8")) as {
      properties: object;
    };
    for (const name of Object.keys(schema.properties)) names.add(name);
  }
  // Words of the schema vocabulary, of the configuration and of code itself that happen to be names of properties too.
  for (const word of [
    "id",
    "code",
    "title",
    "type",
    "text",
    "url",
    "items",
    "label",
    "status",
    "unit",
    "citation",
    "description",
    "method",
    "path",
    "forms",
    "complete",
    "update",
    "keywords",
    "rank",
    "unconfirmed",
    "sources",
    "definition",
    "abbreviation",
    "content",
  ]) {
    names.delete(word);
  }
  const quoted = new RegExp(`["'\`.](?:${[...names].join("|")})["'\`]`);
  expect(names.size).toBeGreaterThan(8);
  expect(core.filter(({ text }) => quoted.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
