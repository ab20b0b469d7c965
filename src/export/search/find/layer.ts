/** Words that are looked for, in groups of forms of the same one, and for each group the records that have it. */
export interface Layer {
  readonly groups: readonly (readonly string[])[];
  readonly stems: readonly string[];
  /** The letters of each group, a bit each; some share one. */
  readonly letters: Int32Array;
  /** What a word is worth where it is found: inside a longer one, at its start, in another form, as it was typed. */
  readonly worth: Worth;
  /** So many letters a word needs to be looked for inside others. */
  readonly inside: number;
  /** Calls back with each record of a group, or takes note of the part of the index without which they are not known. */
  readonly each: (group: number, use: (record: number) => void, missing: Set<number>) => void;
}

export type Worth = readonly [0, number, number, number, number];

/** How a word is found in a group of forms: not at all, inside one, at the start of one, as another form, as it was typed. */
export type Grade = 0 | 1 | 2 | 3 | 4;

export function layer(
  groups: readonly (readonly string[])[],
  stem: (word: string) => string,
  rest: Pick<Layer, "worth" | "inside" | "each">,
): Layer {
  const letters = Int32Array.from(groups, (forms) => lettersOf(forms.join("")));
  return { groups, stems: groups.map(([form = ""]) => stem(form)), letters, ...rest };
}

/** The letters of a word, a bit each; some share one. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** How forms of a word answer to one that is looked for. */
export function gradeOf(
  forms: readonly string[],
  formsStem: string,
  wanted: { readonly word: string; readonly stem: string },
  inside: number,
): Grade {
  const { word, stem } = wanted;
  let grade: Grade = stem === formsStem ? 3 : 0;
  for (const form of forms) {
    const at = form.indexOf(word);
    if (at === 0 && form.length === word.length) return 4;
    if (at === 0 && grade < 2) grade = 2;
    else if (at > 0 && grade === 0 && word.length >= inside) grade = 1;
  }
  return grade || (stem.length > 4 && formsStem.includes(stem) ? 1 : 0);
}

/** Notes for each record of a group what it is worth, where that is more than is known. */
export function raise(
  scores: Uint16Array,
  worth: number,
  group: number,
  { each }: Layer,
  missing: Set<number>,
): void {
  const use = (record: number): void => {
    if ((scores[record] ?? 0) < worth) scores[record] = worth;
  };
  each(group, use, missing);
}
