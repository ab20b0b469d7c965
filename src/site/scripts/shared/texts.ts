import { together } from "../../texts/part.ts";
import { loadScript } from "./elements.ts";

/** Fifty records' fields, as their pages show them: a classic script that calls `varbookTexts.load`. Made by `../texts/`. */
interface TextsPart {
  readonly part: number;
  readonly kinds: readonly { readonly labels: readonly string[]; readonly summary: number }[];
  /** For each record the number of its kind, whether it is a stub, its page, and its fields as HTML. */
  readonly records: readonly (readonly [number, 0 | 1, string, readonly string[]])[];
}

/** What pages show of a record. */
export interface RecordTexts {
  readonly labels: readonly string[];
  /** Which field says in short what the record is about; -1 for none. */
  readonly summary: number;
  readonly isStub: boolean;
  readonly href: string;
  /** HTML, by the renderer of the pages; empty where there is nothing. */
  readonly fields: readonly string[];
}

/** The texts of records, loaded for those that a reader sees. */
export interface Texts {
  /** A record by its number; undefined while it is not there. */
  now(number: number): RecordTexts | undefined;
  /** Calls back once, when a record is there or is known not to come. */
  want(number: number, use: () => void): void;
}

declare global {
  var varbookTexts: { load(part: TextsPart): void };
}

/** @param prefix What the addresses of the scripts start with. */
export function recordTexts(prefix: string): Texts {
  const loaded = new Map<number, TextsPart>();
  const waiting = new Map<number, (() => void)[]>();
  /** A part that could not be loaded is told as a part without the record. */
  const settle = (part: number): void => {
    for (const use of waiting.get(part) ?? []) use();
    waiting.delete(part);
  };
  globalThis.varbookTexts = {
    load(data) {
      loaded.set(data.part, data);
      settle(data.part);
    },
  };
  return {
    now(number) {
      const data = loaded.get(Math.floor(number / together));
      const [kind = 0, stub, href = "", fields = []] = data?.records[number % together] ?? [];
      const { labels, summary } = data?.kinds[kind] ?? {};
      return labels && summary !== undefined
        ? { labels, summary, isStub: stub === 1, href, fields }
        : undefined;
    },
    want(number, use) {
      const part = Math.floor(number / together);
      if (loaded.has(part)) return use();
      const others = waiting.get(part);
      if (others) return void others.push(use);
      waiting.set(part, [use]);
      loadScript(`${prefix}-${part}.js`, { failed: () => settle(part) });
    },
  };
}

/** A field's nodes. What is parsed so runs nothing and loads nothing. */
export function nodesOf(html: string): Node[] {
  const { childNodes } = new DOMParser().parseFromString(html, "text/html").body;
  return [...childNodes].map((node) => document.adoptNode(node));
}

/** A field as one line of words, without notes on it, and the language it is in when that is not the page's. */
export function lineOf(html: string): { text: string; locale: string } {
  const spaced = html.replace(/<\/(?:p|li|div|d[td]|t[hdr]|h\d)>/g, " $&");
  const { body } = new DOMParser().parseFromString(spaced, "text/html");
  for (const note of body.querySelectorAll(".note")) note.remove();
  return {
    text: body.textContent.replace(/\s+/g, " ").trim(),
    locale: body.querySelector<HTMLElement>("[lang]")?.lang ?? "",
  };
}
