import type { MarkdownFacts } from "../../markdown/facts.ts";
import { markdownFacts } from "../../markdown/facts.ts";
import type { Path } from "../../model/diagnostic.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Field, LocalizedFormat } from "../../model/shape.ts";
import { proseOf } from "./mask-prose.ts";
import { Sign } from "./signs.ts";
import { wordsOf } from "./words/words-of.ts";

/** A localized text of a record, as the text rules see it. */
export class LocalizedText {
  readonly field: Field;
  /** Only good while the rule is being called. */
  readonly path: Path;
  readonly format: LocalizedFormat;
  readonly #value: JsonObject;
  #prose: Map<string, string> | undefined;

  constructor(field: Field, path: Path, format: LocalizedFormat, value: JsonObject) {
    this.field = field;
    this.path = path;
    this.format = format;
    this.#value = value;
  }

  /** The text in a language; undefined when there is none. */
  in(language: string): string | undefined {
    const text = this.#value[language];
    return typeof text === "string" ? text : undefined;
  }

  /** Has the language a value, be it none that is a text? What is wrong with it is then said already. */
  has(language: string): boolean {
    return this.#value[language] !== undefined;
  }

  /** The languages as they are typed, wrong ones too. */
  get typedLanguages(): readonly string[] {
    return Object.keys(this.#value);
  }

  /** What the Markdown of a language holds; only for `markdown`, and a language that has the text. */
  facts(language: string): MarkdownFacts {
    return markdownFacts(this.in(language) ?? "");
  }

  /** The words without markup. */
  words(language: string): string {
    return this.format === "markdown" ? this.facts(language).plain : (this.in(language) ?? "");
  }

  /** What the text of a language holds that rules may look at: bits of `Sign`. Of an address only odd characters. */
  signs(language: Language): number {
    const typed = this.in(language.tag);
    if (typed === undefined) return this.has(language.tag) ? 0 : Sign.absent;
    const { signs } = wordsOf(typed, language);
    return this.format === "url" ? signs & Sign.odd : signs;
  }

  /** The text of a language with all that is not prose (addresses, code, placeholders) masked character by character. */
  prose(language: string): string {
    this.#prose ??= new Map();
    const cached = this.#prose.get(language);
    if (cached !== undefined) return cached;
    const prose = proseOf(this.in(language) ?? "");
    this.#prose.set(language, prose);
    return prose;
  }
}
