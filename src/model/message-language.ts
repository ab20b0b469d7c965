/** The languages that the tool speaks (the catalogue's own languages are another matter). The first is that of whoever says none. */
export const messageLanguages = ["en", "fr", "nl"] as const;

/** A language in which the tool says something. */
export type MessageLanguage = (typeof messageLanguages)[number];
