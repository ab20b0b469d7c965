// Eleventy's part of the benchmark. It is run in a folder that has `content`, `data` and this folder's files.
import { readFileSync } from "node:fs";

const titles = JSON.parse(readFileSync("data/titles.json", "utf8"));

/** A link of a text that names a record leads to its page. */
function resolveLinks(markdown) {
  markdown.core.ruler.push("records", ({ tokens, env }) => {
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        const [kind, id] = token.type === "link_open" ? token.attrGet("href").split(":") : [];
        const target = titles[env.tag]?.[kind]?.[id];
        if (target) token.attrSet("href", target.href);
      }
    }
  });
  const isKnown = markdown.validateLink;
  markdown.validateLink = (url) => /^[a-z]+:[\w-]+$/.test(url) || isKnown(url);
}

export default function configure(configuration) {
  configuration.addGlobalData("titles", titles);
  configuration.addGlobalData("layout", "record.11ty.js");
  let library;
  configuration.amendLibrary("md", (markdown) => {
    library = markdown.set({ html: false });
    resolveLinks(library);
  });
  // Pages are laid out when their texts have been rendered: by then the library is there.
  configuration.addJavaScriptFunction("markdown", (text, tag) => library.render(text, { tag }));
  configuration.setQuietMode(true);
  return {
    dir: { input: "content", output: "_site", includes: "../_includes" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ["md", "11ty.js"],
  };
}
