/** A language of a catalogue, as far as files of translations name it. */
interface Named {
  readonly tag: string;
  readonly locale: string;
}

/** Tells the languages of a catalogue by the values of `xml:lang` that programs write. */
export interface LocaleReader {
  readonly languageOf: (locale: string) => string | undefined;
  /** The values that were read as another one: `fr-FR`, or `fr`, as `fr-BE`. */
  readonly readAs: ReadonlyMap<string, string>;
}

/** So many are told. */
const most = 10;

/** A value that is no language's own is read as the one language that differs from it in nothing but the region. */
export function localeReader(languages: readonly Named[]): LocaleReader {
  const readAs = new Map<string, string>();
  return {
    readAs,
    languageOf(locale) {
      const sameLocale = languages.find((language) => isSame(language.locale, locale));
      if (sameLocale) return sameLocale.tag;
      const tagged = languages.find(({ tag }) => isSame(tag, locale));
      const near = languages.filter((language) => primary(language.locale) === primary(locale));
      const intended = tagged ?? (near.length === 1 ? near[0] : undefined);
      if (intended && readAs.size < most) readAs.set(locale, intended.locale);
      return intended?.tag;
    },
  };
}

/** Case means nothing (BCP 47), and some programs write an underscore. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase().replaceAll("_", "-");
}

function primary(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? "";
}
