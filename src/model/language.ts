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
  /** Words between a thing and what it belongs to. */
  readonly genitives?: readonly string[];
  /** What stands between the first and the last number of a range. */
  readonly ranges?: readonly string[];
  /** Words that promise something further down on the page. */
  readonly below?: readonly string[];
  /** Words before figures that name a thing and state no quantity. */
  readonly names?: readonly string[];
  /** Words that may stand between two names of a list, such as “and”. */
  readonly between?: readonly string[];
  /** Words before or after figures by which these state a quantity. */
  readonly units?: readonly string[];
  /** Are words written together, so that a word may begin or end like another one (`beroepscode`)? */
  readonly compounds?: boolean;
  /** Words beside a quarter by which it is one: years, quarters. */
  readonly besideQuarter?: readonly string[];
  /** Words by which something is only given a name that is used further down, and those of `below` that do so beside a name. */
  readonly naming?: readonly string[];
  readonly hereafter?: readonly string[];
  /** Words that send the reader to another place. */
  readonly pointing?: readonly string[];
  /** Words after figures that state a time of day. */
  readonly clock?: readonly string[];
  /** Are nouns written with a capital, so that a capital shows no name? */
  readonly capitalNouns?: boolean;
  /** Words with which names of institutions begin. */
  readonly institutions?: readonly string[];
  /** Words that end with a point of their own, with it. */
  readonly abbreviations?: readonly string[];
  /** Words that may stand twice in a row. */
  readonly doubled?: readonly string[];
  /** Words that turn a statement round or take something out of it. */
  readonly negations?: readonly string[];
  /** Words that carry no content of their own, such as articles. */
  readonly functionWords?: readonly string[];
  /** Words that limit or count what is said, or say what may or must be. */
  readonly qualifiers?: readonly string[];
}

/** Numbers as words. They explain what the other language states in figures; nothing is ever missing because of them. */
export interface NumberWords {
  /** 0 to 19 and the tens. */
  readonly numerals: Readonly<Record<string, number>>;
  /** Powers of ten that multiply what stands before them; also those written at figures (`10 K`). */
  readonly scales: Readonly<Record<string, number>>;
  /** What may stand between the parts of one number. */
  readonly joiners?: readonly string[];
  /** Endings that make an ordinal of a number, and ordinals that are none of these. */
  readonly ordinalEndings?: readonly string[];
  readonly ordinals?: Readonly<Record<string, number>>;
  /** Words for parts of a whole, by how many of them make it up. */
  readonly fractions?: Readonly<Record<string, number>>;
  /** Other words that stand for a number. */
  readonly others?: Readonly<Record<string, number>>;
  /** Beginnings of longer words that stand for a number. */
  readonly beginnings?: Readonly<Record<string, number>>;
  /** Where words are written together: numerals with which too many other words begin. */
  readonly standAlone?: readonly string[];
  /** What stands between a part and its whole (one in two). */
  readonly ratios?: readonly string[];
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
  /** The apostrophe that readers see, however it was typed. */
  readonly apostrophe?: string;
  readonly stopWords: readonly string[];
  /** What a word may end in besides its own form. */
  readonly inflections: readonly string[];
  /** Endings that the search takes for one word, and what stands instead of them. */
  readonly endings: Readonly<Record<string, string>>;
  /** Frequent English words, of which those that are stop words too tell nothing; several words together show English by themselves. */
  readonly foreignWords: readonly string[];
  /** How texts say a thing that the catalogue also keeps as data. */
  readonly phrases: Readonly<Partial<Record<"breakdown" | "since" | "available", readonly string[]>>>;
  readonly writing: Writing;
  readonly numberWords?: NumberWords;
  readonly words: Words;
  /** Its frequent groups of three letters by level, the most frequent first, parted by spaces; `_` is where a word starts or ends. */
  readonly trigrams: readonly string[];
}
