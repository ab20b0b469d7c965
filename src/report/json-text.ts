/**
 * Data as JSON, for programs. A program needs the real name of a file, so nothing is replaced in the data: what could
 * act on a terminal or a CI system is escaped in JSON's own way.
 */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, undefined, 2);
  const harmless = text.replace(/[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]|#(?=#\w*\[)/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => unicodeEscape(character.charCodeAt(at))).join(""),
  );
  return `${harmless}\n`;
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
