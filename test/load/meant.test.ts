// A fault of syntax that has a sure repair does not hide the other faults of its file.
import { describe, expect, it } from "vitest";
import { locator } from "../../src/yaml/locate.ts";
import { readWithRecovery } from "../../src/yaml/read-yaml.ts";
import type { Place } from "../../src/model/diagnostic.ts";

const long = "Ce texte est long ".repeat(8).trim();

const sound = `id: a
title:
  fr: Nombre : voir plus bas
  nl: Aantal
list: [x, y]
`;

/** The value at a path, as the file's text has it; and whether the place counts as exact. */
function shown(source: string, path: Place["path"], within?: string): [string, boolean] {
  const part = within === undefined ? {} : { within: { text: within, occurrence: 0 } };
  const { start, end, isExact } = locator(source)({ file: "a.yaml", ...(path && { path }), ...part });
  return [source.slice(start, end), isExact];
}

function read(source: string): unknown {
  return readWithRecovery("a.yaml", new TextEncoder().encode(source)).value;
}

describe("a file with faults of syntax that have a sure repair", () => {
  it("is read as if they were repaired", () => {
    expect(read(sound)).toEqual({
      id: "a",
      title: { fr: "Nombre : voir plus bas", nl: "Aantal" },
      list: ["x", "y"],
    });
    expect(read(sound.replace("nl: Aantal", "nl:Aantal"))).toEqual(read(sound));
    expect(read("id: a\ntitle:\n\tfr: Un\n")).toEqual({ id: "a", title: { fr: "Un" } });
  });

  it("is not read where the repair is not sure, nor where one of several is not", () => {
    expect(read("id: a\ntitle: fr: Nombre\n")).toBeUndefined();
    expect(read(`${sound}other: [x\n`)).toBeUndefined();
    expect(read(`<<<<<<< a\n${sound}=======\n${sound}>>>>>>> b\n`)).toBeUndefined();
  });

  it("shows its values where they are typed, before, in and after what is repaired", () => {
    for (const source of [sound, sound.replaceAll("\n", "\r\n"), `# note\n${sound}`]) {
      expect(shown(source, ["id"])).toEqual(["a", false]);
      expect(shown(source, ["title", "fr"])).toEqual(["Nombre : voir plus bas", false]);
      expect(shown(source, ["title", "fr"], "voir")).toEqual(["voir", false]);
      expect(shown(source, ["title", "nl"])).toEqual(["Aantal", false]);
      expect(shown(source, ["list", 1])).toEqual(["y", false]);
    }
  });

  it("shows values between tabs that are spaces in the repaired text", () => {
    const source =
      "id: a\ntitle:\n\tfr: Un\n\tnl: Een\nmore:\n\tdeep:\n\t\tfr: Deux\n\t\tnl: Twee\nlast: z\n";
    expect(shown(source, ["title", "nl"])).toEqual(["Een", false]);
    expect(shown(source, ["more", "deep", "fr"])).toEqual(["Deux", false]);
    expect(shown(source, ["more", "deep", "nl"])).toEqual(["Twee", false]);
    expect(shown(source, ["last"])).toEqual(["z", false]);
  });

  it("shows the whole of a text that the repair would fold", () => {
    const source = `id: a\ntitle:\n  fr: ${long} : ${long}\n  nl: Aantal\n`;
    expect(shown(source, ["title", "fr"], "est long")).toEqual([`${long} : ${long}`, false]);
    expect(shown(source, ["title", "nl"])).toEqual(["Aantal", false]);
  });
});
