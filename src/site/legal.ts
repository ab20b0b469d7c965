import type { Configuration } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { formatDate } from "../present/format/format-date.ts";
import { choose } from "../present/format/localized.ts";
import { trail } from "./breadcrumb.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { externalLink } from "./link.ts";
import { localizedProse } from "./render/prose.ts";
import { renderPage } from "./page.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** Where the accessibility statement and the contact page are, relative to a language's folder. */
export const accessibilityPath = "accessibility.html";
export const contactPath = "contact.html";

type Accessibility = NonNullable<Configuration["accessibility"]>;
type Contact = NonNullable<Configuration["contact"]>;

/** The pages that the law asks of a public body, as far as the configuration has what they say. */
export function* legalFiles(page: PageContext): Iterable<OutputFile> {
  const { accessibility, contact } = page.site.catalogue.configuration;
  if (accessibility)
    yield legalPage(page, accessibilityPath, "accessibilityTitle", statement(page, accessibility));
  if (contact) yield legalPage(page, contactPath, "contact", contactDetails(page, contact));
}

function legalPage(page: PageContext, path: string, word: string, content: Html): OutputFile {
  const title = say(page, word);
  return renderPage(page, {
    path,
    title,
    description: title,
    content: markup`${trail(page, [], title)}${newline}
      <article class="record">
      <header class="title"><h1>${title}</h1></header>${newline}
      <div class="rest">${content}</div>
      </article>`,
  });
}

/** The parts of the model statement in the Commission's Implementing Decision (EU) 2018/1523. */
function statement(page: PageContext, accessibility: Accessibility): Html {
  const { conformity, reviewed, exceptions, preparation, feedback, complaint } = accessibility;
  const contact = feedback ?? page.site.catalogue.configuration.contact;
  const day = say(page, "accessibilityReviewed", { date: formatDate(reviewed, page.language) });
  return markup`
    ${part(page, "accessibilityStatus", markup`<p>${say(page, `conformity-${conformity}`)}</p>`)}
    ${exceptions && part(page, "accessibilityExceptions", localizedProse(page, exceptions))}
    ${part(page, "accessibilityPreparation", markup`<p>${day}</p>${localizedProse(page, preparation)}`)}
    ${contact && part(page, "accessibilityFeedback", markup`<p>${say(page, "accessibilityFeedbackText")}</p>${contactDetails(page, contact)}`)}
    ${complaint && part(page, "accessibilityComplaint", markup`<p>${say(page, "accessibilityComplaintText")}</p>${localizedProse(page, complaint)}`)}`;
}

function part(page: PageContext, word: string, content: Html | undefined): Html {
  return markup`<section class="introduction"><h2>${say(page, word)}</h2>${content}</section>${newline}`;
}

function contactDetails(page: PageContext, { email, url, text: words }: Contact): Html {
  const address = choose(url, page.language, page.site.catalogue.languages);
  return markup`${localizedProse(page, words)}
    ${email !== undefined && markup`<p><a href="mailto:${email}">${email}</a></p>`}
    ${address && markup`<p>${externalLink(page, address, address.value)}</p>`}`;
}

/** Links to these pages, for every page's footer. */
export function legalLinks(page: PageContext): Html {
  const { accessibility, contact } = page.site.catalogue.configuration;
  return markup`
    ${contact && markup`<p><a href="${page.up}${contactPath}">${say(page, "contact")}</a></p>`}
    ${accessibility && markup`<p><a href="${page.up}${accessibilityPath}">${say(page, "accessibility")}</a></p>`}`;
}
