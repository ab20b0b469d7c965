import { maskCharacters } from "./mask-prose.ts";

const fence = /^[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)?(`{3,}|~{3,})/;
const marker = /^[ \t>]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]/;
const html = /^[ \t]{0,3}<[a-zA-Z/!?]/;
const definition = /^ {0,3}\[[^\]\n]{1,200}\]:/;

/**
 * The text with the blocks masked that are not prose: code between fences or set in, HTML, definitions of links. In a
 * list, code is set in further than what belongs to an item; where that is not clear, it is taken for code.
 */
export function withoutBlocks(text: string): string {
  let open: string | undefined;
  let isHtml = false;
  let isInList = false;
  let isAfterBlank = true;
  let isCode = false;
  return text.replace(/[^\n]+|\n(?=\n)/g, (line) => {
    if (line.trim() === "") {
      isAfterBlank = true;
      isHtml = false;
      return line;
    }
    const found = fence.exec(line)?.[1];
    if (open !== undefined) {
      if (found?.startsWith(open) && /^[ \t>]*[`~]+[ \t]*$/.test(line)) open = undefined;
      return maskCharacters(line);
    }
    if (found !== undefined) {
      open = found;
      return maskCharacters(line);
    }
    if (marker.test(line)) isInList = true;
    else if (isAfterBlank && /^\S/.test(line)) isInList = false;
    isCode = isIndented(line, isInList) && (isAfterBlank || isCode);
    if (html.test(line)) isHtml = true;
    isAfterBlank = false;
    return isCode || isHtml || definition.test(line) ? maskCharacters(line) : line;
  });
}

function isIndented(line: string, isInList: boolean): boolean {
  const margin = /^[ \t]*/.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0;
  return margin >= (isInList ? 6 : 4);
}
