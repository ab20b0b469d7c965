/** The words of the interface, in one language. The keys are those of `languages/fr.yaml`. */
export type Words = Readonly<Record<string, string>>;

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
  readonly dates: { readonly pattern: string; readonly placeholder: string };
  readonly list: { readonly separator: string; readonly last: string };
  readonly spacing: Readonly<Record<string, "no-break" | "narrow-no-break">>;
  readonly stopWords: readonly string[];
  readonly words: Words;
}
