import type { MessageLanguage } from "./words.ts";

/** A number with what it counts, named for one or for several: `2 errors`. */
type Counting = (count: number, one: string, several: string) => string;

const countWith =
  (isOne: (count: number) => boolean): Counting =>
  (count, one, several) =>
    `${count} ${isOne(count) ? one : several}`;

/** How each language of the tool counts. In French, nought is followed by the word for one. */
export const counting: Readonly<Record<MessageLanguage, Counting>> = {
  en: countWith((count) => count === 1),
  fr: countWith((count) => count < 2),
  nl: countWith((count) => count === 1),
};
