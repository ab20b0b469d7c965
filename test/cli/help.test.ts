// The help of the tool and of each command, in three languages (test/samples/help/), and that nothing of it is missing.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/apps/cli/commands/index.ts";
import { commandHelp, toolHelp } from "../../src/apps/cli/help.ts";
import { messageLanguages } from "../../src/model/message-language.ts";
import { repository } from "../catalogue.ts";

const samples = join(repository, "test/samples/help");
const all = await Promise.all(Object.values(commands).map((load) => load()));
const languages = messageLanguages.map((language) => [language] as const);

describe.each(languages)("in %s", (language) => {
  test("the help of the tool", async () => {
    const text = toolHelp(all, { language, width: 80 });
    await expect(text).toMatchFileSnapshot(join(samples, `varbook.${language}.txt`));
  });

  test.each(all.map((command) => [command.name, command] as const))(
    "the help of %s",
    async (name, command) => {
      const text = commandHelp(command, { language, width: 80 });
      await expect(text).toMatchFileSnapshot(join(samples, `${name.replace(" ", "-")}.${language}.txt`));
      for (const option of Object.keys(command.options)) expect(text).toContain(`\n  --${option}`);
    },
  );

  test.each([80, 60])("no line is wider than %s columns but for what cannot be broken", (width) => {
    const texts = [
      toolHelp(all, { language, width }),
      ...all.map((each) => commandHelp(each, { language, width })),
    ];
    const wide = texts
      .flatMap((text) => text.split("\n"))
      .filter((line) => line.length > width && line.trim().includes(" "));
    expect(wide).toEqual([]);
  });
});

test("each command is called by its name, and has the words that it needs", () => {
  expect(all.map(({ name }) => name)).toEqual(Object.keys(commands));
});

test("no error for users has a text in one language alone", () => {
  const source = join(repository, "src");
  const single = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (path) =>
      path.endsWith(".ts") &&
      /new (?:Usage|Output|Git|Spoken)Error\(\s*["'`]/.test(readFileSync(join(source, path), "utf8")),
  );
  expect(single).toEqual([]);
});
