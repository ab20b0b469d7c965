/** The words of the interface, in one language. The keys are those of `languages/fr.yaml`. */
export type Words = Readonly<Record<string, string>>;

/** How texts of a language are written. What is left out is not checked. */
export interface Writing {
  /** Pairs of quotation marks, the usual one first. */
  readonly quotes?: readonly string[];
  /** Words, without their apostrophe, that touch the next word. */
  readonly elided?: readonly string[];
  /** The letter before the number of a quarter. */
  readonly quarter?: string;
  /** Words of a text in which a letter with a number is no quarter. */
  readonly notQuarter?: readonly string[];
  /** Words after which a number of years with a minus sign stands. */
  readonly yearsBack?: readonly string[];
  /** What stands between the first and the last number of a range. */
  readonly ranges?: readonly string[];
  /** Words that promise something further down on the page. */
  readonly below?: readonly string[];
  /** Words before figures that name a thing and state no quantity. */
  readonly names?: readonly string[];
  /** Words after figures that state a time of day. */
  readonly clock?: readonly string[];
}

/** A language of the catalogue: what `languages/<tag>.yaml` and the configuration say of it. */
export interface Language {
  readonly tag: string;
  /** Its name in itself. */
  readonly name: string;
  /** The value of `lang` on pages. */
  readonly locale: string;
  /** Is a missing text an error? */
  readonly required: boolean;
  readonly numbers: { readonly group: string; readonly decimal: string };
  readonly dates: {
    readonly pattern: string;
    readonly placeholder: string;
    /** The names of the months, January first. */
    readonly months: readonly string[];
  };
  readonly list: { readonly separator: string; readonly last: string };
  readonly spacing: Readonly<Record<string, "no-break" | "narrow-no-break">>;
  readonly stopWords: readonly string[];
  /** What a word may end in besides its own form. */
  readonly inflections: readonly string[];
  /** Frequent English words, of which those that are stop words too tell nothing; several words together show English by themselves. */
  readonly foreignWords: readonly string[];
  /** How texts say a thing that the catalogue also keeps as data. */
  readonly phrases: Readonly<Partial<Record<"breakdown" | "since" | "available", readonly string[]>>>;
  readonly writing: Writing;
  readonly words: Words;
}
