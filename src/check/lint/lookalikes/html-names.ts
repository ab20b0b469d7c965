/** The elements that people type, or paste, into a text. Any other name in angle brackets is a name (`<NA>`). */
export const elements: readonly string[] = (
  "a abbr address article aside audio b base big blockquote body br button caption center cite code col colgroup dd " +
  "del details dfn div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header " +
  "hr html i iframe img input ins kbd label legend li link main mark math meta nav object ol option p param picture " +
  "pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td " +
  "textarea tfoot th thead title tr tt u ul var video wbr"
).split(" ");
