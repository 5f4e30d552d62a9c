import type { Mark, Reference, TextBasis } from '../../model/reference.js';

/** What there is to say of one reference; every string may be empty where nothing is known. */
export interface Facts {
  /** The number or words, on one line. */
  readonly surface: string;
  /** The words that name the text: « du même code » without « du ». */
  readonly said: string;
  /** The text's title. */
  readonly title: string;
  /** The said words spell the title out; else they are short for it. */
  readonly spelt: boolean;
  /** `3:12`: where the antecedent, frame or definition stands. */
  readonly where: string;
  /** The words that stand there. */
  readonly antecedent: string;
  readonly candidates: readonly string[];
  /** « articles », where the number is one of several under it. */
  readonly head: string;
  readonly reference: Reference;
}

/** How one language explains; a sentence each, in the order in which they are said. */
export interface ExplainWords {
  /** Of a reference to an article or a division. */
  readonly basis: Readonly<Record<TextBasis, (facts: Facts) => string>>;
  /** Of what is no article: the words themselves are the reference. */
  readonly whole: Readonly<Record<Exclude<Reference['kind'], 'article' | 'division'>, (facts: Facts) => string>>;
  readonly outside: Readonly<Record<NonNullable<Reference['outside']>, (facts: Facts) => string>>;
  readonly marks: Readonly<Record<Mark, (facts: Facts) => string>>;
  readonly bareNumber: (facts: Facts) => string;
  readonly list: (facts: Facts) => string;
  readonly range: (facts: Facts) => string;
  readonly following: (facts: Facts) => string;
  readonly severalTexts: (facts: Facts) => string;
}

export const joined = (words: readonly string[], or: string): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1) ?? ''}`;
