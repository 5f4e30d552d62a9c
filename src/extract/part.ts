/** Real words and everything that must be read from them. */
export interface PartExample {
  readonly text: string;
  /** One line a reference, in order, as `notation` writes it. */
  readonly reads: readonly string[];
  /** Key in the catalogue of the text that the words stand in, and the canonical number of the article. */
  readonly own?: string;
  readonly ownArticle?: string;
  /** House names: folded words and the key of their text. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/**
 * One rule of the grammar of phrases: a way to write a number, a portion, a text, a head, or something that the words
 * around a reference say of it. Tests and `docs/forms.md` are generated from the examples and look-alikes.
 */
export interface GrammarPart {
  readonly kind: 'number' | 'portion' | 'text' | 'head' | 'context';
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly PartExample[];
  /** Words that look like it, in which this rule reads nothing. */
  readonly lookAlikes: readonly string[];
}
