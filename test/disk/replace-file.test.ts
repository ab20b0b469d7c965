// Writing a file of the catalogue: whole or not at all, with its mode, and never outside.
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceFile } from "../../src/host/disk/replace-file.ts";

let root: string;
let outside: string;
beforeEach(() => {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "varbook-replace-")));
  root = join(scratch, "catalogue");
  outside = join(scratch, "outside.yaml");
  mkdirSync(join(root, "variables"), { recursive: true });
  writeFileSync(join(root, "variables/a.yaml"), "old");
  writeFileSync(outside, "old");
});
afterEach(() => rmSync(join(root, ".."), { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const replace = (path: string): string | undefined => replaceFile(root, path, bytes("old"), bytes("new"));
const content = (path: string): string => readFileSync(join(root, path), "utf8");

describe("replacing a file", () => {
  it("gives it the new content, keeps its mode and leaves nothing beside it", () => {
    chmodSync(join(root, "variables/a.yaml"), 0o640);
    expect(replace("variables/a.yaml")).toBeUndefined();
    expect(content("variables/a.yaml")).toBe("new");
    expect(statSync(join(root, "variables/a.yaml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, "variables"))).toEqual(["a.yaml"]);
  });

  it("leaves it alone when it has changed since it was read", () => {
    writeFileSync(join(root, "variables/a.yaml"), "older");
    expect(replace("variables/a.yaml")).toBe("changed");
    expect(content("variables/a.yaml")).toBe("older");
  });

  it("follows a link in the catalogue, and keeps the link", () => {
    symlinkSync("a.yaml", join(root, "variables/b.yaml"));
    expect(replace("variables/b.yaml")).toBeUndefined();
    expect(lstatSync(join(root, "variables/b.yaml")).isSymbolicLink()).toBe(true);
    expect(content("variables/a.yaml")).toBe("new");
  });

  it("never follows a link out of it, nor a path through one", () => {
    symlinkSync(outside, join(root, "variables/b.yaml"));
    expect(replace("variables/b.yaml")).toBe("outside");
    symlinkSync(join(root, ".."), join(root, "variables/up"));
    expect(replace("variables/up/outside.yaml")).toBe("outside");
    expect(replace("../outside.yaml")).toBe("outside");
    expect(readFileSync(outside, "utf8")).toBe("old");
  });

  it("does not write into another name of the same file", () => {
    linkSync(join(root, "variables/a.yaml"), join(root, "variables/b.yaml"));
    expect(replace("variables/a.yaml")).toBeUndefined();
    expect(content("variables/b.yaml")).toBe("old");
  });

  it("replaces no folder", () => {
    expect(replace("variables")).toBe("not-regular");
    expect(existsSync(join(root, "variables/a.yaml"))).toBe(true);
  });
});
