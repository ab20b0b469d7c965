/** The index of titles for a search. */
export default class Titles {
  data() {
    return {
      pagination: { data: "languages", size: 1, alias: "tag" },
      layout: null,
      languages: ["fr", "nl"],
      permalink: ({ tag }) => `${tag}/titles.js`,
    };
  }

  render({ tag, titles }) {
    return `search(${JSON.stringify(titles[tag])});`;
  }
}
