/** What a page says of itself, as plain text; undefined for what it does not say. */
export interface PageTexts {
  readonly title: string | undefined;
  readonly citation: string | undefined;
}

/** Finds the title of a page that the toolkit made, and how what it is about is cited, without the day of reading. */
export function textsOfPage(html: string): PageTexts {
  return {
    title: plain(/<title>([^<]*)<\/title>/.exec(html)?.[1]),
    citation: plain(/ class="citation">([^]*?)(?:<span class="accessed"|<\/p>|<\/dd>)/.exec(html)?.[1]),
  };
}

const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

/** The text of a piece of HTML as the toolkit writes it. */
function plain(html: string | undefined): string | undefined {
  const text = html
    ?.replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => signs[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? undefined : text;
}
