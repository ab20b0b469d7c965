import type { CatalogueRecord } from "../model/catalogue.ts";
import { choose } from "../present/format/localized.ts";
import { fillText } from "../present/format/text-template.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { externalLink } from "./link.ts";
import { titleOf } from "../present/title.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/**
 * Where readers say what could be better about a record: the configuration's form with the record's id in its address,
 * else an e-mail with the id as its subject; nothing when neither is known.
 */
export function feedbackLink(page: PageContext, record: CatalogueRecord): Html | undefined {
  const { contact } = page.site.catalogue.configuration;
  const form = choose(contact?.feedback, page.language, page.site.catalogue.languages);
  const id = encodeURIComponent(record.id);
  if (form) {
    const value = fillText(form.value, (name) => (name === "id" ? id : undefined));
    return externalLink(page, { ...form, value }, say(page, "feedback"));
  }
  if (contact?.email === undefined) return undefined;
  const address = encodeURIComponent(contact.email).replace("%40", "@");
  const subject = `${id}%20%E2%80%93%20${encodeURIComponent(titleOf(record, page).value)}`;
  return markup`<a href="mailto:${address}?subject=${subject}">${say(page, "feedback")}</a>`;
}
