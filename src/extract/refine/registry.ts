import type { Reading } from '../reading.js';
import { amendingClauses } from './amended.js';
import { chainTexts } from './chain.js';
import { enumerations } from './enumeration.js';
import { exceptions } from './exception.js';
import { frozenWordings } from './frozen.js';
import { knownNumbers } from './known-number.js';
import { linkTargets } from './link-target.js';
import { ownText } from './own-text.js';
import { quotations } from './quotation.js';
import { recallNumbers } from './recall.js';
import { sameArticles } from './same-article.js';

/** A pass over what was read; the order is part of the grammar. */
export interface Refiner {
  readonly name: string;
  refine(r: Reading): void;
}

export const REFINERS: readonly Refiner[] = [
  // « du même article L. 1 »: before chains, which would give it the text that ends the phrase.
  { name: 'recall', refine: recallNumbers },
  // « à l'article 93 et au I de l'article 93 quater du même code ».
  { name: 'chain', refine: chainTexts },
  // « … du code du travail : 1° Articles R. 4321-1 … »: after chains, so that an item's own text wins.
  { name: 'enumeration', refine: enumerations },
  { name: 'known-number', refine: knownNumbers },
  { name: 'quotation', refine: quotations },
  // An address names its text, so before the document's own text does.
  { name: 'link-target', refine: linkTargets },
  // Last: only what nothing else named belongs to the document's own text.
  { name: 'own-text', refine: ownText },
  // After all texts are known: « du même article » has that of the article it recalls.
  { name: 'same-article', refine: sameArticles },
  { name: 'exception', refine: exceptions },
  { name: 'frozen', refine: frozenWordings },
  { name: 'amended', refine: amendingClauses },
];
