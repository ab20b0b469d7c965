const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it may stand anywhere in HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);
}

/** A text as it may stand in an element: as rehype-stringify writes it. */
export function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replace(/[&<]/g, (character) => REFERENCES[character] ?? character) : text;
}

/** A text as it may stand in double quotes: as rehype-stringify writes it. */
export function escapeAttribute(text: string): string {
  return ATTRIBUTE.test(text) ? text.replace(ATTRIBUTE_EACH, attributeReference) : text;
}

const ATTRIBUTE = /["&'`\0]/;
const ATTRIBUTE_EACH = /["&'`\0]/g;

function attributeReference(character: string): string {
  if (character === '"' || character === "&") return REFERENCES[character] ?? character;
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
