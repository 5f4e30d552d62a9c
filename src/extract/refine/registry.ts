import { amended } from './amended.js';
import { chain } from './chain.js';
import { enumeration } from './enumeration.js';
import { exception } from './exception.js';
import { frozen } from './frozen.js';
import { knownNumber } from './known-number.js';
import { linkTarget } from './link-target.js';
import { ownClause } from './own-clause.js';
import { newWordsContext } from './new-words.js';
import { ownTextContext } from './own-text.js';
import { quotation } from './quotation.js';
import { recall } from './recall.js';
import { renumberedBehind } from './renumbered-behind.js';
import { sameArticle } from './same-article.js';
import type { Refiner } from './refiner.js';

/** The passes; their order is part of the grammar. */
export const REFINERS: readonly Refiner[] = [
  // « du même article L. 1 »: before chains, which would give it the text that ends the phrase.
  recall,
  // « à l'article 93 et au I de l'article 93 quater du même code ».
  chain,
  // « (ancien article 1382) »: before what would give it the document's own text.
  renumberedBehind,
  // « … du code du travail : 1° Articles R. 4321-1 … »: after chains, so that an item's own text wins.
  enumeration,
  knownNumber,
  quotation,
  // An address names its text, so before the document's own text does.
  linkTarget,
  // Last: only what nothing else named belongs to the document's own text.
  ownTextContext,
  // After all texts are known: « du même article » has that of the article it recalls.
  sameArticle,
  ownClause,
  newWordsContext,
  exception,
  frozen,
  amended,
];
