import { lstatSync, readFileSync } from "node:fs";

/** The first line of every comment, by which it is found again. */
export const marker = "<!-- varbook review -->";

/** What GitHub takes, in characters. */
const largest = 65_535;

/** @type {Readonly<Record<string, { link: string, fork: string }>>} */
const words = {
  en: {
    link: "Preview of the site and all reports",
    fork: "This comes from a fork, whose own files decided what is said here.",
  },
  fr: {
    link: "Aperçu du site et tous les rapports",
    fork: "Ceci provient d'une copie (fork) du dépôt, dont les fichiers ont décidé de ce qui est dit ici.",
  },
  nl: {
    link: "Voorbeeld van de site en alle rapporten",
    fork: "Dit komt van een kopie (fork) van de repository; wat hier staat, werd door de bestanden ervan bepaald.",
  },
};

/**
 * The comment around a review that someone else may have written. Throws when it is no text, or too long.
 * @param {string} file The review, as `varbook review` writes it.
 * @param {{ address: string, language: string, isFork: boolean }} around `address`: where the preview and the reports are.
 */
export function commentOf(file, { address, language, isFork }) {
  if (!lstatSync(file).isFile()) throw new Error("the review is not a file");
  if (lstatSync(file).size > 4 * largest) throw new Error("the review is too long for a comment");
  const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  const own = words[language] ?? words["en"];
  const link = `<a href="${address}">${own?.link}</a>`;
  const comment = `${marker}\n<div>\n${harmless(text)}</div>\n\n${isFork ? `${forkNote(language)} ` : ""}${link}\n`;
  if (comment.length > largest) throw new Error("the review is too long for a comment");
  return comment;
}

/**
 * Whose files decided what is said, where a pull request comes from a fork.
 * @param {string} language
 */
export function forkNote(language) {
  return (words[language] ?? words["en"])?.fork ?? "";
}

/** What begins as a tag and is none of those that reviews have. */
const foreign =
  /<(?!\/?(?:b|code|del|details|h2|h3|ins|li|p|summary|table|td|th|tr|ul)>|br>|td colspan="2">)/g;
const entities = /&(?!(?:amp|lt|gt|quot|#39);)/g;
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** In these nothing is a name or a link. */
const code = /(<code>(?:[^<]|<\/?(?:ins|del)>)*<\/code>)/;

/**
 * A text in which nothing acts, whoever wrote it: no tag but those of a review, so no image, link or script; no empty line,
 * after which Markdown would begin; nobody is notified, and nothing else is linked to.
 * @param {string} text
 */
export function harmless(text) {
  return text
    .split("\n")
    .map((line) => line.replace(controls, " ").replace(entities, "&amp;").replace(foreign, "&lt;"))
    .filter((line) => line.trim() !== "")
    .map((line) => `${line}\n`)
    .join("")
    .split(code)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/@|(?<!&)#(?=\d)|:(?=\/\/)|www(?=\.)/gi, "$&\u200b"),
    )
    .join("");
}
