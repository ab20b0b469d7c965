import { expect, test } from "vitest";
import { stringify } from "yaml";
import { presentRecord } from "../../src/present/record.ts";
import { presenter } from "../../src/present/value.ts";
import { languages } from "../html/small-catalogue.ts";
import { thingCatalogue } from "./thing.ts";

const { catalogue, thing } = thingCatalogue();

test.each([languages.fr, languages.nl])("every shape and display, in $tag", async (language) => {
  const sections = presentRecord(presenter(catalogue, language), thing);
  const written = stringify(sections.map(plain), { lineWidth: 0 });
  await expect(written).toMatchFileSnapshot(`expected/${language.tag}.yaml`);
});

/** A tree as data: records by their ids, languages by their tags, labels with theirs, rows as they are made. */
function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if ("tag" in value) return value.tag;
  if ("kind" in value && "id" in value) return value.id;
  if (Object.keys(value).join() === "value,language") return Object.values(value).map(plain).join(" – ");
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, own]) => {
      if (own === undefined) return [];
      if (name === "field") return [[name, (own as { name: string }).name]];
      if (name === "rows") return [[name, Array.from((own as () => Iterable<unknown>)(), plain)]];
      return [[name, plain(own)]];
    }),
  );
}
