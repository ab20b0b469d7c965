import type { CatalogueRecord } from "../model/catalogue.ts";
import { choose } from "../present/format/localized.ts";
import { fill } from "../present/format/template.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { externalLink } from "./link.ts";
import { titleOf } from "../present/title.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/**
 * Where readers say what could be better about a record: the configuration's form with the record's id in its address,
 * else an e-mail with the id as its subject; nothing when neither is known.
 */
export function feedbackLink(view: View, record: CatalogueRecord): Html | undefined {
  const { contact } = view.site.catalogue.configuration;
  const form = choose(contact?.feedback, view.language, view.site.catalogue.languages);
  const id = encodeURIComponent(record.id);
  if (form) {
    const value = fill(form.value, (name) => (name === "id" ? id : undefined));
    return externalLink(view, { ...form, value }, say(view, "feedback"));
  }
  if (contact?.email === undefined) return undefined;
  const address = encodeURIComponent(contact.email).replace("%40", "@");
  const subject = `${id}%20%E2%80%93%20${encodeURIComponent(titleOf(record, view).value)}`;
  return markup`<a href="mailto:${address}?subject=${subject}">${say(view, "feedback")}</a>`;
}
