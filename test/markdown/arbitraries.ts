import fc from "fast-check";

/** Pieces that mean something in Markdown, or nearly. */
const MARKUP = [
  ..."*_`[]()<>&\\#-+=~!|:;.,'\"/{}^$%@0123456789aZé€ \t\n",
  ..."\r \u00a0 \u202f \u3000 \ufeff \u2028 \u2029 « » “ ’ … – — × 😀".split(" "),
  ..."** *** __ ___ `` ``` ~~~ --- === *** * - + > # ## ###### 1. 1) 12. 1234567890. 0) - - > > -- == ![ ]( ]: [] [ ] [x] ][ []( () (( )) << >> <! <!-- --> <? ?> <![CDATA[ ]]> </ /> && &# &#x".split(
    " ",
  ),
  ...[
    "\n\n",
    "\n \n",
    "\n\t\n",
    "\r\n",
    "\r\n\r\n",
    "  \n",
    " \n",
    "\n ",
    "\n  ",
    "\n    ",
    "\n\t",
    "\\\n",
    "  ",
    "    ",
    "\0",
  ],
  ...[
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2) ",
    "> ",
    "# ",
    "\n- ",
    "\n* ",
    "\n1. ",
    "\n> ",
    "\n# ",
    "\n\n- ",
    "\n-  ",
    "\n- - ",
    "\n-\n",
  ],
  ...[
    "\n---\n",
    "\n===\n",
    "\n***\n",
    "\n-",
    "\n=",
    "\n```\n",
    "\n~~~\n",
    "\n<div>\n",
    "\n[a]: b\n",
    '\n[a]: <b> "c"\n',
    "[a]: ",
  ],
  ...[
    "&amp;",
    "&lt;",
    "&copy;",
    "&nope;",
    "&#65;",
    "&#x41;",
    "&#10;",
    "&#32;",
    "&nbsp;",
    "&",
    "R&D",
    "AT&T;",
    "\\*",
    "\\[",
    "\\a",
  ],
  ...[
    "<http://a.be/b>",
    "<a@b.be>",
    "<5@b.be>",
    "<b>",
    "</b>",
    "<br/>",
    "< 5",
    "<5 ",
    "<=5 ",
    "<18\u00a0%",
    "a<b",
    "a > b",
    "<!-- a -->",
    "<a href='b'>",
  ],
];

/** Pieces of links, emphasis and codes as texts have them, and broken ones. */
const WORDS = [
  ..."stat_020_033 SS00065B_Gz a_b _a_ a_ _a __a__ snake__case é_è *a* **a** *a b* **a b** ***a*** *a** **a* a*b 2*3 *é* l'*ami* *a*. (*a*) *a*_b_ *[a](b)* `a` ``a`b`` x y".split(
    " ",
  ),
  ..."[a](b) [a](variable:X_Gz) [code](term:fte) [a](http://a.be/b) [a](HTTPS://a.be) [a](mailto:a@b.be) [é](document:é) [a](b_c*d) [a](b%20c) [a](%zz) [a]() [](b) [a](b(c)) [a](b\\)c) [a](<b>) [a](b'c) [a](b&c) [a](b&amp;c) [a_b](c) [a*](b) [*a*](b) [a [b](c)](d) [a][a] [a][] [a] ![a](b) ![a] \\[a](b) [a\\](b) [a]:b [`a`](b) [<b>](c) [a](b`c)".split(
    " ",
  ),
  ...[
    "[a](b 'c')",
    '[a](b "c")',
    "[a]( b )",
    "[a] (b)",
    "[a\nb](c)",
    "[a\n\nb](c)",
    "[a](\nb)",
    "[a](<b c>)",
    "[a b](c d)",
    " * ",
    "a * b",
    "a * b * c",
  ],
  ...[
    "l'année",
    "5 %",
    "31/12",
    "{per}",
    "10 à 19",
    "« mot »",
    "c.-à-d.",
    "t.e.m.",
    "a.b",
    "(348, 398)",
    "2019-2021",
    "x: y",
    "1 000",
    "oui ; non",
    "foo",
    "bar ",
  ],
  ...["\n", "\n\n", "\n- ", ". ", ", ", "! ", "? ", " : ", "(", ")"],
];

/** Addresses and tables as texts have them, and broken ones. */
const GFM = [
  ..."http://a.be https://a.be/b_c?d=e&f=g#h HTTPS://A.be. http://a http://a. http://a_b.be http://a.b_c http://-a.be http://a..be http:// https://a.be/(b) (https://a.be/b). https://a.be/b) https://a.be/* https://a.be/*b* https://a.be/_b_ https://a.be/`b` https://a.be/b&amp; https://a.be/b&amp;c https://a.be/b&c; https://a.be<b https://a.be/é https://a.be» https://a.be/b] [https://a.be] [b](https://a.be) [https://a.be](https://a.be) https://a.be/![b] https://a.be/b\\c xhttp://a.be 1http://a.be *https://a.be* **https://a.be** _https://a.be_ https://a.be… https://a.be/b~ https://a.be/b'_.:; ://a.be ftp://a.be".split(
    " ",
  ),
  ..."www.a.be WWW.A.be/b. www. www.a (www.a.be) «www.a.be» xwww.a.be www_.a www.a_b.c_d a@b.be A.b+c-d_e@f-g.be. a@b a@b.c1 a@b_c.d @a @ mailto:a@b.be xmpp:a@b.be/c a@b.be/c <a@b.be> [a@b.be] [a@b.be](mailto:a@b.be) é@a.be a@b.be@c.de".split(
    " ",
  ),
  ...[
    "|",
    " | ",
    "a | b\n",
    "| a | b |\n",
    "|---|---|\n",
    "--- | ---\n",
    ":-: | -:\n",
    "|-\n",
    ":-\n",
    "- | -\n",
    "-|-\n",
    "\n|---|---|\n",
    "a|b\n-|-\nc|d",
    "a | b\n:-- | :-:\nc \\| d | `e|f` | g\nh",
    "| [a](term:b) | https://a.be |\n|---|---|\n| *c* | <b> |\n",
    "\\|",
    ":",
  ],
];

const fragment = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...GFM) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom("a", "b ", " ", "mot ", "été ", "\n", "un mot. ", "code ") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
);

/** Texts full of markup, sound and broken. */
export const markdown: fc.Arbitrary<string> = fc
  .oneof(fc.array(fragment, { maxLength: 5 }), fc.array(fragment, { maxLength: 15 }))
  .map((pieces) => pieces.join(""));

const span = fc.constantFrom(
  ..."Nombre|de bénéficiaires|actifs dans la zone|[code de profession](variable:PRACTITIONER_CAT_Gz)|(10 à 19)|stat_020_033|SS00065B_Gz|5 %|l'année|[ETP](term:fte)|« exact »|2019-2021|t.e.m.|zijn of haar|{per}|R&D|< 5 ans|> 65 ans|[10, 19]|**pas**|*in de loop van*|A * 100 / B|[étude](https://www.ima-aim.be/étude_1?a=b#c)|[liste](codelist:medical-imaging)|cube_013_008_At|100%|n'est|à|-|–|31/12|[inconnu](variable:NOPE)|[relatif](../x.html)|https://www.ima-aim.be/fr/base_1/?a=b#c|(voir https://a.be/b).|HTTP://A.BE,".split(
    "|",
  ),
);
const sentence = fc.array(span, { minLength: 1, maxLength: 8 }).map((pieces) => `Il ${pieces.join(" ")}.`);
const list = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((items) => items.map((item) => `- ${item}`).join("\n"));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));

/** Texts such as editors write, in full. Two lists are never side by side: they would be one, with empty lines in it. */
export const prose: fc.Arbitrary<string> = fc
  .array(fc.tuple(paragraph, fc.option(fc.tuple(fc.constantFrom("\n", "\n\n"), list))), {
    minLength: 1,
    maxLength: 3,
  })
  .map((blocks) =>
    blocks.map(([words, items]) => words + (items === null ? "" : items.join(""))).join("\n\n"),
  )
  .chain((text) => fc.constantFrom(text, `${text}\n`));
