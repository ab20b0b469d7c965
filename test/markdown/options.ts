import type { RenderOptions } from "../../src/markdown/render.ts";

/** Options that show each of their effects, with characters that must be escaped. */
export const options: RenderOptions = {
  schemes: new Set(["variable", "term", "dimension", "codelist", "keyword", "document"]),
  resolve: (scheme, id) => {
    if (id.includes("NOPE")) return undefined;
    if (scheme === "document")
      return {
        href: `https://a.be/${encodeURIComponent(id.replace(/[\ud800-\udfff]/g, ""))}?b=c&d="e"`,
        hreflang: "nl",
      };
    return { href: `../${scheme}/${id.replace(/[\0-\x20\\]/g, "")}.html`, class: "record `b` 'c'" };
  },
  typography: (text) =>
    text
      .replace(/ ([:;!?%»])/g, "\u00a0$1")
      .replaceAll("...", "…")
      .replaceAll("'", "’"),
};
