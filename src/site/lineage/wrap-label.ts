/**
 * A text in lines that fit, without measuring: letters have the widths that they have about in a sans serif, the wide
 * ones rather too wide. What does not fit in the lines ends in an ellipsis; a word that fits in no line is cut.
 * @param width Of a line, in the size of the letters (em).
 */
export function wrapLabel(text: string, width: number, mostLines: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.slice(0, mostLines * 40).split(/\s+/)) {
    const more = widthOf(word);
    if (line === "" || used + space + more <= width) {
      line += line === "" ? word : ` ${word}`;
      used += more + space;
    } else {
      lines.push(line);
      [line, used] = [word, more + space];
    }
  }
  lines.push(line);
  const fitting = lines.slice(0, mostLines);
  const isCut = lines.length > mostLines || text.length > mostLines * 40;
  return fitting.map((one, index) => fit(one, width, isCut && index === fitting.length - 1));
}

const space = 0.3;

/** As much of a line as fits; with an ellipsis when anything is missing. */
function fit(line: string, width: number, isCut: boolean): string {
  if (!isCut && widthOf(line) <= width) return line;
  let end = 0;
  let used = 1;
  for (const character of line) {
    used += widthOfCharacter(character);
    if (used > width) break;
    end += character.length;
  }
  return `${line.slice(0, end).replace(/[\s.,:;–-]+$/, "")}…`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** Of the letters of Latin scripts; what comes after them is about as wide as a small letter, or much wider. */
const latin = Array.from({ length: 0x180 }, (_, code) => latinWidth(String.fromCharCode(code)));

function widthOfCharacter(character: string): number {
  return latin[character.charCodeAt(0)] ?? (character < "\u1100" ? 0.57 : 1.1);
}

function latinWidth(character: string): number {
  if (character === " ") return space;
  if (/[ijltfI.,:;'|()[\]!-]/.test(character)) return 0.36;
  if (/[mwMWQO@%&œæŒÆ]/.test(character)) return 0.92;
  return /[A-ZÀ-Þ_]/.test(character) ? 0.72 : 0.57;
}
