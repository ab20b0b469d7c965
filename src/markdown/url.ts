/** A link to a record: `variable:SS00060_Gz`. */
export interface RecordLink {
  readonly scheme: string;
  readonly id: string;
}

/** The scheme and the id of a link to a record, or undefined when its scheme is none of these. */
export function parseRecordLink(url: string, schemes: ReadonlySet<string>): RecordLink | undefined {
  const colon = url.indexOf(":");
  const scheme = url.slice(0, Math.max(colon, 0));
  return schemes.has(scheme) ? { scheme, id: url.slice(colon + 1) } : undefined;
}

/**
 * The href of an absolute http, https or mailto link, or undefined when the url is anything else: relative,
 * protocol-relative, with spaces or control characters, another scheme. Characters that may not stand in a URL are
 * percent-encoded; what is encoded already stays.
 */
export function externalHref(url: string): string | undefined {
  const scheme = /^(?:https?:\/\/(?=[^/?#\\])|mailto:(?=.))/i.exec(url)?.[0];
  if (scheme === undefined || /[\0-\x20\x7f-\xa0\\]/.test(url)) return undefined;
  return scheme.toLowerCase() + url.slice(scheme.length).replace(NOT_IN_URL, encode);
}

const NOT_IN_URL = /%(?![0-9a-f]{2})|[^!#$%&-;=?-Z_a-z~]/giu;

/** Half of a surrogate pair has no encoding: the replacement character stands in. */
function encode(character: string): string {
  return encodeURIComponent(/[\ud800-\udfff]/u.test(character) ? "\ufffd" : character);
}

/** Is it a relative path, or absolute with http, https or mailto? Browsers skip spaces and read `\` as `/`: not safe. */
export function isSafeHref(href: string): boolean {
  if (/[\0-\x20\\]/.test(href) || href.startsWith("//")) return false;
  return /^(?:https?:\/\/|mailto:|[^:/?#]*(?:[/?#]|$))/.test(href);
}
