import { isOddSpace, oddSpaceIn } from "../../yaml/odd-space.ts";
import { problem } from "../../messages/problem.ts";
import type { Localized, Place, Problem } from "../../model/diagnostic.ts";

/** Letters and signs that look like those of ASCII, by these. Those that Unicode itself calls compatible are not listed. */
const alike: Readonly<Record<string, string>> = {
  A: "АΑᎪꓮ",
  B: "ВΒᏴꓐ",
  C: "СϹᏟꓚ",
  D: "Ꭰꓓ",
  E: "ЕΕᎬꓰ",
  F: "ϜꓝᏎ",
  G: "ԌᏀꓖ",
  H: "НΗᎻꓧ",
  I: "ІΙӀꓲ",
  J: "ЈͿᎫꓙ",
  K: "КΚᏦꓗ",
  L: "Ꮮꓡ",
  M: "МΜᎷꓟ",
  N: "Νꓠ",
  O: "ОΟՕꓳ",
  P: "РΡᏢꓑ",
  Q: "Ԛ",
  R: "ᎡᏒꓣ",
  S: "ЅՏᏚꓢ",
  T: "ТΤᎢꓔ",
  U: "ՍԱꓴ",
  V: "ѴᏙꓦ",
  W: "ԜᎳꓪ",
  X: "ХΧꓫ",
  Y: "УΥҮꓬ",
  Z: "ΖᏃꓜ",
  a: "аαɑ",
  b: "Ьᖯ",
  c: "сϲ",
  d: "ԁᏧ",
  e: "еҽ",
  f: "ſϝ",
  g: "ɡց",
  h: "һհᏂ",
  i: "іιıɩ",
  j: "јϳȷ",
  k: "кκ",
  l: "ӏɭ",
  m: "м",
  n: "ոη",
  o: "оοօ",
  p: "рρ",
  q: "ԛզ",
  r: "гᴦ",
  s: "ѕꜱ",
  t: "тτ",
  u: "υսʋ",
  v: "ѵνᴠ",
  w: "ԝѡω",
  x: "хχ",
  y: "уγүყ",
  z: "ᴢ",
  "0": "᧐",
  "3": "ЗӠ",
  "-": "‐‑‒–—−⁃﹘˗",
  ".": "․﹒·",
  ":": "ː꞉∶",
  _: "ˍ",
  "'": "’ʼ‘",
};

const asciiOf: ReadonlyMap<string, string> = new Map(
  Object.entries(alike).flatMap(([plain, letters]) => [...letters].map((letter) => [letter, plain] as const)),
);

const invisible =
  // oxlint-disable-next-line no-misleading-character-class -- each of them by itself
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/u;
const space = /[\s\u2800]/u;

/** The text with ordinary letters, signs and spaces in place of those that look like them, and without what cannot be seen. */
export function plainForm(text: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII as a whole
  if (/^[\0-\x7f]*$/.test(text)) return text.trim();
  return [...text.normalize("NFKC")].map(plainSign).join("").trim();
}

/** Does it hold a sign that cannot be seen? */
export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

function plainSign(sign: string): string {
  if (invisible.test(sign)) return "";
  return space.test(sign) ? " " : (asciiOf.get(sign) ?? sign);
}

/** Which signs of a script are meant, in words. */
const scripts: readonly (readonly [pattern: RegExp, name: Localized])[] = [
  [
    /\p{Script=Cyrillic}/u,
    { en: "the Cyrillic letter", fr: "la lettre cyrillique", nl: "de cyrillische letter" },
  ],
  [/\p{Script=Greek}/u, { en: "the Greek letter", fr: "la lettre grecque", nl: "de Griekse letter" }],
  [/[\uff01-\uff5e]/u, { en: "the wide sign", fr: "le signe pleine chasse", nl: "het brede teken" }],
  [/\p{M}/u, { en: "the separate accent", fr: "l'accent séparé", nl: "het losse accent" }],
  [/\p{L}/u, { en: "the letter", fr: "la lettre", nl: "de letter" }],
];
const invisibleSign: Localized = {
  en: "an invisible sign",
  fr: "un signe invisible",
  nl: "een onzichtbaar teken",
};
const ordinarySpace: Localized = { en: "a space", fr: "une espace", nl: "een spatie" };
const otherSign: Localized = { en: "the sign", fr: "le signe", nl: "het teken" };

/** Says of a text that looks like another which sign of it is not the one that it seems to be. */
export function lookAlike(place: Place, found: string, meant: string): Problem {
  const odd = oddSignIn(found, meant);
  return { ...problem("code/look-alike", place, { found: found.trim(), meant, odd }), fix: { value: meant } };
}

function oddSignIn(found: string, meant: string): Localized {
  const signs = [...found];
  const odd =
    signs.find((sign) => plainSign(sign.normalize("NFKC")) !== sign) ??
    signs.find((sign, at) => sign !== [...meant][at]) ??
    "";
  const number = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (invisible.test(odd)) return withNumber(invisibleSign, number);
  if (space.test(odd))
    return withNumber(isOddSpace(odd.charCodeAt(0)) ? oddSpaceIn(odd).name : ordinarySpace, number);
  const name = scripts.find(([pattern]) => pattern.test(odd))?.[1] ?? otherSign;
  const plain = plainSign(odd.normalize("NFKC"));
  const like: Localized =
    plain === "" || plain === odd
      ? { en: "", fr: "", nl: "" }
      : {
          en: `, which looks like ${plain}`,
          fr: `, qui ressemble à ${plain}`,
          nl: `, die op ${plain} lijkt`,
        };
  return Object.fromEntries(
    ["en", "fr", "nl"].map((language) => [
      language,
      `${name[language] ?? ""} ${odd} (${number})${like[language] ?? ""}`,
    ]),
  );
}

function withNumber(name: Localized, number: string): Localized {
  return Object.fromEntries(
    Object.entries(name).map(([language, word]) => [language, `${word ?? ""} (${number})`]),
  );
}
