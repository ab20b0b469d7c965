/** Do two texts differ by their line ends at most (LF or CRLF)? Git writes them as a clone is set up, `core.autocrlf`. */
export function isSameText(one: Buffer, other: Buffer): boolean {
  if (!one.includes("\r\n") && !other.includes("\r\n")) return one.equals(other);
  return withLineFeeds(one).equals(withLineFeeds(other));
}

function withLineFeeds(text: Buffer): Buffer {
  return Buffer.from(text.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}
