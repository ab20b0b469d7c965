import { escaped, page } from "../_includes/page.js";

/** The list of all records of a language. */
export default class Home {
  data() {
    return {
      pagination: { data: "languages", size: 1, alias: "tag" },
      layout: null,
      languages: ["fr", "nl"],
      permalink: ({ tag }) => `${tag}/index.html`,
    };
  }

  render({ tag, titles }) {
    const kinds = Object.entries(titles[tag]).map(([kind, records]) => {
      const items = Object.values(records).map(
        ({ href, title, definition = "" }) =>
          `<li><a href="${escaped(href.replace("../", ""))}">${escaped(title)}</a> ${escaped(definition)}</li>`,
      );
      return `<h2 id="${kind}">${kind}</h2><ul>${items.join("")}</ul>`;
    });
    return page({
      title: "Catalogue",
      tag,
      path: `${tag}/index.html`,
      body: `<h1>Catalogue</h1>${kinds.join("")}`,
    });
  }
}
