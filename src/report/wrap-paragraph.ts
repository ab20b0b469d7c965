/** A word with what may not be parted from it: code in backticks, and the signs that French sets off by a space. */
const word = /(?:« )?(?:`[^`]*`|\S)+(?: [:;!?»](?!\S))*/g;

/** Breaks a paragraph at spaces into lines of at most so many characters; a longer word stands alone. */
export function wrapParagraph(paragraph: string, width: number = 80): string {
  const lines: string[] = [];
  for (const [next] of paragraph.matchAll(word)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + next.length <= width)
      lines[lines.length - 1] = `${line} ${next}`;
    else lines.push(next);
  }
  return lines.join("\n");
}
