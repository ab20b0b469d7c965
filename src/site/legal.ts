import type { Configuration } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { formatDate } from "../present/format/date.ts";
import { choose } from "../present/format/localized.ts";
import { trail } from "./breadcrumb.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { externalLink } from "./link.ts";
import { localizedProse } from "./render/prose.ts";
import { page } from "./page.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/** Where the accessibility statement and the contact page are, relative to a language's folder. */
export const accessibilityPath = "accessibility.html";
export const contactPath = "contact.html";

type Accessibility = NonNullable<Configuration["accessibility"]>;
type Contact = NonNullable<Configuration["contact"]>;

/** The pages that the law asks of a public body, as far as the configuration has what they say. */
export function* legalFiles(view: View): Iterable<OutputFile> {
  const { accessibility, contact } = view.site.catalogue.configuration;
  if (accessibility)
    yield legalPage(view, accessibilityPath, "accessibilityTitle", statement(view, accessibility));
  if (contact) yield legalPage(view, contactPath, "contact", contactDetails(view, contact));
}

function legalPage(view: View, path: string, word: string, content: Html): OutputFile {
  const title = say(view, word);
  return page(view, {
    path,
    title,
    description: title,
    content: markup`${trail(view, [], title)}${newline}
      <article class="record">
      <header class="title"><h1>${title}</h1></header>${newline}
      <div class="rest">${content}</div>
      </article>`,
  });
}

/** The parts of the model statement in the Commission's Implementing Decision (EU) 2018/1523. */
function statement(view: View, accessibility: Accessibility): Html {
  const { conformity, reviewed, exceptions, preparation, feedback, complaint } = accessibility;
  const contact = feedback ?? view.site.catalogue.configuration.contact;
  const day = say(view, "accessibilityReviewed", { date: formatDate(reviewed, view.language) });
  return markup`
    ${part(view, "accessibilityStatus", markup`<p>${say(view, `conformity-${conformity}`)}</p>`)}
    ${exceptions && part(view, "accessibilityExceptions", localizedProse(view, exceptions))}
    ${part(view, "accessibilityPreparation", markup`<p>${day}</p>${localizedProse(view, preparation)}`)}
    ${contact && part(view, "accessibilityFeedback", markup`<p>${say(view, "accessibilityFeedbackText")}</p>${contactDetails(view, contact)}`)}
    ${complaint && part(view, "accessibilityComplaint", markup`<p>${say(view, "accessibilityComplaintText")}</p>${localizedProse(view, complaint)}`)}`;
}

function part(view: View, word: string, content: Html | undefined): Html {
  return markup`<section class="introduction"><h2>${say(view, word)}</h2>${content}</section>${newline}`;
}

function contactDetails(view: View, { email, url, text: words }: Contact): Html {
  const address = choose(url, view.language, view.site.catalogue.languages);
  return markup`${localizedProse(view, words)}
    ${email !== undefined && markup`<p><a href="mailto:${email}">${email}</a></p>`}
    ${address && markup`<p>${externalLink(view, address, address.value)}</p>`}`;
}

/** Links to these pages, for every page's footer. */
export function legalLinks(view: View): Html {
  const { accessibility, contact } = view.site.catalogue.configuration;
  return markup`
    ${contact && markup`<p><a href="${view.up}${contactPath}">${say(view, "contact")}</a></p>`}
    ${accessibility && markup`<p><a href="${view.up}${accessibilityPath}">${say(view, "accessibility")}</a></p>`}`;
}
