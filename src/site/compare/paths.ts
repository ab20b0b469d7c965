/** The page where any two records are compared, relative to a language's folder. */
export const comparePath = "compare.html";
