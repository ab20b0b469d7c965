import type { Said } from "../../../messages/phrase.ts";
import { said } from "../../../messages/phrase.ts";
import type { Sentence } from "./sentences.ts";
import { sentences, withoutNames } from "./sentences.ts";
import type { Tongues } from "./tongues.ts";
import { english, own } from "./tongues.ts";
import type { WordList } from "./word-list.ts";

/** A part of a text that seems to be in another language. */
export interface ForeignPart {
  readonly start: number;
  readonly end: number;
  readonly language: Said | string;
}

/**
 * The first sentence in another language, or the first words that are English by themselves.
 * @param least A shorter sentence has too few frequent words to be judged.
 */
export function foreignPart(list: WordList, tongues: Tongues, least: number): ForeignPart | undefined {
  const phrases = tongues.phrases.find(list);
  for (const sentence of sentences(list)) {
    const tongue = sentence.length < least ? undefined : foreignTongue(sentence, list, tongues);
    if (tongue !== undefined) {
      const [start, end] = [list.starts[sentence[0] ?? 0] ?? 0, list.ends[sentence.at(-1) ?? 0] ?? 0];
      const name = tongues.names[tongue - english - 1]?.name ?? "";
      return { start, end, language: tongue === english ? said("language/en") : name };
    }
    const phrase = phrases.find(({ word }) => sentence.includes(word));
    if (phrase) return { start: phrase.start, end: phrase.end, language: said("language/en") };
  }
  return undefined;
}

/** The language that has three words in the sentence and twice as many as its own, or two when its own has none. */
function foreignTongue(sentence: Sentence, list: WordList, { table, names }: Tongues): number | undefined {
  const counts = new Int32Array(names.length + english + 1);
  for (const word of withoutNames(sentence, list)) counts[table.get(list.hashes[word] ?? 0)]! += 1;
  const ownCount = counts[own] ?? 0;
  for (let tongue = english; tongue < counts.length; tongue++) {
    const count = counts[tongue] ?? 0;
    if (count >= 3 ? count > 2 * ownCount : count === 2 && ownCount === 0) return tongue;
  }
  return undefined;
}
