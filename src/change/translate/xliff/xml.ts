/** What XML 1.0 cannot hold, not even as a reference. */
export const notXml: RegExp =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for the content of an element that takes `<cp>`: characters that XML cannot hold stand by their number. */
export function content(text: string): string {
  return escaped(text).replace(notXml, (sign) => `<cp hex="${hex(sign).padStart(4, "0")}"/>`);
}

/** Text for an attribute, or an element without `<cp>`: what XML cannot hold is shown by its number, for people. */
export function xmlText(text: string): string {
  return escaped(text)
    .replace(notXml, (sign) => `\\u{${hex(sign)}}`)
    .replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A carriage return would be read as a line feed. */
function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\r": "&#13;",
  };
  return text.replace(/[&<>"\r]/g, (sign) => names[sign] ?? sign);
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
