/** In texts that are markup every other sign may be a `<`: of these only what could end the script, or start a comment in it. */
export const endsInMarkup: RegExp = /<(?=\/?script|!--)|[\u2028\u2029]/gi;

/**
 * Data as a classic script: the only kind of file that a page opened from disk can load.
 * What could end the script or a line of it is escaped.
 * @param reader The script that takes the data, by its global name.
 */
export function dataScript(
  data: unknown,
  reader = "varbookSearch",
  ends: RegExp = /[<\u2028\u2029]/g,
): string {
  const json = JSON.stringify(data).replace(
    ends,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${reader}.load(${json});\n`;
}
