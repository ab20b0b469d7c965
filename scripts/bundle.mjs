// Bundles the scripts of pages: each file of the folders below becomes one classic script, since a page opened from disk can
// load no modules.
import { readdirSync } from "node:fs";
import { rolldown } from "rolldown";

for (const folder of ["src/site/scripts", "src/apps/dev/scripts"]) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".ts"))) {
    const bundle = await rolldown({ input: `${folder}/${name}`, platform: "browser", tsconfig: false });
    const file = `dist/${folder}/${name.replace(/\.ts$/, ".js")}`;
    await bundle.write({ file, format: "iife", minify: true });
    await bundle.close();
  }
}
