import { markdownFacts } from "../../markdown/facts.ts";
import { problem } from "../../messages/problem.ts";
import type { Path, Place } from "../../model/diagnostic.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Rule } from "../rule.ts";

/** A text brings no HTML and no picture: the first is shown as text, the second would be fetched by every reader. */
export const rule: Rule = {
  codes: ["text/html", "text/image"],
  *text({ format, texts, path }, record) {
    if (format !== "markdown") return;
    for (const [language, text] of texts) {
      if (!text.includes("<") && !text.includes("![")) continue;
      const { html, images } = markdownFacts(text);
      for (const snippet of html) yield problem("text/html", part(record, [...path, language], snippet), { html: snippet });
      for (const url of images) yield problem("text/image", part(record, [...path, language], url), { url });
    }
  },
};

function part(record: CatalogueRecord, path: Path, text: string): Place {
  return { file: record.file, path, within: { text, occurrence: 0 } };
}
