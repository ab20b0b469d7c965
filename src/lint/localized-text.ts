import type { MarkdownFacts } from "../markdown/facts.ts";
import { markdownFacts } from "../markdown/facts.ts";
import type { Path } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import type { Field, LocalizedFormat } from "../model/shape.ts";
import { proseOf } from "./prose.ts";
import { Sign, signsOf } from "./signs.ts";

/** A localized text of a record, as the text rules see it. What Markdown says is worked out once for all rules. */
export class LocalizedText {
  readonly field: Field;
  /** Only good while the rule is being called. */
  readonly path: Path;
  readonly format: LocalizedFormat;
  readonly #value: JsonObject;
  #facts: Map<string, MarkdownFacts> | undefined;
  #signs: Map<string, number> | undefined;
  #prose: Map<string, string> | undefined;
  #allSigns: number | undefined;

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

  /** What the text of a language holds that rules on typography may look at: bits of `Sign`. Of an address only odd characters. */
  signs(language: string): number {
    this.#signs ??= new Map();
    const known = this.#signs.get(language);
    if (known !== undefined) return known;
    const signs = signsOf(this.in(language) ?? "") & (this.format === "url" ? Sign.odd : ~0);
    this.#signs.set(language, signs);
    return signs;
  }

  /** The signs of all its languages together: mostly none that a rule asks for, and then no language need be looked at. */
  get allSigns(): number {
    if (this.#allSigns === undefined) {
      this.#allSigns = 0;
      for (const language of Object.keys(this.#value)) this.#allSigns |= this.signs(language);
    }
    return this.#allSigns;
  }

  /** The text of a language with all that is not prose (addresses, code, placeholders) masked character by character. */
  prose(language: string): string {
    this.#prose ??= new Map();
    const known = this.#prose.get(language);
    if (known !== undefined) return known;
    const prose = proseOf(this.in(language) ?? "");
    this.#prose.set(language, prose);
    return prose;
  }
}
