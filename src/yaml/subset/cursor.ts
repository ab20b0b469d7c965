import { isOddSpace } from "../odd-space.ts";

/** A number for each character that the subset looks at. */
export const char = {
  tab: 9,
  newline: 10,
  space: 32,
  doubleQuote: 34,
  hash: 35,
  singleQuote: 39,
  plus: 43,
  comma: 44,
  dash: 45,
  colon: 58,
  greater: 62,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  openBrace: 123,
  bar: 124,
  closeBrace: 125,
  byteOrderMark: 0xfeff,
} as const;

/** Thrown, and caught by the entry, when the text holds something that the subset is not sure of. */
export class Unsure extends Error {}

const unsure = new Unsure("outside the subset");

/** Leave the text to the full parser. */
export function giveUp(): never {
  throw unsure;
}

export const maximumDepth = 64;
/** YAML allows an implicit key 1,024 characters; longer ones are left to the full parser. */
export const maximumKey = 1000;

/** Where the reader is. Between two values it stands on the next content, of which `indent` is the column. */
export class Cursor {
  readonly text: string;
  readonly end: number;
  at = 0;
  /** Column of the next content; -1 at the end of the text. */
  indent = 0;
  depth = 0;
  /** Is there a line of comment right before the content? */
  hasComment = false;

  constructor(text: string) {
    this.text = text;
    this.end = text.length;
  }

  /** From the start of a line: skip blank lines and comments, and stand on the next content. */
  nextContent(): void {
    const { text, end } = this;
    let at = this.at;
    this.hasComment = false;
    while (at < end) {
      let first = at;
      while (text.charCodeAt(first) === char.space) first++;
      const code = text.charCodeAt(first);
      if (code === char.newline) {
        at = first + 1;
      } else if (code === char.hash) {
        this.hasComment = true;
        at = lineEnd(text, first) + 1;
      } else if (first >= end) {
        break;
      } else {
        if (code === char.tab || code === char.byteOrderMark) giveUp();
        this.at = first;
        this.indent = first - at;
        return;
      }
    }
    this.at = end;
    this.indent = -1;
  }

  /** After a value: only spaces and a comment may be left on the line. Goes on to the next content. */
  finishLine(): void {
    const { text } = this;
    const start = this.at;
    this.skipSpaces();
    const code = text.charCodeAt(this.at);
    if (code === char.hash && this.at > start) this.at = lineEnd(text, this.at);
    else if (code !== char.newline && this.at < this.end) giveUp();
    this.at++;
    this.nextContent();
  }

  /** From the start of a line: skip blank lines only, and say how many. Gives up when one has more spaces than the content after them. */
  skipBlankLines(): number {
    const { text } = this;
    let longest = 0;
    for (let blanks = 0; ; blanks++) {
      const start = this.at;
      this.skipSpaces();
      const code = text.charCodeAt(this.at);
      if (code === char.newline) {
        longest = Math.max(longest, this.at - start);
        this.at++;
      } else {
        if (code === char.tab) giveUp();
        this.indent = this.at < this.end ? this.at - start : -1;
        if (longest > this.indent && this.indent !== -1) giveUp();
        return blanks;
      }
    }
  }

  skipComment(): void {
    this.at = lineEnd(this.text, this.at) + 1;
    this.nextContent();
  }

  isAtEnd(): boolean {
    return this.indent === -1;
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === char.space) this.at++;
  }

  enter(): void {
    if (++this.depth > maximumDepth) giveUp();
  }

  leave(): void {
    this.depth--;
  }
}

/** Where this line ends: its line feed, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? text.length : newline;
}

/** Is this the end of a word (space, line feed or end of text)? A tab, or a space that is none to YAML, makes the subset give up. */
export function isGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === char.tab || isOddSpace(code)) giveUp();
  return code === char.space || code === char.newline || at >= text.length;
}

/** May this be a letter or a figure? After a `#` it is left to the full parser, which tells a comment from a text that it cuts off. */
export function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 127 || (code >= 48 && code <= 57) || (code >= 65 && (code | 32) <= 122 && (code | 32) >= 97);
}
