import { test } from "vitest";
import { writeFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { catalogueWith } from "../catalogues.ts";
import { json } from "../../src/compile/json/index.ts";
import { search } from "../../src/compile/search/index.ts";
test("try", () => {
  const c = catalogueWith();
  for (const e of [json, search]) for (const f of e(c, { assets: new Map(), version: "1" })) {
    const p = "/tmp/w7/out/" + f.path; mkdirSync(dirname(p), { recursive: true }); writeFileSync(p, f.content);
  }
});
