import { isOddSpace, oddSpaceIn } from "../../yaml/odd-space.ts";
import type { Said } from "../../messages/phrase.ts";
import { said } from "../../messages/phrase.ts";
import { problem } from "../../messages/problem.ts";
import type { Place, Problem } from "../../model/diagnostic.ts";

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
const scripts = [
  [/\p{Script=Cyrillic}/u, "sign/cyrillic"],
  [/\p{Script=Greek}/u, "sign/greek"],
  [/[\uff01-\uff5e]/u, "sign/wide"],
  [/\p{M}/u, "sign/accent"],
  [/\p{L}/u, "sign/letter"],
] as const;

/** Says of a text that looks like another which sign of it is not the one that it seems to be. */
export function lookAlike(place: Place, found: string, meant: string): Problem {
  const odd = oddSignIn(found, meant);
  return { ...problem("code/look-alike", place, { found: found.trim(), meant, odd }), fix: { value: meant } };
}

function oddSignIn(found: string, meant: string): Said {
  const signs = [...found];
  const odd =
    signs.find((sign) => plainSign(sign.normalize("NFKC")) !== sign) ??
    signs.find((sign, at) => sign !== [...meant][at]) ??
    "";
  const number = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (invisible.test(odd)) return said("sign/numbered", { name: said("sign/invisible"), number });
  if (space.test(odd)) {
    const name = isOddSpace(odd.charCodeAt(0)) ? oddSpaceIn(odd).name : said("sign/space");
    return said("sign/numbered", { name, number });
  }
  const name = said(scripts.find(([pattern]) => pattern.test(odd))?.[1] ?? "sign/other");
  const plain = plainSign(odd.normalize("NFKC"));
  return plain === "" || plain === odd
    ? said("sign/shown", { name, sign: odd, number })
    : said("sign/looks-like", { name, sign: odd, number, plain });
}
