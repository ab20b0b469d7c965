import { describe, expect, it } from "vitest";
import { plainTokens } from "../../src/markdown/plain-markdown.ts";

const TAKEN = [
  "Nombre de généticiens (10 à 19) et de son [numéro](variable:SS00065B_Gz) (348, 398).\n\nUn revenu d'au moins 5 % par [ETP](term:fte).\n",
  "Nombre d'[examens](variable:IMAG_SPEC_N_Gz) / ([Nombre](variable:cube_001_002_At) / {per})",
  "stat_020_033, cube_013_008_At, SS__B",
  "AIM/IMA : 100% – l'« exact » ; R&D, < 5 ans, <18 ans, > 65 ans, [10, 19], a * 100, no! ~5 = 5 + 0",
  "10 à 19\n2019.5\nà partir de 2019",
  "Codes :\n- 01 : un\n- [02](term:a) : *deux*\n\nFin.\n- a",
  "*a* **b** l'*ami* (*a*), *été*.",
  "Voir https://www.ima-aim.be/fr/base_1/?a=b#c, (http://a.be/b). HTTPS://A.BE",
];

const LEFT = [
  ...[
    "# a",
    "> a",
    "+ a",
    "* a",
    "1. a",
    "2019. ",
    "- a\n\n- b",
    "- a\nb",
    "- - a",
    "-",
    "- ",
    "a\n---",
    "a\n===",
    "~~~",
    "    a",
    " a",
    "a ",
    "a  \nb",
    "a\tb",
    "a\r\nb",
  ],
  ...[
    "`a`",
    "a\\*b",
    "&amp;",
    "&#65;",
    "<b>",
    "<a@b.be>",
    "<http://a.be>",
    "_a_",
    "__a__",
    "a_",
    "_a",
    "*a",
    "a*b*",
    "***a***",
    "*a**",
    "* a *",
    "*a *b* c*",
  ],
  ...[
    "![a](b)",
    "[a][b]",
    "[a]: b",
    "[a",
    "a]",
    "[a]()",
    "[](a)",
    "[a](b c)",
    "[a](<b>)",
    '[a](b "c")',
    "[a](b(c))",
    "[a](b\\)c)",
    "[a](b&c)",
    "[a [b](c)](d)",
    "[*a*](b)",
    "[a\n\nb](c)",
    "\ufeffa",
  ],
  ...["www.a.be", "a@b.be", "https://a.be/(b)", "https://a.be/b*c*", "[https://a.be]", "xhttps://a.be"],
  ...["a | b\n--|--", "| a |\n|---|", "a\n:-", "a\n: b"],
];

describe("the short cut", () => {
  it.each(TAKEN)("is taken for %j", (text) => {
    expect(plainTokens(text)).toBeDefined();
  });

  it.each(LEFT)("is left for %j", (text) => {
    expect(plainTokens(text)).toBeUndefined();
  });
});
