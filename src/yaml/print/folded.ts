/** How long a line of prose may be, with its margin, in UTF-16 units. */
export const width = 120;

// A break may only replace a single space between two words: any other would be read as more, or less, than one space.
const breakable = /(?<=\S) (?=\S)/g;
const link = /\[[^\][]*\]\([^()\s]*\)/g;
// Signs that in French stand between spaces belong to the word before them; an opening guillemet to the one after.
const sign = /[:;!?%/»](?!\S)/y;

/** Can the text be folded so that it reads the same? */
export function isFoldable(text: string): boolean {
  return text !== "" && !/^\s|\s$|[\n\r]/.test(text) && isLiteral(text);
}

/** Can the lines stand in a `|` or `>` text as they are? Invisible characters cannot, and it must not start or end in white space. */
export function isLiteral(text: string): boolean {
  return !/(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text);
}

/** One paragraph as lines that are as full as the width allows. A link stays on one line where it fits. */
export function foldParagraph(text: string, margin: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of words(text, width - margin)) {
    if (line === undefined) line = word;
    else if (margin + line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === undefined ? lines : [...lines, line];
}

/** The parts of a text between which a line may end. */
function* words(text: string, room: number): Generator<string> {
  const links = [...text.matchAll(link)].filter(([whole]) => whole.length <= room);
  let start = 0;
  let next = 0;
  for (const { index } of text.matchAll(breakable)) {
    while (linkEnd(links[next]) <= index) next++;
    sign.lastIndex = index + 1;
    if ((links[next]?.index ?? Infinity) < index || text[index - 1] === "«" || sign.test(text)) continue;
    yield text.slice(start, index);
    start = index + 1;
  }
  yield text.slice(start);
}

function linkEnd(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : Infinity;
}
