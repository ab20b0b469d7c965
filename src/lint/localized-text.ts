import type { MarkdownFacts } from "../markdown/facts.ts";
import { markdownFacts } from "../markdown/facts.ts";
import type { Path } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import type { Field, LocalizedFormat } from "../model/shape.ts";

/** A localized text of a record, as the text rules see it. What Markdown says is worked out once for all rules. */
export class LocalizedText {
  readonly field: Field;
  /** Only good while the rule is being called. */
  readonly path: Path;
  readonly format: LocalizedFormat;
  readonly #value: JsonObject;
  #facts: Map<string, MarkdownFacts> | undefined;

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

  /** What the Markdown of a language holds; only for `markdown`, and a language that has the text. */
  facts(language: string): MarkdownFacts {
    this.#facts ??= new Map();
    const known = this.#facts.get(language);
    if (known) return known;
    const facts = markdownFacts(this.in(language) ?? "");
    this.#facts.set(language, facts);
    return facts;
  }

  /** The words without markup. */
  words(language: string): string {
    return this.format === "markdown" ? this.facts(language).plain : (this.in(language) ?? "");
  }
}
