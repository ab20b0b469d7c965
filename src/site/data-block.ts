import { Html } from "./html.ts";

/**
 * Data for programs in a page: never run. What could end the element, start a comment in it, or
 * end a line of a script is escaped.
 */
export function dataBlock(data: object, type: "application/ld+json" | "application/json"): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Html(`<script type="${type}">${json}</script>`);
}
